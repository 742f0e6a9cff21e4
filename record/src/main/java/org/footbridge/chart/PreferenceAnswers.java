package org.footbridge.chart;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.chart.element.FhirResourceReader;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.StatedPreferences;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;

/**
 * QuestionnaireResponses to our questionnaire, of which the latest counts. Those to any other say nothing to us, broken ones
 * included.
 */
record PreferenceAnswers(FactsBuilder facts) {

    private static final Elements ELEMENTS = Elements.of("questionnaire", "status", "subject", "authored", "item");

    private static final Set<String> DONE = Set.of("completed", "amended");
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");

    /** More than any form asks; what others write could be without end. */
    private static final int MOST = 50;

    private static final Comparator<StatedPreferences> LATEST_FIRST = comparing(
                    StatedPreferences::asked, nullsLast(PartialDate.LATEST_FIRST))
            .thenComparing(StatedPreferences::source);

    StatedPreferences read(RecordRead record) {
        return record.part(RecordPart.PREFERENCES).entries().stream()
                .flatMap(entry -> read(entry, record).stream())
                .min(LATEST_FIRST)
                .orElse(StatedPreferences.NONE);
    }

    private Optional<StatedPreferences> read(BundleEntry entry, RecordRead record) {
        if (entry.type().isEmpty()) {
            unread();
        }
        if (!entry.type().equals("QuestionnaireResponse") || !isOurs(entry)) {
            return Optional.empty();
        }
        var whose = record.references().whose(entry.resource().path("subject"));
        if (whose == Whose.ANOTHERS) {
            return Optional.empty();
        }
        var response = FhirResourceReader.read("QuestionnaireResponse", entry.resource(), ELEMENTS)
                .filter(it -> it.all("item").stream().noneMatch(FhirElement::hasModifierExtension));
        if (response.isEmpty() || whose == Whose.UNCLEAR) {
            unread();
            return Optional.empty();
        }
        return response.filter(it -> DONE.contains(it.text("status").trim()))
                .map(it ->
                        new StatedPreferences(answers(it), it.date("authored").orElse(null), entry.source()));
    }

    /** Of any version: an answer that is no longer asked for is not understood, and the others count. */
    private static boolean isOurs(BundleEntry entry) {
        var canonical = entry.resource().path("questionnaire").stringValue("");
        return canonical.equals(PreferenceResponse.QUESTIONNAIRE)
                || canonical.startsWith(PreferenceResponse.QUESTIONNAIRE + "|");
    }

    private static List<String> answers(FhirElement response) {
        return response.all("item").stream()
                .flatMap(item -> item.all("answer").stream())
                .flatMap(answer -> answer.choice("value").stream())
                .flatMap(PreferenceAnswers::code)
                .limit(MOST)
                .toList();
    }

    private static Stream<String> code(FhirElement value) {
        return value.type().equals("Coding") && value.text("system").equals(PreferenceResponse.ANSWERS)
                ? Stream.of(value.text("code").trim())
                        .filter(code -> CODE.matcher(code).matches())
                : Stream.empty();
    }

    private void unread() {
        facts.unread(RecordPart.PREFERENCES, Cause.UNREADABLE, Set.of());
    }
}
