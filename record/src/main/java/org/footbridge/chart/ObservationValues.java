package org.footbridge.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.facts.ObservedValue;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.GeneralAnswer;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;
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

    private static final int MOST_DIGITS = 400;
    private static final String QUANTITY = "Quantity";
    private static final String INTEGER = "integer";
    private static final String CONCEPT = "CodeableConcept";

    private static final Answer NOT_RECORDED = new Answer.NotRecorded();
    private static final Answer UNUSABLE = new Answer.Unusable();

    /** What a value says about a term, under a code that says so much about it. */
    Answer of(Term term, Set<Says> says, ObservedAnswers.Value observed) {
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
    Answer confirmed(ObservedAnswers.Value observed) {
        if (observed.isAbsent()) {
            return observed.value() == null ? NOT_RECORDED : UNUSABLE;
        }
        return stated("", observed.value(), observed.isNegative());
    }

    private Answer stated(String term, @Nullable FhirElement value, boolean negative) {
        return value == null ? given(!negative) : agreeing(statement(term, value), negative);
    }

    /** A yes that is interpreted as negative could mean either. */
    private static Answer agreeing(Answer answer, boolean negative) {
        return negative && answer.equals(given(true)) ? UNUSABLE : answer;
    }

    /** The code states the thing by itself; a value confirms it, turns it round or counts it. */
    private Answer statement(String term, FhirElement value) {
        return switch (value.type()) {
            case QUANTITY -> quantity(value, number -> counted(number, value.text("comparator")));
            case INTEGER -> value.number().map(number -> counted(number, "")).orElse(UNUSABLE);
            default -> yesOrNo(term, value);
        };
    }

    /** "Not so: true" says no; "not so: false" is a double negative that nobody should act on. */
    private Answer denial(String term, FhirElement value) {
        var own = value.type().equals(CONCEPT) ? ownAnswers(term, ConceptCoding.of(value)) : Set.<Boolean>of();
        if (!own.isEmpty()) {
            return own.equals(Set.of(false)) ? given(false) : UNUSABLE;
        }
        return switch (statement(term, value)) {
            case Answer.Given(var confirmed) when confirmed.equals(ObservedValue.yes()) -> given(false);
            case Answer.NotRecorded() -> NOT_RECORDED;
            default -> UNUSABLE;
        };
    }

    /** How often: never is no, and once or more is yes. */
    private static Answer counted(BigDecimal number, String comparator) {
        return switch (comparator) {
            case "" -> number.signum() < 0 ? UNUSABLE : given(number.signum() > 0);
            case ">" -> number.signum() < 0 ? UNUSABLE : given(true);
            case ">=" -> number.signum() <= 0 ? UNUSABLE : given(true);
            default -> UNUSABLE;
        };
    }

    private Answer yesOrNo(String term, FhirElement value) {
        return switch (value.type()) {
            case "boolean" -> value.text().isBlank() ? NOT_RECORDED : given(value.isTrue());
            case CONCEPT -> coded(term, value);
            case "string" ->
                PlainAnswers.of(value.text()).map(ObservationValues::given).orElse(UNUSABLE);
            default -> UNUSABLE;
        };
    }

    private Answer coded(String term, FhirElement concept) {
        var codings = ConceptCoding.of(concept);
        var answers = ownAnswers(term, codings);
        var general = general(codings);
        general.stream()
                .filter(answer -> answer != GeneralAnswer.NO_ANSWER)
                .map(answer -> answer == GeneralAnswer.YES)
                .forEach(answers::add);
        if (codings.stream().noneMatch(ConceptCoding::isCoded)) {
            PlainAnswers.of(concept.text("text")).ifPresent(answers::add);
        }
        if (answers.isEmpty() && general.contains(GeneralAnswer.NO_ANSWER)) {
            return NOT_RECORDED;
        }
        return answers.size() == 1 ? given(answers.contains(true)) : UNUSABLE;
    }

    private Set<GeneralAnswer> general(List<ConceptCoding> codings) {
        return codings.stream()
                .filter(ConceptCoding::isComplete)
                .flatMap(coding -> vocabulary.answer(coding.system(), coding.code()).stream())
                .collect(Collectors.toSet());
    }

    /** What the term's own codes answer. */
    private Set<Boolean> ownAnswers(String term, List<ConceptCoding> codings) {
        return meanings(term, codings, meaning -> switch (meaning.says()) {
            case YES -> Optional.of(true);
            case NO -> Optional.of(false);
            case ANSWER -> answer(meaning).map(number -> number.signum() > 0);
            default -> Optional.empty();
        });
    }

    private static Answer given(boolean yes) {
        return new Answer.Given(yes ? ObservedValue.yes() : ObservedValue.no());
    }

    private Answer number(Term term, FhirElement value) {
        return switch (value.type()) {
            case QUANTITY ->
                quantity(
                        value,
                        number -> value.hasContent("comparator") || !UnitCheck.match(term, value)
                                ? UNUSABLE
                                : inRange(term, number));
            case INTEGER -> value.number().map(number -> inRange(term, number)).orElse(NOT_RECORDED);
            case CONCEPT -> {
                var codings = ConceptCoding.of(value);
                var numbers = meanings(term.name(), codings, ObservationValues::answer);
                if (numbers.isEmpty() && general(codings).equals(Set.of(GeneralAnswer.NO_ANSWER))) {
                    yield NOT_RECORDED;
                }
                yield numbers.size() == 1 ? inRange(term, numbers.iterator().next()) : UNUSABLE;
            }
            default -> UNUSABLE;
        };
    }

    /** A quantity that says by an extension why it has no number is not understood, which is not nothing. */
    private static Answer quantity(FhirElement quantity, Function<BigDecimal, Answer> use) {
        return quantity.one("value")
                .filter(FhirElement::hasContent)
                .map(value -> value.number().map(use).orElse(UNUSABLE))
                .orElse(NOT_RECORDED);
    }

    private static Optional<BigDecimal> answer(CodeMeaning meaning) {
        return meaning.says() == Says.ANSWER ? Optional.ofNullable(meaning.answer()) : Optional.empty();
    }

    private <T> Set<T> meanings(String term, List<ConceptCoding> codings, Function<CodeMeaning, Optional<T>> what) {
        return codings.stream()
                .filter(ConceptCoding::isComplete)
                .flatMap(coding -> vocabulary.meanings(coding.system(), coding.code()).stream())
                .filter(meaning -> meaning.term().equals(term))
                .flatMap(meaning -> what.apply(meaning).stream())
                .collect(Collectors.toSet());
    }

    /** A number is kept as it was measured; a fraction of a score counts as the next whole point. */
    private static Answer inRange(Term term, BigDecimal number) {
        boolean isScore = UnitCheck.isPlainNumber(term) && term.range().step().compareTo(BigDecimal.ONE) == 0;
        // First of all: rounding 1e999999999, or 1e-999999999, would take all memory there is.
        if (Math.abs((long) number.scale()) > MOST_DIGITS || !term.range().contains(number)) {
            return UNUSABLE;
        }
        var counted = isScore ? number.setScale(0, RoundingMode.CEILING) : number;
        return term.range().contains(counted) ? new Answer.Given(ObservedValue.of(plain(counted))) : UNUSABLE;
    }

    /** One spelling for one number, however the record wrote it. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
