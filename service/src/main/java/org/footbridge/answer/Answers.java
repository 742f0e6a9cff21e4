package org.footbridge.answer;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.footbridge.acknowledgement.KeyedHash;
import org.footbridge.card.GivenAnswer;
import org.footbridge.card.GivenAnswers;
import org.footbridge.card.GivenAnswers.AnsweredNeed;
import org.footbridge.facts.London;
import org.footbridge.facts.PatientFacts;
import org.footbridge.record.access.FhirBaseUrl;
import org.footbridge.rulebase.QuietPeriods;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps back the cards to which a clinician has given an answer that still counts. All answers are held in memory, and those
 * that other instances keep are fetched each second, so that no answer to a call ever waits for the database.
 */
@Component
public class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /** No answer is kept for longer, though {@code about.csv} may say so. */
    private static final int LONGEST_PERIOD_DAYS = 400;

    /** For so long an answer to a card finds its patient. */
    private static final int ANSWERABLE_DAYS = 2;

    private final AnswerTables tables;
    private final KeyedHash hash;
    private final Clock clock;
    private final Map<String, Map<String, GivenAnswer>> byPerson = new ConcurrentHashMap<>();
    private long lastRow;
    private volatile boolean isFailing;

    Answers(AnswerTables tables, @Qualifier("answerHash") KeyedHash hash, Clock clock) {
        this.tables = tables;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * The patient as a keyed hash; empty where nothing says whose record it is.
     *
     * @param fhirBase where the record is, since an id alone names nobody
     */
    public Optional<String> person(@Nullable URI fhirBase, String patient) {
        return fhirBase == null
                ? Optional.empty()
                : Optional.of(hash.of(List.of("patient", new FhirBaseUrl(fhirBase).normalized(), patient)));
    }

    /** What was answered to cards of a person, as far as it counts for these facts. */
    public GivenAnswers of(Optional<String> person, PatientFacts facts, QuietPeriods periods) {
        return of(person.map(byPerson::get).orElse(Map.of()), person, facts, periods);
    }

    private GivenAnswers of(
            Map<String, GivenAnswer> given, Optional<String> person, PatientFacts facts, QuietPeriods periods) {
        if (given.isEmpty()) {
            return GivenAnswers.NONE;
        }
        var seen = facts.lastSeen().orElse(null);
        return need -> Optional.ofNullable(given.get(need(person.orElseThrow(), need)))
                .filter(answer -> answer.stands(facts.asOf(), seen, periods));
    }

    /** What was answered to cards of a person up to some moment. */
    @FunctionalInterface
    public interface AnswersSoFar {
        /** As far as it counts for these facts. */
        GivenAnswers of(PatientFacts facts, QuietPeriods periods);
    }

    /** What was answered to cards of a person up to now; what is answered later changes nothing of it. */
    public AnswersSoFar upToNow(Optional<String> person) {
        var given = Map.copyOf(person.map(byPerson::get).orElse(Map.of()));
        return (facts, periods) -> of(given, person, facts, periods);
    }

    private String need(String person, AnsweredNeed need) {
        return hash.of(List.of("need", person, need.facts()));
    }

    /** What must be kept of a card that is sent, so that an answer to it finds its patient. */
    public AnswerableCard answerable(String card, String person, AnsweredNeed need) {
        return new AnswerableCard(card(card), person, need(person, need), today());
    }

    private String card(String uuid) {
        return hash.of(List.of("card", uuid));
    }

    /** Keeps what cards that were sent need for an answer; part of the ledger's transaction. */
    public void sent(List<AnswerableCard> cards) {
        if (!cards.isEmpty()) {
            tables.addAnswerable(cards);
        }
    }

    /** Keeps the answer to a card; part of the ledger's transaction. */
    public void received(String card, String code) {
        if (GivenAnswer.keepsBack(code)) {
            tables.keep(card(card), new GivenAnswer(code, today()));
        }
    }

    /** Takes back the answer to a card from which something was accepted; part of the ledger's transaction. */
    public void accepted(String card) {
        tables.takeBack(card(card), today());
    }

    /** Fetches what was answered since, here and at other instances. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    public synchronized void refresh() {
        try {
            for (var row : tables.since(lastRow)) {
                byPerson.computeIfAbsent(row.person(), _ -> new ConcurrentHashMap<>())
                        .put(row.need(), row.answer());
                lastRow = Math.max(lastRow, row.id());
            }
            isFailing = false;
        } catch (DataAccessException unreachable) {
            if (!isFailing) {
                LOG.warn("Answers cannot be read: cards that were set aside elsewhere come back until they can");
            }
            isFailing = true;
        }
    }

    /** Deletes, at start and daily, what no longer counts. */
    @Scheduled(initialDelay = 0, fixedRate = 1, timeUnit = TimeUnit.DAYS)
    void deleteOld() {
        try {
            var deleted = tables.forget(today().minusDays(LONGEST_PERIOD_DAYS), today().minusDays(ANSWERABLE_DAYS));
            LOG.debug("Deleted {} rows of answers whose time is over", deleted);
        } catch (DataAccessException unreachable) {
            LOG.warn("Answers whose time is over could not be deleted; the next attempt is tomorrow");
        }
    }

    /** Reads all answers again, as after a start. */
    synchronized void forgetAll() {
        byPerson.clear();
        lastRow = 0;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(London.ZONE));
    }
}
