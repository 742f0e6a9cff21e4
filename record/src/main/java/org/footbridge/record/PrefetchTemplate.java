package org.footbridge.record;

import org.footbridge.facts.RecordPart;

/**
 * One prefetch key and the FHIR query that answers it.
 *
 * @param key the name under which a record system sends the answer
 * @param part the part of the record that the answer belongs to
 * @param query the query, with CDS Hooks tokens in it
 */
public record PrefetchTemplate(String key, RecordPart part, String query) {

    static final String PATIENT_ID = "{{context.patientId}}";

    /** The query for one patient, as a URL below the FHIR base. */
    String forPatient(String patientId) {
        return query.replace(PATIENT_ID, patientId);
    }

    /** The type of the resources that answer it. */
    String type() {
        return query.replaceFirst("[/?].*", "");
    }
}
