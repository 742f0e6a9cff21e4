package org.footbridge.feedback;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.footbridge.card.OverrideReasons;
import org.footbridge.cdshooks.Feedback;
import org.footbridge.cdshooks.OverrideReason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The ledger's tables, in SQL that H2 (in its PostgreSQL mode) and PostgreSQL both speak. */
@Repository
class LedgerTables {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    LedgerTables(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    void addIssued(List<IssuedCard> cards) {
        transactions.executeWithoutResult(status -> cards.forEach(this::addIssued));
    }

    private void addIssued(IssuedCard card) {
        jdbc.sql("""
                insert into issued_card (card_uuid, service_id, rule_base_version, rule_base_hash, issued_at)
                values (?, ?, ?, ?, ?)""")
                .params(
                        card.cardUuid(),
                        card.serviceId(),
                        card.ruleBaseVersion(),
                        card.ruleBaseHash(),
                        utc(card.issuedAt()))
                .update();
        card.ruleIds().stream()
                .distinct()
                .forEach(rule -> jdbc.sql("insert into issued_rule (card_uuid, rule_id) values (?, ?)")
                        .params(card.cardUuid(), rule)
                        .update());
        card.routesBySuggestion()
                .forEach((suggestion, route) -> jdbc.sql(
                                "insert into issued_suggestion (suggestion_uuid, card_uuid, route) values (?, ?, ?)")
                        .params(suggestion, card.cardUuid(), route)
                        .update());
    }

    /** The rules behind a card, sorted; empty where no such card was issued. */
    Optional<List<String>> rulesBehind(String card) {
        var rules = jdbc.sql("""
                select rule_id from issued_card c left join issued_rule r on r.card_uuid = c.card_uuid
                where c.card_uuid = ? order by rule_id""")
                .param(card)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .list();
        return Optional.of(rules.stream().flatMap(Optional::stream).toList()).filter(known -> !rules.isEmpty());
    }

    /** All or nothing; what is there already stays as it is. */
    void addFeedback(List<StoredFeedback> batch) {
        transactions.executeWithoutResult(status -> batch.forEach(this::addFeedback));
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
        feedback.acceptedSuggestions()
                .forEach(suggestion -> jdbc.sql("""
                insert into feedback_suggestion (card_uuid, outcome, outcome_at, suggestion_uuid)
                values (?, ?, ?, ?)""")
                        .params(feedback.cardUuid(), feedback.outcome(), utc(feedback.outcomeAt()), suggestion)
                        .update());
    }

    /** Forgets cards that nobody answered; those with feedback stay, so that the feedback keeps its rules. */
    int forgetUnansweredBefore(Instant limit) {
        return jdbc.sql("""
                delete from issued_card where issued_at < ?
                and not exists (select 1 from feedback where feedback.card_uuid = issued_card.card_uuid)""").param(utc(limit)).update();
    }

    /** Fails where the tables cannot be reached. */
    void check() {
        jdbc.sql("select 1 from issued_card where 1 = 0").query().listOfRows();
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
}
