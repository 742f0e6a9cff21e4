package org.footbridge.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.footbridge.record.access.FhirAccess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Whose record to read and what came with the call.
 *
 * @param patientId the logical id from the hook's context
 * @param prefetch what came, by key: an absent key was not sent, a JSON null says that there is nothing
 * @param access permission to read the rest, where it was given
 * @param newEntries what the call says that the record does not hold yet
 */
public record RecordRequest(
        String patientId, Map<String, JsonNode> prefetch, Optional<FhirAccess> access, NewEntries newEntries) {

    public RecordRequest {
        var copy = new HashMap<String, JsonNode>();
        // A mapper may hand over a JSON null as no node at all.
        prefetch.forEach((key, node) -> copy.put(key, Objects.requireNonNullElse(node, NullNode.getInstance())));
        prefetch = Map.copyOf(copy);
    }

    /** A request that brings nothing new. */
    public RecordRequest(String patientId, Map<String, JsonNode> prefetch, Optional<FhirAccess> access) {
        this(patientId, prefetch, access, NewEntries.NONE);
    }

    @Override
    public String toString() {
        return "RecordRequest[" + prefetch.keySet() + ", " + access + "]";
    }
}
