package org.footbridge.explanation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.TraceStep;
import org.footbridge.advice.TraceStep.Ground;
import org.footbridge.condition.TermHistories;
import org.footbridge.rule.Row;
import org.jspecify.annotations.Nullable;

/**
 * A rule that fired, and what it rests on.
 *
 * @param rule its id
 * @param table file and line
 * @param need the need that a route row answers, null for other rows
 * @param on what each of its conditions rests on
 * @param inWords all of it in a line
 */
record FiredRule(String rule, String table, @Nullable String need, List<On> on, String inWords) {

    FiredRule {
        on = List.copyOf(on);
    }

    /**
     * What one condition rests on.
     *
     * @param value yes, no or the number; null where the condition asks that nothing is recorded
     * @param date the last day that it can have been; null where there is none
     * @param source the resource; null where nothing is recorded
     */
    record On(
            String term,
            @Nullable String value,
            @Nullable String date,
            @Nullable String source) {

        private static On of(Ground ground) {
            var term = ground.term().name();
            var found = ground.observation().orElse(null);
            if (found == null) {
                return new On(term, null, null, null);
            }
            var when = found.when();
            var date = when == null ? null : when.latest().toString();
            return new On(term, found.value().inWords(), date, found.source());
        }
    }

    static FiredRule of(Row row, TermHistories histories) {
        var grounds = TraceStep.of(row, histories).grounds();
        var need = row instanceof Row.Routed routed ? routed.need() : null;
        return new FiredRule(
                row.id(),
                row.head().place(),
                need,
                grounds.stream().map(On::of).toList(),
                row.id() + " (" + row.head().place() + ") on "
                        + Stream.concat(
                                        Stream.ofNullable(need).map(name -> "the need " + name),
                                        grounds.stream().map(Ground::inWords))
                                .collect(Collectors.joining(", ")));
    }
}
