package org.footbridge.launcher.screens;

import java.util.List;
import java.util.stream.Stream;
import org.footbridge.launcher.card.CardDecision;
import org.footbridge.launcher.card.CardService.ActionResult;
import org.footbridge.launcher.card.ShownCard;
import org.footbridge.launcher.web.PlainText;
import org.jspecify.annotations.Nullable;

/** The banner that says what a click came to. */
public record NoticeView(boolean success, String heading, List<String> lines, boolean showReferrals) {

    private static final String NOT_REPORTED =
            "The service that made the suggestion does not know: feedback could not be sent.";

    public NoticeView {
        lines = lines.stream().map(PlainText::line).toList();
    }

    static @Nullable NoticeView of(ActionResult click, @Nullable ShownCard card) {
        return switch (click) {
            case GONE ->
                important(
                        "That suggestion is no longer on the screen",
                        "It was old, or the record has been restarted since. Nothing was changed. "
                                + "Suggestions are checked again each time the record opens.");
            case NOTHING_CHOSEN -> important("No suggestion chosen", "Tick at least one suggestion, then accept.");
            case ONLY_ONE ->
                important(
                        "Only one suggestion of a card can be accepted",
                        "Another one had been accepted before. It stands, and nothing else was changed.");
            case DONE -> card == null ? null : decided(card.decision());
        };
    }

    private static @Nullable NoticeView decided(CardDecision decision) {
        return switch (decision) {
            case CardDecision.Open open -> null;
            case CardDecision.Accepted accepted -> accepted(accepted);
            case CardDecision.Dismissed(String reason, boolean reported) ->
                new NoticeView(
                        true,
                        "Suggestion dismissed",
                        lines(reason.isEmpty() ? "" : "Reason: " + reason, reported ? "" : NOT_REPORTED),
                        false);
            case CardDecision.Refused(String why) -> important("The suggestion could not be applied", why);
        };
    }

    private static NoticeView accepted(CardDecision.Accepted accepted) {
        int added = accepted.created().size();
        var heading = accepted.drafts() && added > 0
                ? added == 1 ? "Draft referral added" : added + " draft referrals added"
                : accepted.created().isEmpty() ? "Suggestion accepted" : "Added to the record";
        return new NoticeView(
                true,
                heading,
                lines(String.join("; ", accepted.labels()), accepted.reported() ? "" : NOT_REPORTED),
                accepted.drafts());
    }

    private static NoticeView important(String heading, String line) {
        return new NoticeView(false, heading, List.of(line), false);
    }

    private static List<String> lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isEmpty()).toList();
    }
}
