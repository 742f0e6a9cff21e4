package org.footbridge.acknowledgement;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.footbridge.facts.London;
import org.footbridge.facts.PatientFacts;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Remembers that a clinician has read the discreet entries of a patient and proceeds with care. Where it cannot be looked
 * up it was not said, so that the card shows: nothing here ever fails an answer.
 */
@Component
public class Acknowledgements {
    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);
    /** While the database is down, waiting for it would cost each GP a second. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final AcknowledgementTables tables;
    private final KeyedHash hash;
    private final Clock clock;
    private volatile Instant retryAt = Instant.MIN;

    Acknowledgements(AcknowledgementTables tables, @Qualifier("acknowledgementHash") KeyedHash hash, Clock clock) {
        this.tables = tables;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * The entries that can be acknowledged.
     *
     * @param fhirBase the FHIR base of the patient's record, where it is known
     * @param patient logical id of the patient there
     * @param codeOf the code of an entry, as the record has it, by the entry's source
     * @return empty where there are none, or nobody could know all of them
     */
    public Optional<DiscreetEntries> entries(
            @Nullable URI fhirBase,
            String patient,
            PatientFacts facts,
            Vocabulary vocabulary,
            UnaryOperator<String> codeOf) {
        return DiscreetEntries.of(fhirBase, patient, facts, vocabulary, codeOf, hash);
    }

    /** Whether exactly these entries were read, for a time that is not over on that day. */
    public boolean cover(DiscreetEntries entries, LocalDate day) {
        if (clock.instant().isBefore(retryAt)) {
            return false;
        }
        try {
            return tables.holds(entries, day);
        } catch (DataAccessException unreachable) {
            retryAt = clock.instant().plus(PAUSE);
            LOG.warn("Acknowledgements cannot be read: cards that ask to read entries first come back until they can");
            return false;
        }
    }

    /**
     * Keeps that these entries were read.
     *
     * @param until the last day for which it counts
     * @return whether it is kept
     */
    public boolean keep(DiscreetEntries entries, LocalDate until) {
        try {
            tables.keep(entries, until);
            return true;
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("An acknowledgement could not be kept: its card comes back");
            return false;
        }
    }

    /** Deletes, at start and daily, what no longer counts. */
    @Scheduled(initialDelay = 0, fixedRate = 1, timeUnit = TimeUnit.DAYS)
    void deleteOld() {
        try {
            LOG.debug(
                    "Deleted {} acknowledgements whose time is over",
                    tables.deleteBefore(LocalDate.now(clock.withZone(London.ZONE))));
        } catch (DataAccessException unreachable) {
            LOG.warn("Acknowledgements whose time is over could not be deleted; the next attempt is tomorrow");
        }
    }
}
