package org.footbridge.launcher.persona;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;

/** Entries of {@code what suits them}, as QuestionnaireResponses. */
record AnswersReader(String patient, LocalDate today, PracticeStaff staff) {

    private static final String QUESTIONNAIRE = "https://footbridge.example/Questionnaire/what-suits-you";
    private static final String ANSWERS = "https://footbridge.example/CodeSystem/what-suits-you";

    QuestionnaireResponse read(PersonaFields entry, int number) {
        var subject = new Reference("Patient/" + patient);
        var response = UkCore.named(new QuestionnaireResponse(), patient + "-answers-" + number)
                .setQuestionnaire(QUESTIONNAIRE)
                .setStatus(QuestionnaireResponseStatus.COMPLETED)
                .setSubject(subject)
                .setAuthoredElement(UkCore.day(entry.day("asked", today)))
                .setAuthor(staff.doctor())
                .setSource(subject.copy());
        for (var question : entry.list("questions")) {
            var item = response.addItem().setLinkId(question.text("id")).setText(question.text("question"));
            for (var answer : question.list("answers")) {
                item.addAnswer().setValue(coding(answer));
                answer.nothingElse();
            }
            question.nothingElse();
        }
        entry.nothingElse();
        return response;
    }

    private static Coding coding(PersonaFields answer) {
        return new Coding(ANSWERS, answer.text("code"), answer.text("says"));
    }
}
