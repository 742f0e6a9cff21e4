package org.footbridge.advice;

import java.util.List;
import java.util.Optional;
import org.footbridge.condition.TermHistories;
import org.footbridge.facts.Observation;
import org.footbridge.rule.Row;
import org.footbridge.vocabulary.Term;

/**
 * One step of the trace: a rule that fired, and what it rests on.
 *
 * @param row the rule
 * @param grounds what each of its conditions rests on, in the order of the row
 */
public record TraceStep(Row row, List<Ground> grounds) {

    /**
     * What one condition rests on.
     *
     * @param term the term it tests
     * @param observation the observation that meets it; empty where it asks that nothing is recorded
     */
    public record Ground(Term term, Optional<Observation> observation) {

        /** As a sentence fragment: {@code falls yes on 2026-11-02 [Condition/7]}. */
        public String inWords() {
            return term.name() + " "
                    + observation.map(found -> inWords(term, found)).orElse("not recorded");
        }

        /** What is recorded about a term, when and where. */
        static String inWords(Term term, Observation found) {
            var when = found.when();
            var undated = term.isAboutThePerson() ? "" : " without a date";
            return found.value().inWords() + (when == null ? undated : " on " + when.latest()) + " [" + found.source()
                    + "]";
        }
    }

    public TraceStep {
        grounds = List.copyOf(grounds);
    }

    /** What a row that holds rests on. */
    public static TraceStep of(Row row, TermHistories histories) {
        return new TraceStep(
                row,
                row.conditions().stream()
                        .map(condition -> new Ground(
                                condition.term(), condition.ground(histories.of(condition.term()), row.reading())))
                        .toList());
    }

    /** Whether naming this rule, or what it rests on, could harm the patient if the wrong person saw it. */
    public boolean isDiscreet() {
        for (var ground : grounds) {
            if (ground.term().discreet()) {
                return true;
            }
        }
        return false;
    }

    /** By the row alone: nobody has two steps of one row. */
    @Override
    public int hashCode() {
        return row.hashCode();
    }
}
