package org.footbridge.page;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footbridge.card.OverrideReasons;
import org.footbridge.cdshooks.Coding;
import org.footbridge.cdshooks.Feedback;
import org.footbridge.cdshooks.Feedback.AcceptedSuggestion;
import org.footbridge.cdshooks.Feedback.Outcome;
import org.footbridge.cdshooks.FeedbackRequest;
import org.footbridge.cdshooks.OverrideReason;
import org.footbridge.feedback.Ledger;
import org.footbridge.launch.session.PageState.ShownCard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps what the clinician did with a card, in the same ledger as the hook's feedback. It is never worth a failed page:
 * where it cannot be kept, that stands in the log.
 */
@Component
class PageFeedback {
    private static final Logger LOG = LoggerFactory.getLogger(PageFeedback.class);

    private final Ledger ledger;
    private final Clock clock;

    PageFeedback(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A route that the card did not suggest when it was issued is left out. */
    void accepted(ShownCard card, String route) {
        keep(
                card,
                Outcome.ACCEPTED,
                Optional.ofNullable(card.suggestions().get(route)).stream()
                        .map(AcceptedSuggestion::new)
                        .toList(),
                null);
    }

    void dismissed(ShownCard card, String reason) {
        keep(
                card,
                Outcome.OVERRIDDEN,
                List.of(),
                new OverrideReason(new Coding(reason, OverrideReasons.SYSTEM, null), null));
    }

    private void keep(
            ShownCard card, Outcome outcome, List<AcceptedSuggestion> accepted, @Nullable OverrideReason reason) {
        try {
            ledger.received(
                    AdvicePageController.SHOWN_BY,
                    new FeedbackRequest(
                            List.of(new Feedback(card.uuid(), outcome, accepted, reason, clock.instant()))));
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn(
                    "Feedback from the page could not be kept ({})",
                    failure.getClass().getSimpleName());
        }
    }
}
