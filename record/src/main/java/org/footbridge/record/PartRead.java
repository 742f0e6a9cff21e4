package org.footbridge.record;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.facts.Unread.Cause;

/**
 * A part of the record as far as it was read. Both can hold: what was read counts even where the rest failed.
 *
 * @param entries what was read
 * @param failures why the rest was not; empty where the part is complete
 */
public record PartRead(List<BundleEntry> entries, Set<Cause> failures) {

    public static final PartRead NOTHING_RECORDED = new PartRead(List.of(), Set.of());

    public PartRead {
        entries = List.copyOf(entries);
        failures = Set.copyOf(failures);
    }

    /** The same with further entries. */
    PartRead with(List<BundleEntry> more) {
        return more.isEmpty()
                ? this
                : new PartRead(Stream.concat(entries.stream(), more.stream()).toList(), failures);
    }

    boolean isComplete() {
        return failures.isEmpty();
    }
}
