package org.footbridge.page;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.footbridge.cdshooks.Coding;
import org.footbridge.cdshooks.Feedback;
import org.footbridge.cdshooks.Feedback.AcceptedSuggestion;
import org.footbridge.cdshooks.Feedback.Outcome;
import org.footbridge.cdshooks.FeedbackRequest;
import org.footbridge.cdshooks.OverrideReason;
import org.footbridge.feedback.Ledger;
import org.footbridge.feedback.OverrideReasons;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What the clinician said to a card, kept in the same ledger as the hook's feedback. It is never worth a failed page:
 * where it cannot be kept, that stands in the log.
 */
@Component
class Said {
    private static final Logger LOG = LoggerFactory.getLogger(Said.class);
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Ledger ledger;
    private final Clock clock;

    Said(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void accepted(String card, String suggestion) {
        if (UUID.matcher(suggestion).matches()) {
            keep(card, Outcome.ACCEPTED, List.of(new AcceptedSuggestion(suggestion)), null);
        }
    }

    void dismissed(String card, String reason) {
        keep(
                card,
                Outcome.OVERRIDDEN,
                List.of(),
                new OverrideReason(new Coding(reason, OverrideReasons.SYSTEM, null), null));
    }

    private void keep(
            String card, Outcome outcome, List<AcceptedSuggestion> accepted, @Nullable OverrideReason reason) {
        if (!UUID.matcher(card).matches()) {
            return;
        }
        try {
            ledger.received(
                    PageController.SHOWN_BY,
                    new FeedbackRequest(List.of(new Feedback(card, outcome, accepted, reason, clock.instant()))));
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn(
                    "Feedback from the page could not be kept ({})",
                    failure.getClass().getSimpleName());
        }
    }
}
