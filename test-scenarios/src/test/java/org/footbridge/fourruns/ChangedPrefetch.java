package org.footbridge.fourruns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.recordserver.FhirRecord;
import org.footbridge.recordserver.OperationOutcomeJson;
import org.footbridge.recordserver.SentPrefetch;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A call in which one part of the record comes changed, under all keys that ask for it.
 *
 * @param part the part
 * @param change what is wrong with it
 */
record ChangedPrefetch(RecordPart part, PrefetchChange change) {

    private static final List<RecordPart> SENT = List.of(
            RecordPart.PATIENT,
            RecordPart.PROBLEMS,
            RecordPart.MEASUREMENTS,
            RecordPart.PROCEDURES,
            RecordPart.REFERRALS,
            RecordPart.CARE_TEAMS,
            RecordPart.TASKS,
            RecordPart.COMMUNICATIONS,
            RecordPart.ENCOUNTERS,
            RecordPart.APPOINTMENTS,
            RecordPart.CONSENTS,
            RecordPart.PREFERENCES);

    private static final Set<RecordPart> COUNTED = Set.of(RecordPart.ENCOUNTERS, RecordPart.APPOINTMENTS);

    /** Every change of every part that can come to something in this record. */
    static List<ChangedPrefetch> all(FhirRecord record, SentPrefetch sent) {
        return SENT.stream()
                .flatMap(part -> Stream.of(PrefetchChange.values()).map(change -> new ChangedPrefetch(part, change)))
                .filter(changed -> !changed.change.isOfAPage() || changed.hasPages(record, sent))
                .toList();
    }

    private boolean hasPages(FhirRecord record, SentPrefetch sent) {
        return part != RecordPart.PATIENT
                && !record.refuses(FhirRecord.type(part))
                && keys(sent).anyMatch(key -> !sent.found(key).found().isEmpty());
    }

    String inWords() {
        return part.word() + ": " + change.inWords();
    }

    private Stream<String> keys(SentPrefetch sent) {
        return sent.templates().keySet().stream().filter(key -> sent.type(key).equals(FhirRecord.type(part)));
    }

    FhirRecord onServer(FhirRecord record) {
        return change == PrefetchChange.ERROR_ON_THE_SERVER_TOO ? record.refusing(FhirRecord.type(part)) : record;
    }

    Map<String, JsonNode> prefetch(SentPrefetch sent) {
        var prefetch = new TreeMap<>(sent.everything());
        keys(sent).forEach(key -> {
            switch (change) {
                case LEFT_OUT, LEFT_OUT_WITHOUT_A_SERVER -> prefetch.remove(key);
                case NULL -> prefetch.put(key, JsonNodeFactory.instance.nullNode());
                case ERROR, ERROR_ON_THE_SERVER_TOO, ERROR_WITHOUT_A_SERVER ->
                    prefetch.put(key, OperationOutcomeJson.FORBIDDEN);
                case FIRST_PAGE, FIRST_PAGE_WITHOUT_A_SERVER -> prefetch.put(key, firstPage(key, sent));
            }
        });
        return prefetch;
    }

    private JsonNode firstPage(String key, SentPrefetch sent) {
        return sent.found(key).page(0, sizeOfFirstPage(key, sent));
    }

    /**
     * Half of what there is. A care team is known by nothing in the facts, and what is only counted by one number, so their
     * first pages are empty.
     */
    private int sizeOfFirstPage(String key, SentPrefetch sent) {
        var found = sent.found(key).found();
        boolean isCounted = COUNTED.contains(part) && found.stream().anyMatch(resource -> !resource.has("basedOn"));
        return part == RecordPart.CARE_TEAMS || isCounted ? 0 : found.size() / 2;
    }

    /** What must come of it: the same answer, or what the rules say in memory where less is known. */
    ExpectedAnswer expected(ReducedFacts facts, SentPrefetch sent, Vocabulary vocabulary) {
        return switch (change) {
            case LEFT_OUT, ERROR, FIRST_PAGE -> new ExpectedAnswer.SameAnswer();
            case NULL -> unlessPatient(() -> facts.recorded(part));
            case ERROR_ON_THE_SERVER_TOO -> unlessPatient(() -> facts.read(part, Cause.REFUSED, Set.of(), vocabulary));
            case ERROR_WITHOUT_A_SERVER ->
                unlessPatient(() -> ReducedFacts.askable(facts.read(part, Cause.REFUSED, Set.of(), vocabulary)));
            case LEFT_OUT_WITHOUT_A_SERVER ->
                unlessPatient(() -> ReducedFacts.askable(facts.read(part, Cause.NOT_GIVEN, Set.of(), vocabulary)));
            case FIRST_PAGE_WITHOUT_A_SERVER ->
                unlessPatient(
                        () -> ReducedFacts.askable(facts.read(part, Cause.NOT_GIVEN, onFirstPages(sent), vocabulary)));
        };
    }

    private ExpectedAnswer unlessPatient(Supplier<PatientFacts> facts) {
        return part == RecordPart.PATIENT ? new ExpectedAnswer.NoPatient() : new ExpectedAnswer.AsInMemory(facts.get());
    }

    private Set<String> onFirstPages(SentPrefetch sent) {
        return keys(sent)
                .flatMap(key -> sent.found(key).found().stream().limit(sizeOfFirstPage(key, sent)))
                .map(FhirRecord::reference)
                .collect(Collectors.toSet());
    }
}
