package org.footbridge.recordwriter;

import java.util.List;
import org.footbridge.facts.PatientFacts;
import org.footbridge.recordserver.FhirRecord;
import org.footbridge.recordwriter.entry.UnsupportedFact;

/**
 * A person's facts and the record that says them.
 *
 * @param facts the facts as they were stated, each with the resource that stands for it as its source
 * @param readable what the door can read of them: the same facts, but for what is not carried
 * @param record the record
 * @param notCarried how {@code readable} differs, and why; empty where it does not
 */
public record WrittenRecord(
        PatientFacts facts, PatientFacts readable, FhirRecord record, List<UnsupportedFact> notCarried) {

    public WrittenRecord {
        notCarried = List.copyOf(notCarried);
    }

    /** The facts without what Footbridge itself keeps, of which no record knows. */
    public PatientFacts recorded() {
        return new PatientFacts(
                        facts.asOf(),
                        facts.observations(),
                        facts.unread(),
                        facts.pathway(),
                        facts.notUnderstood(),
                        false)
                .withPreferences(facts.preferences());
    }
}
