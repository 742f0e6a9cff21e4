package org.footbridge.rulebase;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.condition.RowCondition;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.table.FileProblems;

/** Finds rows that can never fire, and rows that can never add anything, by reasoning over intervals and windows. */
final class DeadRows {

    private final List<Row> active;
    private final Set<String> doubtfulNeeds;
    private final boolean everyNeed;
    private final FileProblems problems;

    DeadRows(List<Row> rows, Set<Layer> incomplete, FileProblems problems) {
        // A row with a problem lacks cells, so that reasoning about it would only report what is not so.
        this.active = rows.stream()
                .filter(row -> row.head().isActive())
                .filter(row -> !problems.has(row.head().file(), row.head().line()))
                .toList();
        this.doubtfulNeeds = Row.of(Needed.class, rows)
                .filter(row -> problems.has(row.head().file(), row.head().line()))
                .map(Needed::need)
                .collect(Collectors.toSet());
        this.everyNeed = !incomplete.contains(Layer.NEEDS) && !doubtfulNeeds.contains("");
        this.problems = problems;
    }

    void report() {
        active.forEach(this::contradictsItself);
        active.forEach(this::isCovered);
        of(Routed.class)
                .filter(row -> everyNeed && !doubtfulNeeds.contains(row.need()))
                .forEach(this::isOutOfReach);
    }

    private void contradictsItself(Row row) {
        var conditions = row.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            for (int j = i + 1; j < conditions.size(); j++) {
                if (!conditions.get(i).isCompatibleWith(conditions.get(j))) {
                    problem(
                            row,
                            conditions.get(j).term().name(),
                            "this row can never fire: it also asks for "
                                    + conditions.get(i).inWords(),
                            "drop one of the two");
                }
            }
        }
    }

    /** A row whose conditions already include those of another row with the same outcome adds nothing. */
    private void isCovered(Row row) {
        active.stream()
                .filter(other -> !other.id().equals(row.id()) && sameOutcome(row, other))
                .filter(other -> implies(row.conditions(), other.conditions()))
                // Of two rows that say the same, only the later one is reported.
                .filter(other -> !implies(other.conditions(), row.conditions()) || isEarlier(other, row))
                .findFirst()
                .ifPresent(other -> problem(
                        row,
                        "",
                        "this row can never add anything: " + other.id() + " covers it",
                        "remove it, or make one of the two narrower"));
    }

    private static boolean isEarlier(Row one, Row other) {
        var first = one.head();
        var second = other.head();
        return first.file().equals(second.file())
                ? first.line() < second.line()
                : first.file().compareTo(second.file()) < 0;
    }

    private static boolean sameOutcome(Row row, Row other) {
        return switch (row) {
            case Needed needed -> other instanceof Needed same && same.need().equals(needed.need());
            case Routed routed ->
                other instanceof Routed same
                        && same.need().equals(routed.need())
                        && same.route().equals(routed.route());
            case Alerting alerting ->
                other instanceof Alerting same && same.notice().equals(alerting.notice());
            case Withholding withholding ->
                other instanceof Withholding same
                        && (same.coversEveryRoute() || same.routes().containsAll(withholding.routes()))
                        && same.withholdsEverything() == withholding.withholdsEverything()
                        && same.effect() == withholding.effect()
                        && same.way().equals(withholding.way())
                        && same.reason().equals(withholding.reason())
                        && same.readOnceFor().equals(withholding.readOnceFor())
                        && same.notice().equals(withholding.notice());
        };
    }

    /** A route row is dead where none of its needs can be shown with it, or where it is always withheld. */
    private void isOutOfReach(Routed row) {
        var ways = of(Needed.class)
                .filter(needed -> needed.need().equals(row.need()))
                .filter(needed -> all(needed.conditions(), row.conditions(), RowCondition::isCompatibleWith))
                .map(needed -> Stream.concat(needed.conditions().stream(), row.conditions().stream())
                        .toList())
                .toList();
        if (ways.isEmpty() && of(Needed.class).anyMatch(needed -> needed.need().equals(row.need()))) {
            problem(
                    row,
                    "need",
                    "this row can never fire: no row shows \"" + row.need() + "\" for such a person",
                    "change its conditions, or add a row to 1-needs");
        }
        of(Withholding.class)
                .filter(withholding -> withholding.withholds(row.route())
                        && withholding.readOnceFor().isEmpty())
                .filter(withholding ->
                        !ways.isEmpty() && ways.stream().allMatch(way -> implies(way, withholding.conditions())))
                .findFirst()
                .ifPresent(withholding -> problem(
                        row,
                        "route",
                        "this row can never show: " + withholding.id() + " always withholds it",
                        "change one of the two"));
    }

    private static boolean implies(List<RowCondition> narrow, List<RowCondition> wide) {
        return wide.stream().allMatch(other -> narrow.stream().anyMatch(one -> one.implies(other)));
    }

    private static boolean all(
            List<RowCondition> these, List<RowCondition> those, BiPredicate<RowCondition, RowCondition> holds) {
        return these.stream().allMatch(one -> those.stream().allMatch(other -> holds.test(one, other)));
    }

    private <T extends Row> Stream<T> of(Class<T> layer) {
        return Row.of(layer, active);
    }

    private void problem(Row row, String column, String wrong, String instead) {
        problems.inLine(row.head().file(), row.head().line(), column, wrong, instead);
    }
}
