package org.footbridge.prefetch;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Whose record to read and what came with the call.
 *
 * @param patientId the logical id from the hook's context
 * @param prefetch what came, by key: an absent key was not sent, a JSON null says that there is nothing
 * @param access leave to read the rest, where it was given
 */
public record RecordRequest(String patientId, Map<String, JsonNode> prefetch, Optional<FhirAccess> access) {

    public RecordRequest {
        prefetch = Map.copyOf(prefetch);
    }

    @Override
    public String toString() {
        return "RecordRequest[" + prefetch.keySet() + ", " + access + "]";
    }
}
