package org.footbridge.feedback;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.footbridge.card.OverrideReasons;
import org.footbridge.cdshooks.Feedback;
import org.footbridge.cdshooks.OverrideReason;
import org.jspecify.annotations.Nullable;

/** What is kept of one piece of feedback: no patient, no comment, no display text. */
record StoredFeedback(
        String cardUuid,
        String serviceId,
        String outcome,
        Instant outcomeAt,
        Instant receivedAt,
        List<String> acceptedSuggestions,
        @Nullable String overrideCode) {

    StoredFeedback {
        acceptedSuggestions = List.copyOf(acceptedSuggestions);
    }

    static StoredFeedback of(String serviceId, Feedback sent, Instant receivedAt) {
        OverrideReason reason = sent.overrideReason();
        return new StoredFeedback(
                sent.card(),
                serviceId,
                sent.outcome().name().toLowerCase(Locale.ROOT),
                // Databases keep microseconds; a repeat must meet the time that was stored.
                sent.outcomeTimestamp().truncatedTo(ChronoUnit.MICROS),
                receivedAt.truncatedTo(ChronoUnit.MICROS),
                sent.acceptedSuggestions().stream()
                        .map(Feedback.AcceptedSuggestion::id)
                        .distinct()
                        .toList(),
                reason == null ? null : OverrideReasons.codeKept(reason));
    }

    @Nullable String overrideSystem() {
        return overrideCode == null || overrideCode.equals(OverrideReasons.OTHER) ? null : OverrideReasons.SYSTEM;
    }
}
