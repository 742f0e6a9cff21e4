package org.footbridge.condition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.footbridge.condition.CellGrammar.NotATest;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;

/** What makes the earlier entries of a term past: a later observation of another term that meets a test. */
public final class Overrules {

    private final Map<String, RowCondition> byTerm;

    private Overrules(Map<String, RowCondition> byTerm) {
        this.byTerm = Map.copyOf(byTerm);
    }

    /** The overruling tests of a vocabulary that has been checked. */
    public static Overrules of(Vocabulary vocabulary) {
        var byTerm = new HashMap<String, RowCondition>();
        for (var term : vocabulary.terms()) {
            try {
                read(term, vocabulary).ifPresent(test -> byTerm.put(term.name(), test));
            } catch (NotATest e) {
                throw new IllegalArgumentException("not checked: " + term.name(), e);
            }
        }
        return new Overrules(byTerm);
    }

    /**
     * What overrules a term; empty where nothing does.
     *
     * @throws NotATest where the vocabulary names no term and test
     */
    public static Optional<RowCondition> read(Term term, Vocabulary vocabulary) throws NotATest {
        var text = term.overruledBy();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var by = vocabulary.terms().stream()
                .filter(other -> text.startsWith(other.name() + " ") && !other.equals(term))
                .max(Comparator.comparingInt(other -> other.name().length()))
                .orElseThrow(() -> new NotATest(
                        "this begins with no other word of the vocabulary",
                        "write a term and a test, such as body mass index <= 29.9"));
        var test = CellGrammar.read(text.substring(by.name().length() + 1), by);
        if (test instanceof CellPredicate.NotRecorded
                || (test.window() != null && test.window().isOfTheLastEntry())) {
            throw new NotATest(
                    "only what is recorded can overrule", "write a value, with in last so many days if need be");
        }
        return Optional.of(new RowCondition(by, test));
    }

    Optional<RowCondition> of(Term term) {
        return Optional.ofNullable(byTerm.get(term.name()));
    }
}
