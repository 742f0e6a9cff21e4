package org.footbridge.shadow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.facts.London;
import org.footbridge.governance.use.SpreadsheetText;
import org.footbridge.shadow.ShadowWeek.Cards;
import org.springframework.stereotype.Component;

/** What versions in the shadow would have done, week by week: as the page shows it, and as a table for spreadsheets. */
@Component
public class ShadowReport {
    private static final String NOTHING = "";

    private final ShadowRuns runs;
    private final ShadowCounts counts;
    private final Clock clock;

    ShadowReport(ShadowRuns runs, ShadowCounts counts, Clock clock) {
        this.runs = runs;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * A week of a version.
     *
     * @param tree SHA-256 of its tables and scenarios; empty for the version that was started last
     * @param day any day of the week; empty for the last week of which there are counts
     * @return empty where no such version ever ran in the shadow
     */
    public Optional<ShadowWeek> week(Optional<String> tree, Optional<LocalDate> day) {
        var run = tree.isPresent() ? runs.of(tree.get()) : runs.last(1).stream().findFirst();
        return run.map(found -> week(found, day));
    }

    private ShadowWeek week(ShadowRun run, Optional<LocalDate> day) {
        var weeks = counts.days(run.of().tree()).stream()
                .map(ShadowFigures::mondayOf)
                .distinct()
                .toList();
        var monday = day.map(ShadowFigures::mondayOf)
                .orElseGet(() -> weeks.isEmpty()
                        ? ShadowFigures.mondayOf(LocalDate.now(clock.withZone(London.ZONE)))
                        : weeks.getLast());
        var figures = new ShadowFigures(counts.week(run.of().tree(), monday));
        return new ShadowWeek(run, monday, weeks, figures.calls(), figures.rules(), figures.isAgainstSeveral());
    }

    /** A week as CSV: a line for each rule and urgency, one for each part of it, and one for the calls of each day. */
    public static String csv(ShadowWeek week) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(
                "rule", "urgency", "of", "gained", "lost", "changed", "calls evaluated", "not evaluated", "failed"));
        week.rules()
                .forEach(rule -> Stream.concat(
                                Stream.of(line(rule.ruleId(), rule.urgency(), "all", rule.all())),
                                rule.parts().stream()
                                        .map(part -> line(rule.ruleId(), rule.urgency(), part.name(), part.cards())))
                        .forEach(lines::add));
        week.calls()
                .forEach(calls -> lines.add(List.of(
                        NOTHING,
                        NOTHING,
                        calls.when(),
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        calls.evaluated().toString(),
                        calls.notEvaluated().toString(),
                        calls.failed().toString())));
        return SpreadsheetText.of(lines);
    }

    private static List<String> line(String rule, String urgency, String of, Cards cards) {
        return List.of(
                rule.isEmpty() ? "no rule" : rule,
                urgency,
                of,
                cards.gained().toString(),
                cards.lost().toString(),
                cards.changed().toString(),
                NOTHING,
                NOTHING,
                NOTHING);
    }
}
