package org.footbridge.governance.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.feedback.CardUse.Reply;
import org.footbridge.governance.use.RuleUse.Replies;

/**
 * Bars, one for the whole time and one for each month, each of them as long as the others: what part of the cards was accepted,
 * overridden and not answered. What they show stands in words, too.
 *
 * @param height of the drawing, which is 300 wide
 * @param description all its numbers as sentences, for readers who do not see it
 * @param bars from top to bottom
 */
record UsePlot(int height, String description, List<Bar> bars) {

    private static final double WIDTH = 300;
    private static final int STEP = 34;
    private static final int LABEL = 13;
    private static final int BAR = 18;

    UsePlot {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param label the month, and how many cards were shown
     * @param labelAt where the words stand
     * @param barAt where the bar begins
     * @param parts from left to right
     */
    record Bar(String label, int labelAt, int barAt, List<Part> parts) {
        Bar {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a bar: how it is filled, where it begins, and how long it is. */
    record Part(String kind, double at, double width) {}

    static UsePlot of(RuleUse use) {
        var bars = new ArrayList<Bar>();
        var words = new ArrayList<String>();
        rows(use).forEach(row -> {
            int top = bars.size() * STEP;
            bars.add(new Bar(
                    row.label() + ": " + row.replies().shown() + " shown",
                    top + LABEL,
                    top + BAR,
                    parts(row.replies())));
            words.add(row.inWords());
        });
        return new UsePlot(bars.size() * STEP, String.join("; ", words) + ".", bars);
    }

    private record Row(String label, Replies replies) {
        String inWords() {
            return label + ": "
                    + Stream.of(
                                    replies.shown() + " shown",
                                    replies.accepted() + " accepted",
                                    replies.overridden() + " overridden",
                                    replies.notAnswered() + " not answered")
                            .collect(Collectors.joining(", "));
        }
    }

    private static Stream<Row> rows(RuleUse use) {
        return Stream.concat(
                Stream.of(new Row("All months", use.all())),
                use.months().stream().map(month -> new Row(month.month().toString(), month.replies())));
    }

    /** Counts that are hidden share what the others leave of the bar. */
    private static List<Part> parts(Replies replies) {
        double seen = Stream.of(Reply.values())
                .mapToDouble(reply -> (double) replies.of(reply).rounded())
                .sum();
        double whole = Math.max(seen, (double) replies.shown().rounded());
        boolean hides =
                Stream.of(Reply.values()).anyMatch(reply -> replies.of(reply).isHidden());
        if (whole == 0 || (hides && replies.shown().isHidden())) {
            return List.of(new Part("hidden-count", 0, WIDTH));
        }
        if (!hides) {
            whole = seen;
        }
        var parts = new ArrayList<Part>();
        double at = 0;
        for (var reply : Reply.values()) {
            double width = replies.of(reply).rounded() * WIDTH / whole;
            if (width > 0) {
                parts.add(new Part(reply.name().toLowerCase(Locale.ROOT).replace('_', '-'), at, width));
            }
            at += width;
        }
        if (hides && at < WIDTH) {
            parts.add(new Part("hidden-count", at, WIDTH - at));
        }
        return parts;
    }
}
