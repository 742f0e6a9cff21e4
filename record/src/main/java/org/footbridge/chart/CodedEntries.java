package org.footbridge.chart;

import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.chart.element.FhirResourceReader;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;

/**
 * Entries that state something by their code. Which of them are the patient's own, and what is unread where one cannot
 * be read, is the same for every type of entry.
 */
record CodedEntries(CodeLookup codes, Statements statements) {

    /** Uses one entry of the patient's own that says something. */
    @FunctionalInterface
    interface Use {
        void use(FhirElement resource, CodedEntry coded, BundleEntry entry);
    }

    /**
     * Hands over each entry that can be used, and says what could not be read.
     *
     * @param type the type of the entries; an entry of another type says nothing here
     * @param elements the elements that matter
     */
    void read(RecordRead record, String type, Elements elements, Use use) {
        for (BundleEntry entry : record.part(statements.part()).entries()) {
            if (entry.type().isEmpty()) {
                statements.unread();
            } else if (entry.type().equals(type)) {
                codes.entry(entry.code())
                        .ifPresentOrElse(coded -> read(entry, coded, record, type, elements, use), statements::unread);
            }
        }
    }

    private void read(BundleEntry entry, CodedEntry coded, RecordRead record, String type, Elements elements, Use use) {
        if (coded.isIrrelevant()) {
            return;
        }
        var whose = record.references().whose(entry.resource().path("subject"));
        if (whose == Whose.ANOTHERS) {
            return;
        }
        var resource = FhirResourceReader.read(type, entry.resource(), elements);
        if (resource.isEmpty() || whose == Whose.UNCLEAR) {
            statements.unusable(coded.terms(), null, entry.source());
        } else {
            use.use(resource.get(), coded, entry);
        }
    }
}
