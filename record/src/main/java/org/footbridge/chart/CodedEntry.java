package org.footbridge.chart;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.CodeMeaning.Says;

/**
 * What a concept says by its codes, or where no code says anything, by its words.
 *
 * @param says what it says about each term
 * @param codes the codes that say it
 * @param ends the codes whose earlier entries it ends
 * @param mayMean the terms that its text or a display may mean; empty where a code says something or is kept out
 * @param isUnderstood whether one of its codes is of a system that we know; one that says nothing is understood too
 */
record CodedEntry(
        Map<String, Set<Says>> says, Set<Code> codes, Set<Code> ends, Set<String> mayMean, boolean isUnderstood) {

    /** A concept that says nothing and leaves nothing open. */
    static final CodedEntry IRRELEVANT = new CodedEntry(Map.of(), Set.of(), Set.of(), Set.of(), true);

    /** Whether there is nothing in it that a rule, or a reader of the record, must know of. */
    boolean isIrrelevant() {
        return isUnderstood && says.isEmpty() && ends.isEmpty() && mayMean.isEmpty();
    }

    /** Every term about which it says, or may say, something. */
    Set<String> terms() {
        var terms = new TreeSet<>(says.keySet());
        terms.addAll(mayMean);
        return terms;
    }

    /** The same with only some of what it says. */
    CodedEntry saying(Map<String, Set<Says>> some) {
        return new CodedEntry(some, codes, ends, mayMean, isUnderstood);
    }
}
