package org.footbridge.chart;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footbridge.facts.ObservedValue;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the value of an Observation, or of one of its components, says about a term. A value that is there but cannot be
 * used is kept apart from no value: a safety item answered with an unknown code must not pass as "no".
 */
record ObservationValues(Vocabulary vocabulary) {

    /** How a value was taken. */
    sealed interface Answer {
        record Given(ObservedValue value) implements Answer {}

        record NotRecorded() implements Answer {}

        record Unusable() implements Answer {}
    }

    private static final Answer NOT_RECORDED = new Answer.NotRecorded();
    private static final Answer UNUSABLE = new Answer.Unusable();

    Answer of(Term term, Set<Says> says, @Nullable Type value, boolean saysAbsent) {
        if (saysAbsent) {
            return value == null ? NOT_RECORDED : UNUSABLE;
        }
        if (says.contains(Says.YES) && says.contains(Says.NO)) {
            return UNUSABLE;
        }
        if (says.contains(Says.YES) || says.contains(Says.NO)) {
            return statement(term, says.contains(Says.YES), value);
        }
        if (value == null) {
            return NOT_RECORDED;
        }
        if (says.contains(Says.NUMBER)) {
            return number(term, value);
        }
        return says.contains(Says.QUESTION) ? yesOrNo(term, value) : NOT_RECORDED;
    }

    /** The code states the thing by itself; a value may only confirm it or turn it round. */
    private Answer statement(Term term, boolean yes, @Nullable Type value) {
        if (value == null) {
            return new Answer.Given(yes ? ObservedValue.yes() : ObservedValue.no());
        }
        var answer = yesOrNo(term, value);
        boolean denied = value instanceof BooleanType flag && !flag.booleanValue();
        if (yes || !(value instanceof BooleanType)) {
            return answer;
        }
        // "Not so: true" says no; "not so: false" is a double negative that nobody should act on.
        return denied ? UNUSABLE : new Answer.Given(ObservedValue.no());
    }

    private Answer yesOrNo(Term term, Type value) {
        return switch (value) {
            case BooleanType flag
            when flag.hasValue() -> new Answer.Given(flag.booleanValue() ? ObservedValue.yes() : ObservedValue.no());
            case BooleanType empty -> NOT_RECORDED;
            case CodeableConcept concept -> {
                var says = meanings(term, concept, meaning -> Optional.of(meaning.says()));
                says.retainAll(Set.of(Says.YES, Says.NO));
                yield says.size() == 1
                        ? new Answer.Given(says.contains(Says.YES) ? ObservedValue.yes() : ObservedValue.no())
                        : UNUSABLE;
            }
            default -> UNUSABLE;
        };
    }

    private Answer number(Term term, Type value) {
        return switch (value) {
            case Quantity quantity when !quantity.hasValue() -> NOT_RECORDED;
            case Quantity quantity ->
                quantity.hasComparator() || !UnitCheck.match(term, quantity)
                        ? UNUSABLE
                        : inRange(term, quantity.getValue());
            case IntegerType whole when whole.hasValue() -> inRange(term, BigDecimal.valueOf(whole.getValue()));
            case IntegerType empty -> NOT_RECORDED;
            case CodeableConcept concept -> {
                var numbers = meanings(term, concept, ObservationValues::answer);
                yield numbers.size() == 1 ? inRange(term, numbers.iterator().next()) : UNUSABLE;
            }
            default -> UNUSABLE;
        };
    }

    private static Optional<BigDecimal> answer(CodeMeaning meaning) {
        return meaning.says() == Says.ANSWER ? Optional.ofNullable(meaning.answer()) : Optional.empty();
    }

    private <T> Set<T> meanings(Term term, CodeableConcept concept, Function<CodeMeaning, Optional<T>> what) {
        return concept.getCoding().stream()
                .filter(coding -> coding.hasSystem() && coding.hasCode())
                .flatMap(coding -> vocabulary.meanings(coding.getSystem(), coding.getCode()).stream())
                .filter(meaning -> meaning.term().equals(term.name()))
                .flatMap(meaning -> what.apply(meaning).stream())
                .collect(Collectors.toSet());
    }

    private static Answer inRange(Term term, BigDecimal number) {
        boolean possible = term.range().contains(number) && term.range().isOnStep(number);
        return possible ? new Answer.Given(ObservedValue.of(plain(number))) : UNUSABLE;
    }

    /** One spelling for one number, however the record wrote it. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
