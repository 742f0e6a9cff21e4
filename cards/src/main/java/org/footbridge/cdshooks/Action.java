package org.footbridge.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One change to the record: {@code resource} is a whole FHIR resource, {@code resourceId} a relative reference. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Action(
        Type type,
        String description,
        @Nullable JsonNode resource,
        @Nullable String resourceId,
        Map<String, Object> extension) {

    /** What is done with the resource. */
    public enum Type {
        @JsonProperty("create")
        CREATE,
        @JsonProperty("update")
        UPDATE,
        @JsonProperty("delete")
        DELETE
    }

    public Action {
        Copies.required(description, "action.description");
        extension = Copies.of(extension);
        if (type == Type.DELETE ? resourceId == null : resource == null) {
            throw new IllegalArgumentException("action: create and update need a resource, delete a resourceId");
        }
    }
}
