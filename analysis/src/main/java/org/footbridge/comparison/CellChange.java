package org.footbridge.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;

/**
 * One cell that says something else.
 *
 * @param what the column, or the word that is asked about
 * @param before what it said, empty where there was no such cell
 * @param after what it says, empty where there is no such cell any more
 */
public record CellChange(String what, String before, String after) {

    /** What is different between two rows, each given as its columns with what their cells say. */
    static List<CellChange> between(SequencedMap<String, String> before, SequencedMap<String, String> after) {
        var columns = new LinkedHashSet<>(after.keySet());
        columns.addAll(before.keySet());
        var changes = new ArrayList<CellChange>();
        for (var column : columns) {
            var was = before.getOrDefault(column, "");
            var is = after.getOrDefault(column, "");
            if (!was.equals(is)) {
                changes.add(new CellChange(column, was, is));
            }
        }
        return List.copyOf(changes);
    }
}
