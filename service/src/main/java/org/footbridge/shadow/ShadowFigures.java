package org.footbridge.shadow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footbridge.cdshooks.Indicator;
import org.footbridge.governance.use.SmallCounts;
import org.footbridge.governance.use.VisibleCount;
import org.footbridge.shadow.ShadowCount.Kind;
import org.footbridge.shadow.ShadowWeek.CallsOn;
import org.footbridge.shadow.ShadowWeek.Cards;
import org.footbridge.shadow.ShadowWeek.CardsOfRule;
import org.footbridge.shadow.ShadowWeek.Part;

/** Makes of exact counts what may be seen of them: what adds up is seen as one, so that no small count follows from a sum. */
final class ShadowFigures {
    private static final List<Kind> OF_CARDS = List.of(Kind.GAINED, Kind.LOST, Kind.CHANGED);
    private static final List<Kind> OF_CALLS = List.of(Kind.EVALUATED, Kind.NOT_EVALUATED, Kind.FAILED);
    private static final String ALL = "all";

    private final Map<ShadowCount, Long> counts;

    ShadowFigures(Map<ShadowCount, Long> counts) {
        this.counts = Map.copyOf(counts);
    }

    /** One count of those that make up a whole, and each way to part the whole. */
    private record Row(String name, List<VisibleCount> counts) {}

    List<CallsOn> calls() {
        var ofCalls = only(of -> OF_CALLS.contains(of.kind()));
        return ofCalls.isEmpty()
                ? List.of()
                : rows(ofCalls, OF_CALLS, List.of(of -> of.day().toString())).stream()
                        .map(row -> new CallsOn(
                                row.name(),
                                row.counts().get(0),
                                row.counts().get(1),
                                row.counts().get(2)))
                        .toList();
    }

    /** What is urgent and comes or goes stands first, the most urgent before all; then by rule. */
    List<CardsOfRule> rules() {
        return only(of -> OF_CARDS.contains(of.kind())).keySet().stream()
                .map(of -> List.of(of.ruleId(), of.urgency()))
                .distinct()
                .map(one -> rule(one.getFirst(), one.getLast()))
                .sorted(Comparator.comparing((CardsOfRule rule) -> !rule.isUrgent())
                        .thenComparing(rule -> rule.isUrgent() ? rule.urgency() : "")
                        .thenComparing(CardsOfRule::ruleId)
                        .thenComparing(CardsOfRule::urgency))
                .toList();
    }

    private CardsOfRule rule(String ruleId, String urgency) {
        var rows = rows(
                only(of -> OF_CARDS.contains(of.kind())
                        && of.ruleId().equals(ruleId)
                        && of.urgency().equals(urgency)),
                OF_CARDS,
                List.of(ShadowCount::calledBy, of -> of.day().toString()));
        return new CardsOfRule(
                ruleId,
                Indicator.valueOf(urgency).name().toLowerCase(Locale.ROOT),
                cards(rows.getFirst()),
                rows.stream()
                        .skip(1)
                        .map(row -> new Part(row.name(), cards(row)))
                        .toList());
    }

    private static Cards cards(Row row) {
        return new Cards(row.counts().get(0), row.counts().get(1), row.counts().get(2));
    }

    /** Whether cards were compared with those of more than one live version. */
    boolean isAgainstSeveral() {
        return counts.keySet().stream()
                        .map(ShadowCount::live)
                        .filter(live -> !live.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }

    private Map<ShadowCount, Long> only(Predicate<ShadowCount> which) {
        return counts.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The whole as the first row, and behind it the rows of each way to part it. */
    private static List<Row> rows(
            Map<ShadowCount, Long> counts, List<Kind> columns, List<Function<ShadowCount, String>> ways) {
        var names = new ArrayList<>(List.of(ALL));
        var exact = new ArrayList<>(row(counts, columns));
        var parts = new ArrayList<List<Integer>>();
        for (var way : ways) {
            SortedMap<String, Map<ShadowCount, Long>> parted = counts.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            entry -> way.apply(entry.getKey()),
                            TreeMap::new,
                            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            parts.add(IntStream.range(names.size(), names.size() + parted.size())
                    .boxed()
                    .toList());
            parted.forEach((name, part) -> {
                names.add(name);
                exact.addAll(row(part, columns));
            });
        }
        int width = columns.size();
        var small = new SmallCounts(exact.stream().mapToLong(Long::longValue).toArray());
        for (int column = 0; column < width; column++) {
            for (var rows : parts) {
                int here = column;
                small.adding(
                        column,
                        rows.stream().mapToInt(row -> row * width + here).toArray());
            }
        }
        var seen = small.visible();
        return IntStream.range(0, names.size())
                .mapToObj(row -> new Row(names.get(row), seen.subList(row * width, (row + 1) * width)))
                .toList();
    }

    private static List<Long> row(Map<ShadowCount, Long> counts, List<Kind> columns) {
        return columns.stream()
                .map(kind -> counts.entrySet().stream()
                        .filter(entry -> entry.getKey().kind() == kind)
                        .mapToLong(Map.Entry::getValue)
                        .sum())
                .toList();
    }

    /** The first day of the week of a day. */
    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
