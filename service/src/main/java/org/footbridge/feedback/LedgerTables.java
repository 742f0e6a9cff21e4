package org.footbridge.feedback;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.footbridge.answer.Answers;
import org.footbridge.card.OverrideReasons;
import org.footbridge.cdshooks.Feedback;
import org.footbridge.cdshooks.OverrideReason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The ledger's tables, in SQL that H2 (in its PostgreSQL mode) and PostgreSQL both speak. */
@Repository
class LedgerTables {
    private static final String ACCEPTED = "accepted";

    private final JdbcOperations rows;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Answers answers;

    LedgerTables(JdbcOperations rows, TransactionOperations transactions, Answers answers) {
        this.rows = rows;
        this.answers = answers;
        this.jdbc = JdbcClient.create(rows);
        this.transactions = transactions;
    }

    /** All or nothing, in one transaction. */
    void add(List<LedgerRow> batch) {
        var cards = of(IssuedCard.class, batch);
        var calls = of(LedgerCall.class, batch);
        transactions.executeWithoutResult(status -> {
            rows.batchUpdate("""
                insert into issued_card (card_uuid, service_id, rule_base_version, rule_base_hash, issued_at,
                  rule_ids, suggestion_uuids, routes)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", cards, Math.max(1, cards.size()), LedgerTables::set);
            rows.batchUpdate("""
                insert into ledger_call (call_id, service_id, outcome, rule_base_version, rule_base_hash, answered_at, took_ms,
                  prefetch, rule_ids, withheld_routes, needs_kept_back, card_uuids)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", calls, Math.max(1, calls.size()), LedgerTables::set);
            answers.sent(
                    cards.stream().flatMap(card -> card.answerable().stream()).toList());
            answeredAlready(cards);
        });
    }

    /** Feedback may reach another instance before this one has written the card. */
    private void answeredAlready(List<IssuedCard> cards) {
        var answerable = cards.stream()
                .filter(card -> card.answerable().isPresent())
                .map(IssuedCard::cardUuid)
                .toList();
        if (!answerable.isEmpty()) {
            jdbc.sql(
                            "select card_uuid, outcome, override_code from feedback where card_uuid in (:cards) order by outcome_at")
                    .param("cards", answerable)
                    .query((row, number) -> new Early(row.getString(1), row.getString(2), row.getString(3)))
                    .list()
                    .forEach(early -> answered(early.card(), early.outcome(), early.code()));
        }
    }

    private record Early(
            String card, String outcome, @Nullable String code) {}

    /** What was accepted is not set aside, though a reason may come with it. */
    private void answered(String card, String outcome, @Nullable String code) {
        if (outcome.equals(ACCEPTED)) {
            answers.accepted(card);
        } else if (code != null) {
            answers.received(card, code);
        }
    }

    private static <T extends LedgerRow> List<T> of(Class<T> kind, List<LedgerRow> batch) {
        return batch.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static void set(PreparedStatement row, LedgerCall call) throws SQLException {
        row.setObject(1, call.callId());
        row.setString(2, call.serviceId());
        row.setString(3, call.outcome().word());
        row.setString(4, call.ruleBaseVersion());
        row.setString(5, call.ruleBaseHash());
        row.setObject(6, utc(call.answeredAt()));
        row.setInt(7, call.took());
        row.setArray(8, array(row, call.prefetchInWords()));
        row.setArray(9, array(row, call.ruleIds()));
        row.setArray(10, array(row, call.withheldRoutes()));
        row.setArray(11, array(row, call.needsKeptBack()));
        row.setArray(
                12,
                row.getConnection()
                        .createArrayOf(
                                "uuid",
                                call.cardUuids().stream().map(UUID::fromString).toArray()));
    }

    private static void set(PreparedStatement row, IssuedCard card) throws SQLException {
        row.setObject(1, UUID.fromString(card.cardUuid()));
        row.setString(2, card.serviceId());
        row.setString(3, card.ruleBaseVersion());
        row.setString(4, card.ruleBaseHash());
        row.setObject(5, utc(card.issuedAt()));
        row.setArray(6, array(row, card.ruleIds()));
        row.setArray(7, array(row, card.routesBySuggestion().keySet()));
        row.setArray(8, array(row, card.routesBySuggestion().values()));
    }

    private static Array array(PreparedStatement row, Collection<String> texts) throws SQLException {
        return row.getConnection().createArrayOf("varchar", texts.toArray());
    }

    /** The rules behind a card, sorted; empty where no such card was issued. */
    Optional<List<String>> rulesBehind(String card) {
        return jdbc.sql("select rule_ids from issued_card where card_uuid = ?")
                .param(UUID.fromString(card))
                .query((row, number) -> texts(row.getArray(1)))
                .optional();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    /** All or nothing; what is there already stays as it is. */
    void addFeedback(List<StoredFeedback> batch) {
        transactions.executeWithoutResult(status -> batch.forEach(this::addFeedback));
        answers.refresh();
    }

    private void addFeedback(StoredFeedback feedback) {
        int added = jdbc.sql("""
                insert into feedback
                  (card_uuid, outcome, outcome_at, service_id, received_at, override_code, override_system)
                values (:card, :outcome, :at, :service, :received, :code, :system)
                on conflict do nothing""")
                .param("card", feedback.cardUuid())
                .param("outcome", feedback.outcome())
                .param("at", utc(feedback.outcomeAt()))
                .param("service", feedback.serviceId())
                .param("received", utc(feedback.receivedAt()))
                .param("code", feedback.overrideCode())
                .param("system", feedback.overrideSystem())
                .update();
        if (added == 0) {
            return;
        }
        answered(feedback.cardUuid(), feedback.outcome(), feedback.overrideCode());
        feedback.acceptedSuggestions()
                .forEach(suggestion -> jdbc.sql("""
                insert into feedback_suggestion (card_uuid, outcome, outcome_at, suggestion_uuid)
                values (?, ?, ?, ?)""")
                        .params(feedback.cardUuid(), feedback.outcome(), utc(feedback.outcomeAt()), suggestion)
                        .update());
    }

    /** Fails where the tables cannot be reached. */
    void check() {
        jdbc.sql("select 1 from issued_card, ledger_call where 1 = 0").query().listOfRows();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

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
                    sent.card().toLowerCase(Locale.ROOT),
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
}
