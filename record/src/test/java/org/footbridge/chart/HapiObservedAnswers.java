package org.footbridge.chart;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.chart.HapiObservationValues.Answer;
import org.footbridge.chart.Statements.Dates;
import org.footbridge.facts.ObservedValue;
import org.footbridge.record.WrittenConcept;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term.DatedBy;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Observations and their components answer: a number, that something is so, is not so, may be so, or is over. */
record HapiObservedAnswers(HapiObservationValues values, Statements statements) {

    /**
     * What the codes of an Observation, or of one of its components, say.
     *
     * @param code what its code says
     * @param answer what its coded value says by itself
     */
    record Codes(CodedEntry code, CodedEntry answer) {

        /** Not present where something in it is no concept and might have been anything. */
        static Optional<Codes> of(CodeLookup lookup, JsonNode element) {
            var question = new WrittenConcept.Read(element.path("code"));
            return lookup.entry(question.read())
                    .flatMap(code -> lookup.answer(question, code, element.path("valueCodeableConcept"))
                            .map(answer -> new Codes(code, answer)));
        }

        boolean isIrrelevant() {
            return code.isIrrelevant() && answer.isIrrelevant();
        }

        Set<String> terms() {
            var terms = new TreeSet<>(code.terms());
            terms.addAll(answer.terms());
            return terms;
        }

        Codes saying(Map<String, Set<Says>> some) {
            return new Codes(code.saying(some), answer);
        }
    }

    /**
     * The value of an Observation, or of one of its components.
     *
     * @param value the value, or null where there is none
     * @param isAbsent whether it gives a reason why there is no value
     * @param isNegative whether it is interpreted as negative or not detected
     */
    record Value(@Nullable Type value, boolean isAbsent, boolean isNegative) {}

    void observe(Codes codes, Value value, Dates dates, String source) {
        codes.code().says().forEach((name, says) -> answer(name, says, codes.code(), value, dates, source));
        statements.count(codes.code(), source);
        confirm(codes.code(), value, dates, source);
        if (value.isAbsent() || value.isNegative()) {
            // A value that is there against what is said about it could mean anything.
            if (!codes.answer().terms().isEmpty()) {
                statements.unusable(codes.answer().terms(), dates.apply(DatedBy.LATEST), source);
            }
        } else {
            statements.observe(codes.answer(), false, dates, source);
        }
    }

    private void answer(String name, Set<Says> says, CodedEntry code, Value value, Dates dates, String source) {
        switch (values.of(statements.vocabulary().term(name), says, value)) {
            case Answer.Given(var given)
            when given.equals(ObservedValue.yes()) -> statements.so(name, code.codes(), false, dates, source);
            case Answer.Given(var given) -> statements.observe(name, given, dates, source);
            case Answer.NotRecorded() -> {
                // Asked, perhaps, but not answered.
            }
            case Answer.Unusable() -> statements.unusable(Set.of(name), dates.apply(DatedBy.LATEST), source);
        }
    }

    /** What words may mean is so unless the value says no; an end ends only where the value says nothing against it. */
    private void confirm(CodedEntry code, Value value, Dates dates, String source) {
        if (code.mayMean().isEmpty() && code.ends().isEmpty()) {
            return;
        }
        var confirmed = values.confirmed(value);
        boolean isSo = confirmed.equals(new Answer.Given(ObservedValue.yes()));
        boolean isUnusable = confirmed instanceof Answer.Unusable;
        if (isSo || isUnusable) {
            statements.mayMean(code, false, dates, source);
        }
        if (isSo) {
            statements.end(code, dates);
        } else if (isUnusable) {
            statements.unusable(Set.of(), null, source);
        }
    }
}
