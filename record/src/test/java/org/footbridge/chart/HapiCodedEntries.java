package org.footbridge.chart;

import java.util.Set;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;
import org.hl7.fhir.r4.model.Resource;

/**
 * Entries that state something by their code. Which of them are the patient's own, and what is unread where one cannot
 * be read, is the same for every type of entry.
 */
record HapiCodedEntries(HapiFhirParser model, CodeLookup codes, Statements statements) {

    /** Uses one entry of the patient's own that says something. */
    @FunctionalInterface
    interface Use<R> {
        void use(R resource, CodedEntry coded, BundleEntry entry);
    }

    /**
     * Hands over each entry that can be used, and says what could not be read.
     *
     * @param type the type of the entries; an entry of another type says nothing here
     * @param elements the elements that matter
     */
    <R extends Resource> void read(RecordRead record, Class<R> type, Set<String> elements, Use<R> use) {
        for (BundleEntry entry : record.part(statements.part()).entries()) {
            if (entry.type().isEmpty()) {
                statements.unread();
            } else if (entry.type().equals(type.getSimpleName())) {
                codes.entry(entry.resource().path("code"))
                        .ifPresentOrElse(coded -> read(entry, coded, record, type, elements, use), statements::unread);
            }
        }
    }

    private <R extends Resource> void read(
            BundleEntry entry, CodedEntry coded, RecordRead record, Class<R> type, Set<String> elements, Use<R> use) {
        if (coded.isIrrelevant()) {
            return;
        }
        var whose = record.references().whose(entry.resource().path("subject"));
        if (whose == Whose.ANOTHERS) {
            return;
        }
        var resource = model.read(type, entry.resource(), elements);
        if (resource.isEmpty() || whose == Whose.UNCLEAR) {
            statements.unusable(coded.terms(), null, entry.source());
        } else {
            use.use(resource.get(), coded, entry);
        }
    }
}
