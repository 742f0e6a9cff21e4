package org.footbridge.safetycase;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that is missing before anybody could sign.
 *
 * @param title what is missing
 * @param many how many things it is about; 0 where the title says all
 * @param items what it is about, by names and ranges of names
 */
record OpenPoint(String title, int many, List<String> items) {
    OpenPoint {
        items = List.copyOf(items);
    }

    /** Open with every rule base. */
    static OpenPoint of(String title) {
        return new OpenPoint(title, 0, List.of());
    }

    /** Open only where it is about something. */
    static Stream<OpenPoint> ofAny(String title, List<String> items) {
        return items.isEmpty() ? Stream.empty() : Stream.of(new OpenPoint(title, items.size(), items));
    }

    /** Open only where it is about some rows. */
    static Stream<OpenPoint> ofRows(String title, Collection<String> ids) {
        return ids.isEmpty() ? Stream.empty() : Stream.of(new OpenPoint(title, ids.size(), NamedRows.inRanges(ids)));
    }

    /** What it is about, with how many there are; empty where the title says all. */
    public String about() {
        return many == 0 ? "" : many + ": " + String.join(", ", items);
    }
}
