package org.footbridge.chart;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.StatedPreferences;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;

/** QuestionnaireResponses to our questionnaire, of which the latest counts. */
record HapiPreferenceAnswers(HapiFhirParser model, FactsBuilder facts) {

    private static final Set<String> ELEMENTS = Set.of("questionnaire", "status", "subject", "authored", "item");
    private static final Set<QuestionnaireResponseStatus> DONE =
            Set.of(QuestionnaireResponseStatus.COMPLETED, QuestionnaireResponseStatus.AMENDED);

    StatedPreferences read(RecordRead record) {
        var said = new ArrayList<StatedPreferences>();
        for (BundleEntry entry : record.part(RecordPart.PREFERENCES).entries()) {
            if (entry.type().isEmpty()) {
                unread();
            } else if (entry.type().equals("QuestionnaireResponse")
                    && entry.resource()
                            .path("questionnaire")
                            .stringValue("")
                            .matches("https://footbridge\\.example/Questionnaire/what-suits-you(\\|.*)?")) {
                read(entry, record, said);
            }
        }
        return said.stream()
                .min(comparing(StatedPreferences::asked, nullsLast(PartialDate.LATEST_FIRST))
                        .thenComparing(StatedPreferences::source))
                .orElse(StatedPreferences.NONE);
    }

    private void read(BundleEntry entry, RecordRead record, List<StatedPreferences> said) {
        var whose = record.references().whose(entry.resource().path("subject"));
        if (whose == Whose.ANOTHERS) {
            return;
        }
        var read = model.read(QuestionnaireResponse.class, entry.resource(), ELEMENTS)
                .filter(it ->
                        it.getItem().stream().noneMatch(QuestionnaireResponseItemComponent::hasModifierExtension));
        if (read.isEmpty() || whose == Whose.UNCLEAR) {
            unread();
            return;
        }
        var response = read.get();
        if (response.getStatus() != null && DONE.contains(response.getStatus())) {
            said.add(new StatedPreferences(
                    response.getItem().stream()
                            .flatMap(item -> item.getAnswer().stream())
                            .filter(answer -> answer.getValue() instanceof Coding)
                            .map(answer -> (Coding) answer.getValue())
                            .filter(coding ->
                                    "https://footbridge.example/CodeSystem/what-suits-you".equals(coding.getSystem()))
                            .map(Coding::getCode)
                            .filter(code -> code != null && code.matches("[a-z0-9-]{1,60}"))
                            .limit(50)
                            .toList(),
                    HapiFhirDates.when(response.getAuthoredElement()).orElse(null),
                    entry.source()));
        }
    }

    private void unread() {
        facts.unread(RecordPart.PREFERENCES, Cause.UNREADABLE, Set.of());
    }
}
