package org.footbridge.record;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.footbridge.facts.RecordPart;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What came of one prefetch key of a call: what the record system sent, and how far the rest was read. */
public enum PrefetchState {
    /** It was sent. */
    SENT,
    /** It was sent, and further pages or parts of it could not be read. */
    SENT_IN_PART,
    /** It was sent as null: the record system looked, and there is nothing. */
    NULL,
    /** An error or no resource was sent in its place, and it was read from the server. */
    ERROR_THEN_READ,
    /** An error or no resource was sent in its place, and it could not be read from the server, or not all of it. */
    ERROR,
    /** It was left out, and read from the server. */
    LEFT_OUT_AND_READ,
    /** It was left out, and could not be read, or not all of it. */
    LEFT_OUT_AND_NOT_READ,
    /** It was left out, and nobody asked for it, since the record has nothing that it could be about. */
    LEFT_OUT_AND_NOT_NEEDED,
    /** It was left out, and the call came to its end before anything was read. */
    LEFT_OUT;

    /** The state in words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The states of the keys that the service asks for, where a record was read. */
    public static SequencedMap<String, PrefetchState> of(Map<String, JsonNode> prefetch, RecordRead read) {
        var failures = new EnumMap<RecordPart, Boolean>(RecordPart.class);
        read.parts().forEach((part, each) -> failures.put(part, !each.isComplete()));
        failures.put(RecordPart.PATIENT, false);
        return states(prefetch, failures);
    }

    /** The states of the same keys, where nothing was read: what was sent, or not. */
    public static SequencedMap<String, PrefetchState> of(Map<String, JsonNode> prefetch) {
        var states = states(prefetch, Map.of());
        states.replaceAll((_, state) -> state == LEFT_OUT_AND_NOT_NEEDED ? LEFT_OUT : state);
        return states;
    }

    private static SequencedMap<String, PrefetchState> states(
            Map<String, JsonNode> prefetch, Map<RecordPart, Boolean> failures) {
        var states = new TreeMap<String, PrefetchState>();
        PrefetchTemplates.all()
                .byPart()
                .forEach((key, part) -> states.put(key, state(PrefetchValue.of(prefetch, key), failures.get(part))));
        return states;
    }

    /** The state of a key whose part failed or did not, or was not read at all. */
    private static PrefetchState state(PrefetchValue sent, @Nullable Boolean failed) {
        return switch (sent) {
            case PrefetchValue.NoData() -> NULL;
            case PrefetchValue.Received(var _) -> Boolean.TRUE.equals(failed) ? SENT_IN_PART : SENT;
            case PrefetchValue.Failed(var _) -> Boolean.FALSE.equals(failed) ? ERROR_THEN_READ : ERROR;
            case PrefetchValue.Absent() -> {
                if (failed == null) {
                    yield LEFT_OUT_AND_NOT_NEEDED;
                }
                yield failed ? LEFT_OUT_AND_NOT_READ : LEFT_OUT_AND_READ;
            }
        };
    }
}
