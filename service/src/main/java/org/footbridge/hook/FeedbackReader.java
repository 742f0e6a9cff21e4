package org.footbridge.hook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.footbridge.cdshooks.Coding;
import org.footbridge.cdshooks.Feedback;
import org.footbridge.cdshooks.Feedback.AcceptedSuggestion;
import org.footbridge.cdshooks.Feedback.Outcome;
import org.footbridge.cdshooks.FeedbackRequest;
import org.footbridge.cdshooks.OverrideReason;
import org.footbridge.cdshooks.UuidFormat;
import org.footbridge.web.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A batch of feedback from its JSON, or the first field that is missing or wrong, with the place in the batch. */
final class FeedbackReader {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private FeedbackReader() {}

    static FeedbackRequest read(JsonNode body) {
        return new FeedbackRequest(each(JsonFields.ofBody(body), "feedback").stream()
                .map(FeedbackReader::item)
                .toList());
    }

    private static List<JsonFields> each(JsonFields parent, String field) {
        JsonNode array = parent.required(field);
        if (!array.isArray()) {
            throw Refused.badField(parent.pathOf(field), "Send an array");
        }
        List<JsonFields> items = new ArrayList<>();
        for (JsonNode item : array) {
            items.add(JsonFields.of(item, parent.pathOf(field) + "[" + items.size() + "]"));
        }
        return items;
    }

    private static Feedback item(JsonFields item) {
        String card = uuid(item, "card");
        Outcome outcome = outcome(item);
        return new Feedback(
                card,
                outcome,
                outcome == Outcome.ACCEPTED ? accepted(item) : List.of(),
                overrideReason(item.optionalObject("overrideReason")),
                timestamp(item));
    }

    private static String uuid(JsonFields item, String field) {
        String uuid = item.text(field);
        if (!UuidFormat.matches(uuid)) {
            throw Refused.badField(item.pathOf(field), "Send the uuid as it came with the card");
        }
        return uuid.toLowerCase(Locale.ROOT);
    }

    private static Outcome outcome(JsonFields item) {
        return switch (item.text("outcome")) {
            case "accepted" -> Outcome.ACCEPTED;
            case "overridden" -> Outcome.OVERRIDDEN;
            default -> throw Refused.badField(item.pathOf("outcome"), "Send accepted or overridden");
        };
    }

    private static List<AcceptedSuggestion> accepted(JsonFields item) {
        List<AcceptedSuggestion> accepted = each(item, "acceptedSuggestions").stream()
                .map(suggestion -> new AcceptedSuggestion(uuid(suggestion, "id")))
                .toList();
        if (accepted.isEmpty()) {
            throw Refused.badField(item.pathOf("acceptedSuggestions"), "Send the suggestions that were accepted");
        }
        return accepted;
    }

    private static @Nullable OverrideReason overrideReason(@Nullable JsonFields sent) {
        if (sent == null) {
            return null;
        }
        JsonFields reason = sent.optionalObject("reason");
        String comment = sent.optionalText("userComment");
        if (reason == null && comment == null) {
            throw Refused.badField(sent.path(), "Send reason or userComment");
        }
        return new OverrideReason(
                reason == null
                        ? null
                        : new Coding(
                                reason.text("code"), reason.optionalText("system"), reason.optionalText("display")),
                comment);
    }

    private static Instant timestamp(JsonFields item) {
        String sent = item.text("outcomeTimestamp");
        try {
            Instant instant = OffsetDateTime.parse(sent).toInstant();
            if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeException notATime) {
            // Falls through to the one refusal below, which does not quote what was sent.
        }
        throw Refused.badField(item.pathOf("outcomeTimestamp"), "Send a UTC time such as 2026-11-23T09:30:00Z");
    }
}
