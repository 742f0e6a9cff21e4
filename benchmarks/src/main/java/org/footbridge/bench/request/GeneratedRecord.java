package org.footbridge.bench.request;

import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * A made-up record.
 *
 * @param patient the Patient resource
 * @param byType the other resources by FHIR type
 */
public record GeneratedRecord(ObjectNode patient, SequencedMap<String, List<ObjectNode>> byType) {

    /** The logical id of the patient. */
    public String patientId() {
        return patient.path("id").stringValue();
    }

    /** The resources of a type. */
    public List<ObjectNode> of(String type) {
        return byType.getOrDefault(type, List.of());
    }
}
