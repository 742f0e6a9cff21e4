package org.footbridge.fourruns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.Part;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.FhirRecord;
import org.footbridge.record.Outcome;
import org.footbridge.record.SentAlong;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A call in which one part of the record comes changed, under whatever keys it is asked for.
 *
 * @param part the part
 * @param change what is wrong with it
 */
record ChangedPart(Part part, Change change) {

    private static final List<Part> SENT =
            List.of(Part.PATIENT, Part.PROBLEMS, Part.MEASUREMENTS, Part.REFERRALS, Part.CARE_TEAMS);

    /** Every change of every part that can come to something in this record. */
    static List<ChangedPart> all(FhirRecord record, SentAlong sent) {
        return SENT.stream()
                .flatMap(part -> Stream.of(Change.values()).map(change -> new ChangedPart(part, change)))
                .filter(changed -> !changed.change.isOfAPage() || changed.hasPages(record, sent))
                .toList();
    }

    private boolean hasPages(FhirRecord record, SentAlong sent) {
        return part != Part.PATIENT
                && !record.refuses(FhirRecord.type(part))
                && keys(sent).anyMatch(key -> !sent.found(key).found().isEmpty());
    }

    String inWords() {
        return part.word() + ": " + change.inWords();
    }

    private Stream<String> keys(SentAlong sent) {
        return sent.templates().keySet().stream().filter(key -> sent.type(key).equals(FhirRecord.type(part)));
    }

    FhirRecord onServer(FhirRecord record) {
        return change == Change.ERROR_ON_THE_SERVER_TOO ? record.refusing(FhirRecord.type(part)) : record;
    }

    Map<String, JsonNode> prefetch(SentAlong sent) {
        var prefetch = new TreeMap<>(sent.everything());
        keys(sent).forEach(key -> {
            switch (change) {
                case LEFT_OUT, LEFT_OUT_WITHOUT_A_SERVER -> prefetch.remove(key);
                case NULL -> prefetch.put(key, JsonNodeFactory.instance.nullNode());
                case ERROR, ERROR_ON_THE_SERVER_TOO, ERROR_WITHOUT_A_SERVER -> prefetch.put(key, Outcome.FORBIDDEN);
                case FIRST_PAGE, FIRST_PAGE_WITHOUT_A_SERVER -> prefetch.put(key, firstPage(key, sent));
            }
        });
        return prefetch;
    }

    private JsonNode firstPage(String key, SentAlong sent) {
        return sent.found(key).page(0, sizeOfFirstPage(key, sent));
    }

    /** Half of what there is. A care team is known by nothing in the facts, so its first page is empty. */
    private int sizeOfFirstPage(String key, SentAlong sent) {
        return part == Part.CARE_TEAMS ? 0 : sent.found(key).found().size() / 2;
    }

    /** What must come of it: the same answer, or what the rules say in memory where less is known. */
    Expected expected(PatientFacts facts, SentAlong sent, Vocabulary vocabulary, InMemory rules) {
        return switch (change) {
            case LEFT_OUT, ERROR, FIRST_PAGE -> new Expected.SameAnswer();
            case NULL -> unlessPatient(() -> rules.told(Less.recorded(facts, part)));
            case ERROR_ON_THE_SERVER_TOO ->
                unlessPatient(() -> rules.told(Less.read(facts, part, Cause.REFUSED, Set.of(), vocabulary)));
            case ERROR_WITHOUT_A_SERVER ->
                unlessPatient(
                        () -> rules.told(Less.askable(Less.read(facts, part, Cause.REFUSED, Set.of(), vocabulary))));
            case LEFT_OUT_WITHOUT_A_SERVER ->
                unlessPatient(
                        () -> rules.told(Less.askable(Less.read(facts, part, Cause.NOT_GIVEN, Set.of(), vocabulary))));
            case FIRST_PAGE_WITHOUT_A_SERVER ->
                unlessPatient(() -> rules.told(
                        Less.askable(Less.read(facts, part, Cause.NOT_GIVEN, onFirstPages(sent), vocabulary))));
        };
    }

    private Expected unlessPatient(Supplier<Told> told) {
        return part == Part.PATIENT ? new Expected.NoPatient() : new Expected.AsInMemory(told.get());
    }

    private Set<String> onFirstPages(SentAlong sent) {
        return keys(sent)
                .flatMap(key -> sent.found(key).found().stream().limit(sizeOfFirstPage(key, sent)))
                .map(FhirRecord::reference)
                .collect(Collectors.toSet());
    }
}
