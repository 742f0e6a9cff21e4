package org.footbridge.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.cdshooks.FeedbackRequest;
import org.footbridge.feedback.LedgerTables.StoredFeedback;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Remembers which rules stood behind a card, and what clinicians did with it; never who the patient was. */
@Component
public class Ledger {
    private final LedgerTables tables;
    private final LedgerWriter writer;
    private final Clock clock;

    Ledger(LedgerTables tables, LedgerWriter writer, Clock clock) {
        this.tables = tables;
        this.writer = writer;
        this.clock = clock;
    }

    /** Remembers cards as they are sent. Never fails and waits for nothing: without the ledger the GP still gets the cards. */
    public void issued(List<IssuedCard> cards) {
        writer.write(cards);
    }

    /** Remembers a call and the cards that answer it, in one write. Never fails and waits for nothing, as {@link #issued}. */
    public void answered(LedgerCall call, List<IssuedCard> cards) {
        writer.write(Stream.concat(Stream.of(call), cards.stream()).toList());
    }

    /**
     * Keeps a batch of feedback, all or nothing; repeats of card, outcome and time change nothing. Unlike
     * {@link #issued} it is done when it returns, and fails where nothing could be kept, so that the client sends the batch
     * again.
     */
    public void received(String serviceId, FeedbackRequest request) {
        Instant now = clock.instant();
        if (request.feedback().stream()
                .anyMatch(sent -> writer.waiting(sent.card()).isPresent())) {
            writer.writeWaiting();
        }
        tables.addFeedback(request.feedback().stream()
                .map(sent -> StoredFeedback.of(serviceId, sent, now))
                .toList());
    }

    /** The rules behind a card, sorted; empty where the ledger does not know it or cannot be read. */
    public Optional<List<String>> rulesBehind(String cardUuid) {
        try {
            return writer.waiting(cardUuid).map(IssuedCard::ruleIds).or(() -> tables.rulesBehind(cardUuid));
        } catch (DataAccessException unreadable) {
            return Optional.empty();
        }
    }
}
