package org.footbridge.recordwriter;

import org.footbridge.facts.StatedPreferences;
import org.footbridge.recordwriter.entry.FhirDate;
import org.footbridge.recordwriter.entry.RecordBuilder;
import org.footbridge.recordwriter.entry.WriterContext;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;

/** What would suit the person, as a QuestionnaireResponse next to one to another questionnaire, which says nothing to us. */
record PreferenceWriter(WriterContext context) {

    private static final String OURS = "https://footbridge.example/Questionnaire/what-suits-you";
    private static final String ANSWERS = "https://footbridge.example/CodeSystem/what-suits-you";

    void write(StatedPreferences said) {
        if (said.source().isEmpty()) {
            return;
        }
        context.sheet().add(response("https://example.org/Questionnaire/another", said, "another-questionnaire"));
        context.sheet().add(response(OURS, said, said.source().replaceFirst(".*/", "")));
    }

    private static QuestionnaireResponse response(String questionnaire, StatedPreferences said, String id) {
        var response = new QuestionnaireResponse();
        response.setId(id);
        response.setQuestionnaire(questionnaire)
                .setStatus(QuestionnaireResponseStatus.COMPLETED)
                .setSubject(RecordBuilder.patient())
                .setAuthoredElement(FhirDate.of(said.asked()));
        if (!said.answers().isEmpty()) {
            var item = response.addItem().setLinkId("any");
            said.answers()
                    .forEach(code -> item.addAnswer()
                            .setValue(new Coding().setSystem(ANSWERS).setCode(code)));
        }
        return response;
    }
}
