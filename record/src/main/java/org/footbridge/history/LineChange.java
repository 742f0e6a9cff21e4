package org.footbridge.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * One line of a text that is gone or new.
 *
 * @param isNew whether it is new, and not gone
 * @param text the line, without its end
 */
public record LineChange(boolean isNew, String text) {

    /** What git would show of two texts, without the lines that stay. */
    public static List<LineChange> between(String before, String after) {
        var old = new RawText(before.getBytes(UTF_8));
        var now = new RawText(after.getBytes(UTF_8));
        var changes = new ArrayList<LineChange>();
        for (var edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, old, now)) {
            for (int line = edit.getBeginA(); line < edit.getEndA(); line++) {
                changes.add(new LineChange(false, old.getString(line)));
            }
            for (int line = edit.getBeginB(); line < edit.getEndB(); line++) {
                changes.add(new LineChange(true, now.getString(line)));
            }
        }
        return List.copyOf(changes);
    }
}
