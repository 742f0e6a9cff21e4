package org.footbridge.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.UUID;
import org.footbridge.record.PrefetchState;

/**
 * What is remembered of a call of a CDS service: how it was answered, and nothing of the patient.
 *
 * @param callId an id in order of time
 * @param outcome what came of it
 * @param took milliseconds from its arrival until its cards were made
 * @param prefetch what came of each key
 * @param ruleIds the rules that fired, those behind no card and discreet ones among them
 * @param withheldRoutes the routes that fitted and were withheld
 * @param needsKeptBack the needs whose cards an answer of a clinician kept back
 * @param cardUuids the cards
 */
public record LedgerCall(
        UUID callId,
        String serviceId,
        CallOutcome outcome,
        String ruleBaseVersion,
        String ruleBaseHash,
        Instant answeredAt,
        int took,
        Map<String, PrefetchState> prefetch,
        List<String> ruleIds,
        List<String> withheldRoutes,
        List<String> needsKeptBack,
        List<String> cardUuids)
        implements LedgerRow {

    /** How a call can end. */
    public enum CallOutcome {
        /** The record was read and advised on, with cards or without. */
        ADVISED,
        /** A patient or a relative called; cards are for clinicians. */
        NOT_FOR_CLINICIANS,
        /** It was about something else than social prescribing. */
        OF_NO_CONCERN,
        /** The patient is not there or could not be read. */
        PATIENT_NOT_READABLE,
        /** The time for an answer was used up. */
        TOO_SLOW;

        /** The outcome in words. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public LedgerCall {
        prefetch = Map.copyOf(prefetch);
        ruleIds = sorted(ruleIds);
        withheldRoutes = sorted(withheldRoutes);
        needsKeptBack = sorted(needsKeptBack);
        cardUuids = List.copyOf(cardUuids);
    }

    private static List<String> sorted(SequencedCollection<String> names) {
        return names.stream().distinct().sorted().toList();
    }

    /** The keys with their states, in order of the keys. */
    List<String> prefetchInWords() {
        return prefetch.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(key -> key.getKey() + ": " + key.getValue().word())
                .toList();
    }
}
