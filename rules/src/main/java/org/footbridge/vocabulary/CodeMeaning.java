package org.footbridge.vocabulary;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a code says about a term.
 *
 * @param term the vocabulary term
 * @param says how the code says it
 * @param answer the number a coded answer stands for; null for every other meaning
 * @param ends the codes whose earlier entries it ends; empty for every other meaning
 */
public record CodeMeaning(String term, Says says, @Nullable BigDecimal answer, Set<Code> ends) {

    /** How a code speaks about its term. */
    public enum Says {
        /** The code itself states the term: the thing is so. */
        YES,
        /** The code itself states that the thing is not so. */
        NO,
        /** The code asks for a number, given as the observation's value. */
        NUMBER,
        /** The code asks a question; the value (yes, no, or a code that means yes or no) answers it. */
        QUESTION,
        /** A coded answer that stands for a number, 1 for yes and 0 for no; it means nothing without its question. */
        ANSWER,
        /** A panel: only its components say anything. */
        PANEL,
        /** The code ends earlier entries of other codes, and says nothing else. */
        ENDS
    }

    public CodeMeaning {
        ends = Set.copyOf(ends);
    }

    /** What a code says that ends nothing. */
    public CodeMeaning(String term, Says says, @Nullable BigDecimal answer) {
        this(term, says, answer, Set.of());
    }
}
