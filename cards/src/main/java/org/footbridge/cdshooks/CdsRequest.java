package org.footbridge.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One call of a service. In {@code prefetch} a key that was not sent is absent and a key sent as JSON null holds a
 * null node: the first is "not read", the second is "nothing recorded".
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CdsRequest(
        String hook,
        String hookInstance,
        Map<String, JsonNode> context,
        @Nullable String fhirServer,
        @Nullable FhirAuthorization fhirAuthorization,
        Map<String, JsonNode> prefetch,
        Map<String, JsonNode> extension) {

    public CdsRequest {
        Copies.required(hook, "hook");
        Copies.required(hookInstance, "hookInstance");
        context = Copies.of(context);
        prefetch = Copies.of(prefetch);
        extension = Copies.of(extension);
    }

    /** A context field as text; null where it was not sent or is no text. */
    public @Nullable String contextText(String field) {
        JsonNode value = context.get(field);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    /** Names the call only: context and prefetch are the patient's record and have no place in a log. */
    @Override
    public String toString() {
        return "CdsRequest[hook=" + hook + ", hookInstance=" + hookInstance + ", prefetch keys=" + prefetch.keySet()
                + "]";
    }
}
