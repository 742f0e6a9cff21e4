package org.footbridge.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clinician did with one card. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Feedback(
        String card,
        Outcome outcome,
        List<AcceptedSuggestion> acceptedSuggestions,
        @Nullable OverrideReason overrideReason,
        Instant outcomeTimestamp) {

    /** Ignored cards are never reported, so there is no third outcome. */
    public enum Outcome {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("overridden")
        OVERRIDDEN
    }

    /** The uuid of a suggestion that was taken. */
    public record AcceptedSuggestion(String id) {}

    public Feedback {
        Copies.required(card, "feedback.card");
        acceptedSuggestions = Copies.of(acceptedSuggestions);
    }
}
