package org.footbridge.chart;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.footbridge.facts.London;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes what a patient has said would suit them as the QuestionnaireResponse that the chart reads again. One without answers
 * takes earlier ones back: the latest counts, and nothing in the record is overwritten.
 */
public final class PreferenceResponse {

    /** The questionnaire. Its questions and answers are those of {@code preferences.csv}. */
    public static final String QUESTIONNAIRE = "https://footbridge.example/Questionnaire/what-suits-you";

    /** Code system of the answers. */
    static final String ANSWERS = "https://footbridge.example/CodeSystem/what-suits-you";

    private PreferenceResponse() {}

    /**
     * One question and the answers that were given to it.
     *
     * @param linkId the question as tables name it
     * @param text the question as it was asked
     */
    public record Item(String linkId, String text, List<ItemAnswer> answers) {
        public Item {
            answers = List.copyOf(answers);
        }
    }

    /** One answer by its code, and in the words that it had on the form. */
    public record ItemAnswer(String code, String display) {}

    /**
     * Whose answers they are.
     *
     * @param patient relative reference of the patient, who gave them
     * @param clinician relative reference of the user who wrote them down; null where not known
     * @param encounter logical id of the consultation; null where not known
     */
    public record Respondent(
            String patient,
            @Nullable String clinician,
            @Nullable String encounter) {}

    /** The resource as FHIR JSON; questions without an answer are left out. */
    public static JsonNode of(List<Item> items, Respondent of, Instant authored) {
        var response = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "QuestionnaireResponse")
                .put("questionnaire", QUESTIONNAIRE)
                .put("status", "completed");
        response.putObject("subject").put("reference", of.patient());
        if (of.encounter() != null) {
            response.putObject("encounter").put("reference", "Encounter/" + of.encounter());
        }
        // The time orders answers of one day.
        response.put(
                "authored",
                authored.truncatedTo(ChronoUnit.MILLIS)
                        .atZone(London.ZONE)
                        .toOffsetDateTime()
                        .toString());
        if (of.clinician() != null) {
            response.putObject("author").put("reference", of.clinician());
        }
        response.putObject("source").put("reference", of.patient());
        var answered = items.stream().filter(item -> !item.answers().isEmpty()).toList();
        // FHIR knows no empty list.
        if (!answered.isEmpty()) {
            var written = response.putArray("item");
            answered.forEach(item -> {
                var question = written.addObject().put("linkId", item.linkId()).put("text", item.text());
                var answers = question.putArray("answer");
                item.answers()
                        .forEach(answer -> answers.addObject()
                                .putObject("valueCoding")
                                .put("system", ANSWERS)
                                .put("code", answer.code())
                                .put("display", answer.display()));
            });
        }
        return response;
    }
}
