package org.footbridge.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing the clinician may accept; all its actions are carried out together. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Suggestion(
        String label,
        @Nullable String uuid,
        @JsonProperty("isRecommended") @Nullable Boolean isRecommended,
        List<Action> actions,
        Map<String, Object> extension) {
    public Suggestion {
        Copies.required(label, "suggestion.label");
        actions = Copies.of(actions);
        extension = Copies.of(extension);
    }
}
