package org.footbridge.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footbridge.facts.ObservedValue;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.GeneralAnswer;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the value of an Observation, or of one of its components, says about a term. A value that is there but cannot be
 * used is kept apart from no value: a safety item answered with an unknown code must not pass as "no".
 */
record HapiObservationValues(Vocabulary vocabulary) {

    /** How a value was taken. */
    sealed interface Answer {
        record Given(ObservedValue value) implements Answer {}

        record NotRecorded() implements Answer {}

        record Unusable() implements Answer {}
    }

    private static final Answer NOT_RECORDED = new Answer.NotRecorded();
    private static final Answer UNUSABLE = new Answer.Unusable();

    /** What a value says about a term, under a code that says so much about it. */
    Answer of(Term term, Set<Says> says, HapiObservedAnswers.Value observed) {
        var value = observed.value();
        boolean negative = observed.isNegative();
        if (observed.isAbsent()) {
            return value == null ? NOT_RECORDED : UNUSABLE;
        }
        if (says.contains(Says.YES) && says.contains(Says.NO)) {
            return UNUSABLE;
        }
        if (says.contains(Says.YES)) {
            return stated(term.name(), value, negative);
        }
        if (says.contains(Says.NO)) {
            return value == null ? negative ? UNUSABLE : given(false) : denial(term.name(), value);
        }
        if (value == null) {
            return NOT_RECORDED;
        }
        if (says.contains(Says.NUMBER)) {
            return number(term, value);
        }
        return says.contains(Says.QUESTION) ? agreeing(yesOrNo(term.name(), value), negative) : NOT_RECORDED;
    }

    /** Whether a value confirms what is stated about no term of its own: by words, or that something has ended. */
    Answer confirmed(HapiObservedAnswers.Value observed) {
        if (observed.isAbsent()) {
            return observed.value() == null ? NOT_RECORDED : UNUSABLE;
        }
        return stated("", observed.value(), observed.isNegative());
    }

    private Answer stated(String term, @Nullable Type value, boolean negative) {
        return value == null ? given(!negative) : agreeing(statement(term, value), negative);
    }

    /** A yes that is interpreted as negative could mean either. */
    private static Answer agreeing(Answer answer, boolean negative) {
        return negative && answer.equals(given(true)) ? UNUSABLE : answer;
    }

    /** The code states the thing by itself; a value confirms it, turns it round or counts it. */
    private Answer statement(String term, Type value) {
        return switch (value) {
            case Quantity quantity when !quantity.hasValue() -> NOT_RECORDED;
            case Quantity quantity -> counted(quantity.getValue(), quantity.getComparator());
            case IntegerType whole when whole.hasValue() -> counted(BigDecimal.valueOf(whole.getValue()), null);
            default -> yesOrNo(term, value);
        };
    }

    /** "Not so: true" says no; "not so: false" is a double negative that nobody should act on. */
    private Answer denial(String term, Type value) {
        if (value instanceof CodeableConcept concept
                && !ownAnswers(term, concept).isEmpty()) {
            return ownAnswers(term, concept).equals(Set.of(false)) ? given(false) : UNUSABLE;
        }
        return switch (statement(term, value)) {
            case Answer.Given(var confirmed) when confirmed.equals(ObservedValue.yes()) -> given(false);
            case Answer.NotRecorded() -> NOT_RECORDED;
            default -> UNUSABLE;
        };
    }

    /** How often: never is no, and once or more is yes. */
    private static Answer counted(BigDecimal number, @Nullable QuantityComparator comparator) {
        return switch (comparator) {
            case null -> number.signum() < 0 ? UNUSABLE : given(number.signum() > 0);
            case GREATER_THAN -> number.signum() < 0 ? UNUSABLE : given(true);
            case GREATER_OR_EQUAL -> number.signum() <= 0 ? UNUSABLE : given(true);
            default -> UNUSABLE;
        };
    }

    private Answer yesOrNo(String term, Type value) {
        return switch (value) {
            case BooleanType flag -> flag.hasValue() ? given(flag.booleanValue()) : NOT_RECORDED;
            case CodeableConcept concept -> coded(term, concept);
            case StringType text ->
                PlainAnswers.of(text.getValueNotNull())
                        .map(HapiObservationValues::given)
                        .orElse(UNUSABLE);
            default -> UNUSABLE;
        };
    }

    private Answer coded(String term, CodeableConcept concept) {
        var answers = ownAnswers(term, concept);
        var general = general(concept);
        general.stream()
                .filter(answer -> answer != GeneralAnswer.NO_ANSWER)
                .map(answer -> answer == GeneralAnswer.YES)
                .forEach(answers::add);
        if (concept.getCoding().stream().noneMatch(Coding::hasCode) && concept.hasText()) {
            PlainAnswers.of(concept.getText()).ifPresent(answers::add);
        }
        if (answers.isEmpty() && general.contains(GeneralAnswer.NO_ANSWER)) {
            return NOT_RECORDED;
        }
        return answers.size() == 1 ? given(answers.contains(true)) : UNUSABLE;
    }

    private Set<GeneralAnswer> general(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(coding -> coding.hasSystem() && coding.hasCode())
                .flatMap(coding -> vocabulary.answer(coding.getSystem(), coding.getCode()).stream())
                .collect(Collectors.toSet());
    }

    /** What the term's own codes answer. */
    private Set<Boolean> ownAnswers(String term, CodeableConcept concept) {
        return meanings(term, concept, meaning -> switch (meaning.says()) {
            case YES -> Optional.of(true);
            case NO -> Optional.of(false);
            case ANSWER -> Optional.ofNullable(meaning.answer()).map(number -> number.signum() > 0);
            default -> Optional.empty();
        });
    }

    private static Answer given(boolean yes) {
        return new Answer.Given(yes ? ObservedValue.yes() : ObservedValue.no());
    }

    private Answer number(Term term, Type value) {
        return switch (value) {
            case Quantity quantity when !quantity.hasValue() -> NOT_RECORDED;
            case Quantity quantity ->
                quantity.hasComparator() || !HapiUnitCheck.match(term, quantity)
                        ? UNUSABLE
                        : inRange(term, quantity.getValue());
            case IntegerType whole when whole.hasValue() -> inRange(term, BigDecimal.valueOf(whole.getValue()));
            case IntegerType empty -> NOT_RECORDED;
            case CodeableConcept concept -> {
                var numbers = meanings(term.name(), concept, HapiObservationValues::answer);
                if (numbers.isEmpty() && general(concept).equals(Set.of(GeneralAnswer.NO_ANSWER))) {
                    yield NOT_RECORDED;
                }
                yield numbers.size() == 1 ? inRange(term, numbers.iterator().next()) : UNUSABLE;
            }
            default -> UNUSABLE;
        };
    }

    private static Optional<BigDecimal> answer(CodeMeaning meaning) {
        return meaning.says() == Says.ANSWER ? Optional.ofNullable(meaning.answer()) : Optional.empty();
    }

    private <T> Set<T> meanings(String term, CodeableConcept concept, Function<CodeMeaning, Optional<T>> what) {
        return concept.getCoding().stream()
                .filter(coding -> coding.hasSystem() && coding.hasCode())
                .flatMap(coding -> vocabulary.meanings(coding.getSystem(), coding.getCode()).stream())
                .filter(meaning -> meaning.term().equals(term))
                .flatMap(meaning -> what.apply(meaning).stream())
                .collect(Collectors.toSet());
    }

    /** A number is kept as it was measured; a fraction of a score counts as the next whole point. */
    private static Answer inRange(Term term, BigDecimal number) {
        boolean isScore =
                HapiUnitCheck.isPlainNumber(term) && term.range().step().compareTo(BigDecimal.ONE) == 0;
        var counted = isScore ? number.setScale(0, RoundingMode.CEILING) : number;
        boolean possible = term.range().contains(number) && term.range().contains(counted);
        return possible ? new Answer.Given(ObservedValue.of(plain(counted))) : UNUSABLE;
    }

    /** One spelling for one number, however the record wrote it. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
