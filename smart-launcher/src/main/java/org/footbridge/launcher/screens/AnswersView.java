package org.footbridge.launcher.screens;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;

/**
 * Answers to a questionnaire, a line each.
 *
 * @param what which questionnaire
 * @param answered the day; empty where none is recorded
 */
public record AnswersView(String id, String what, String answered, List<String> lines, Instant order) {

    private static final String WHAT_SUITS_THEM = "https://footbridge.example/Questionnaire/what-suits-you";

    public AnswersView {
        lines = List.copyOf(lines);
    }

    static AnswersView of(QuestionnaireResponse response) {
        boolean ours = response.hasQuestionnaire()
                && response.getQuestionnaire().replaceFirst("\\|.*", "").equals(WHAT_SUITS_THEM);
        return new AnswersView(
                response.getIdElement().getIdPart(),
                ours ? "What suits them" : "A questionnaire",
                FhirText.day(FhirText.day(response.getAuthored())),
                response.getItem().stream()
                        .filter(QuestionnaireResponseItemComponent::hasAnswer)
                        .map(AnswersView::line)
                        .toList(),
                response.hasAuthored() ? response.getAuthored().toInstant() : Instant.MIN);
    }

    private static String line(QuestionnaireResponseItemComponent item) {
        var question = item.hasText() ? item.getText() : item.getLinkId();
        return FhirText.text(question) + " "
                + FhirText.text(
                        item.getAnswer().stream().map(AnswersView::words).collect(Collectors.joining(", ")));
    }

    private static String words(QuestionnaireResponseItemAnswerComponent answer) {
        return switch (answer.getValue()) {
            case Coding coding when coding.hasDisplay() -> coding.getDisplay();
            case Coding coding when coding.hasCode() -> coding.getCode();
            case null -> "no answer";
            default ->
                answer.getValue().isPrimitive() ? answer.getValue().primitiveValue() : "an answer of another kind";
        };
    }
}
