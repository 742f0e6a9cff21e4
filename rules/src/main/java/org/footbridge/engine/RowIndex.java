package org.footbridge.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.condition.RowCondition;
import org.footbridge.condition.TermHistories;
import org.footbridge.condition.TermHistory;
import org.footbridge.rule.Row;

/**
 * Rows by a term of which they ask that something is recorded. A row none of whose terms stands in a record is never asked
 * about it, so that further rows cost nothing where nobody is recorded in their terms.
 */
public final class RowIndex<T extends Row> {

    /** A row with all terms of which it asks that something is recorded. */
    private record Asking<T>(T row, List<String> terms) {}

    private final Map<String, List<Asking<T>>> byTerm;
    private final List<T> askingNothing;

    private RowIndex(Map<String, List<Asking<T>>> byTerm, List<T> askingNothing) {
        this.byTerm = byTerm;
        this.askingNothing = askingNothing;
    }

    /** Each row stands under that of its terms which the fewest rows ask for. */
    public static <T extends Row> RowIndex<T> of(List<T> rows) {
        var asking =
                rows.stream().map(row -> new Asking<>(row, termsAskedFor(row))).toList();
        var howMany = asking.stream()
                .flatMap(each -> each.terms().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var rarestFirst = Comparator.comparing(howMany::get, Comparator.nullsLast(Comparator.<Long>naturalOrder()));
        var byTerm = asking.stream()
                .filter(each -> !each.terms().isEmpty())
                .collect(Collectors.groupingBy(
                        each -> each.terms().stream().min(rarestFirst).orElseThrow(),
                        HashMap::new,
                        Collectors.toList()));
        return new RowIndex<>(
                byTerm,
                asking.stream()
                        .filter(each -> each.terms().isEmpty())
                        .map(Asking::row)
                        .toList());
    }

    private static List<String> termsAskedFor(Row row) {
        return row.conditions().stream()
                .filter(condition -> !condition.holdsOnNothing())
                .map(RowCondition::term)
                .map(term -> term.name())
                .toList();
    }

    /** The rows that may hold for a person, by what is recorded at all; every other row does not. */
    public Stream<T> mayHold(TermHistories person) {
        return Stream.concat(
                askingNothing.stream(),
                person.known().stream()
                        .map(TermHistory::term)
                        .flatMap(term -> byTerm.getOrDefault(term, List.of()).stream())
                        .filter(each -> each.terms().stream().allMatch(person::isRecorded))
                        .map(Asking::row));
    }
}
