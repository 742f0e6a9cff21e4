package org.footbridge.chart;

import java.util.Map;
import java.util.Set;
import org.footbridge.facts.RecordPart;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Vocabulary;
import org.hl7.fhir.r4.model.Resource;

/**
 * Entries that state something by their code. Which of them are the patient's own, and what is unread where one cannot
 * be read, is the same for every type of entry.
 */
record CodedEntries(FhirParser model, CodeLookup codes, Statements statements) {

    static CodedEntries of(RecordPart part, FhirParser model, Vocabulary vocabulary, FactsBuilder facts) {
        return new CodedEntries(model, new CodeLookup(vocabulary, part), new Statements(vocabulary, part, facts));
    }

    /** Uses one entry of the patient's own that says something. */
    @FunctionalInterface
    interface Use<R> {
        void use(R resource, Map<String, Set<Says>> meanings, String source);
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
                codes.meanings(entry.resource().path("code"))
                        .ifPresentOrElse(found -> read(entry, found, record, type, elements, use), statements::unread);
            }
        }
    }

    private <R extends Resource> void read(
            BundleEntry entry,
            Map<String, Set<Says>> meanings,
            RecordRead record,
            Class<R> type,
            Set<String> elements,
            Use<R> use) {
        if (meanings.isEmpty()) {
            return;
        }
        var whose = record.references().whose(entry.resource().path("subject"));
        if (whose == Whose.ANOTHERS) {
            return;
        }
        var resource = model.read(type, entry.resource(), elements);
        if (resource.isEmpty() || whose == Whose.UNCLEAR) {
            statements.unread(meanings.keySet());
        } else {
            use.use(resource.get(), meanings, entry.source());
        }
    }
}
