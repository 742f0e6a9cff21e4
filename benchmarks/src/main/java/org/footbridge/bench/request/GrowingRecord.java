package org.footbridge.bench.request;

import static org.footbridge.bench.request.FhirResources.SNOMED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.footbridge.bench.request.FhirResources.Coded;
import tools.jackson.databind.node.ObjectNode;

/** Records with more and more entries of one kind, in the shapes that a careless rule would pay for. */
public enum GrowingRecord {
    /** Entries that no rule reads. */
    IRRELEVANT("irrelevant entries"),
    /** Entries of one term that rules read, each on a day of its own. */
    DATED("entries of one term, each on its own day"),
    /** Entries of one term, all on one day. */
    SAME_DAY("entries of one term, all on one day"),
    /** Entries of one term without any date. */
    UNDATED("entries of one term, undated"),
    /** Entries of a status, each of which replaces the one before. */
    SUPERSEDING("statuses, each replacing the one before");

    private static final Coded LONELY = new Coded(SNOMED, "267076002", "Feeling lonely");
    private static final List<Coded> WHERE_A_PERSON_LIVES = List.of(
            new Coded(SNOMED, "105529008", "Lives alone"), new Coded(SNOMED, "160734000", "Lives in a nursing home"));

    private final String words;

    GrowingRecord(String words) {
        this.words = words;
    }

    /** What grows, for tables. */
    public String words() {
        return words;
    }

    /** The body of a call with so many entries. */
    public byte[] request(int entries, LocalDate asOf) {
        var make = new FhirResources("made-up");
        var conditions = new ArrayList<ObjectNode>(entries);
        for (int i = 0; i < entries; i++) {
            conditions.add(entry(make, i, asOf));
        }
        var byType = new LinkedHashMap<String, List<ObjectNode>>();
        byType.put("Condition", conditions);
        return HookRequests.prefetched(
                new GeneratedRecord(make.patient(asOf.minusYears(70).minusDays(1), "female"), byType));
    }

    private ObjectNode entry(FhirResources make, int i, LocalDate asOf) {
        return switch (this) {
            case IRRELEVANT ->
                make.condition(
                        RecordGenerator.OTHER_PROBLEMS.get(i % RecordGenerator.OTHER_PROBLEMS.size()),
                        asOf.minusDays(1 + i));
            case DATED -> make.condition(LONELY, asOf.minusDays(1 + i));
            case SAME_DAY -> make.condition(LONELY, asOf.minusDays(30));
            case UNDATED -> {
                var condition = make.condition(LONELY, asOf.minusDays(30));
                condition.remove(List.of("onsetDateTime", "recordedDate"));
                yield condition;
            }
            case SUPERSEDING ->
                make.condition(WHERE_A_PERSON_LIVES.get(i % WHERE_A_PERSON_LIVES.size()), asOf.minusDays(1 + i));
        };
    }
}
