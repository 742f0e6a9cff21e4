package org.footbridge.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.condition.CellPredicate.Between;
import org.footbridge.condition.CellPredicate.Yes;
import org.footbridge.condition.RowCondition;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.Effect;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rule.RowInWords;
import org.footbridge.rulebase.RuleBase;

/**
 * Compares the rows that keep patients safe, which are those that withhold or adapt routes and those that alert. Of needs and
 * routes it looks after their ids, which must never stand for something else, and after safety terms: a row that offers
 * something because of one, or on a wider range of its scores, may reach people for whom a safeguard stood.
 */
final class RowWeakenings {

    private final RuleBase before;
    private final RuleBase after;
    private final Map<String, Row> older;
    private final Map<String, Row> newer;
    private final Set<String> retired;
    private final List<Weakening> found = new ArrayList<>();

    private RowWeakenings(RuleBase before, RuleBase after, Set<String> retired) {
        this.before = before;
        this.after = after;
        this.retired = retired;
        this.older = byId(before);
        this.newer = byId(after);
    }

    static List<Weakening> between(GuardedVersion live, GuardedVersion next) {
        var before = live.ruleBase();
        var after = next.ruleBase();
        var rows = new RowWeakenings(
                before, after, UsedIds.retired(next.tables()).rows().keySet());
        before.rows().forEach(rows::compare);
        after.activeRows().forEach(rows::silencing);
        after.activeRows().stream().filter(row -> !row.isSafeguard()).forEach(rows::offering);
        return rows.found;
    }

    private static Map<String, Row> byId(RuleBase ruleBase) {
        return ruleBase.rows().stream().collect(Collectors.toMap(Row::id, row -> row));
    }

    private void compare(Row was) {
        var now = newer.get(was.id());
        if (now == null) {
            missing(was);
        } else {
            compare(was, now);
        }
    }

    private void missing(Row was) {
        var renamed = after.rows().stream()
                .filter(row -> !older.containsKey(row.id()))
                .filter(row -> saysTheSame(was, row))
                .findFirst();
        if (renamed.isPresent()) {
            add(
                    was.id() + " renamed " + renamed.get().id(),
                    renamed.get(),
                    "an id is permanent: scenarios, feedback and approvals name " + was.id());
        } else if (was.isSafeguard() && was.head().isActive()) {
            add(was.id() + " removed", was, "it is gone: " + inWords(was));
        } else if (!was.head().isActive() && !retired.contains(was.id())) {
            add(
                    was.id() + " removed",
                    was,
                    "the row was kept so that its id is not used for another rule: " + inWords(was));
        }
    }

    private static boolean saysTheSame(Row one, Row other) {
        return one.conditions().equals(other.conditions())
                && RowInWords.plain().outcome(one).equals(RowInWords.plain().outcome(other));
    }

    private void compare(Row was, Row now) {
        if (meansSomethingElse(was, now)) {
            add(
                    was.id() + " given another meaning",
                    now,
                    "an id is never used for another rule. It was: " + inWords(was));
        } else if (was.isSafeguard() && was.head().isActive()) {
            if (!now.head().isActive()) {
                add(was.id() + " " + now.head().status().word(), now, "it is not in force any more: " + inWords(was));
            } else {
                loosened(was, now);
            }
        }
    }

    private static boolean meansSomethingElse(Row was, Row now) {
        return switch (was) {
            case Needed needed -> !(now instanceof Needed other && other.need().equals(needed.need()));
            case Routed routed ->
                !(now instanceof Routed other
                        && other.route().equals(routed.route())
                        && other.need().equals(routed.need()));
            case Withholding withholding ->
                !(now instanceof Withholding other)
                        || (shareNoTerm(was, now) && shareNoRoute(withholding.routes(), other.routes()));
            case Alerting alerting ->
                !(now instanceof Alerting other)
                        || (shareNoTerm(was, now)
                                && !other.notice()
                                        .alert()
                                        .equals(alerting.notice().alert()));
        };
    }

    private static boolean shareNoTerm(Row was, Row now) {
        return was.conditions().stream()
                .noneMatch(condition -> now.conditions().stream()
                        .anyMatch(other ->
                                other.term().name().equals(condition.term().name())));
    }

    private static boolean shareNoRoute(List<String> was, List<String> now) {
        return was.stream().noneMatch(now::contains);
    }

    private void loosened(Row was, Row now) {
        var ways = new ArrayList<String>();
        now.conditions().stream()
                .filter(asked -> was.conditions().stream().noneMatch(condition -> implies(condition, asked)))
                .forEach(asked -> ways.add("it now asks " + asked.inWords() + was(asked, was)));
        if (was instanceof Withholding withheld && now instanceof Withholding withholds) {
            withheldLess(withheld, withholds, ways);
        }
        was.ownCard().ifPresent(notice -> shownLess(notice, now.ownCard(), now, ways));
        if (!ways.isEmpty()) {
            add(was.id() + " loosened", now, String.join(", and ", ways));
        }
    }

    /** Whether what the older row asked is enough for what the newer one asks, where all else about the term may have changed. */
    private static boolean implies(RowCondition was, RowCondition now) {
        return was.term().name().equals(now.term().name()) && was.implies(new RowCondition(was.term(), now.test()));
    }

    private static String was(RowCondition asked, Row was) {
        var before = was.conditions().stream()
                .filter(condition -> condition.term().name().equals(asked.term().name()))
                .map(RowCondition::inWords)
                .collect(Collectors.joining(" and "));
        return before.isEmpty() ? ", which it did not ask before" : ", where it asked " + before;
    }

    private static void withheldLess(Withholding was, Withholding now, List<String> ways) {
        if (was.withholdsEverything() && !now.withholdsEverything()) {
            ways.add("it does not withhold everything any more");
        } else if (was.coversEveryRoute() && !now.coversEveryRoute()) {
            ways.add("it does not cover every route any more");
        } else if (!now.coversEveryRoute()) {
            var lost = new HashSet<>(was.routes());
            now.routes().forEach(lost::remove);
            lost.stream().sorted().forEach(route -> ways.add("it does not cover " + route + " any more"));
        }
        if (was.withholds() && !now.withholds()) {
            ways.add("it only adapts what it withheld");
        } else if (was.effect() == Effect.WITHHOLD && now.effect() == Effect.QUIET) {
            ways.add("no card says any more that it withholds");
        }
        if (was.way().isPresent() && !now.way().equals(was.way())) {
            ways.add("the way there is " + now.way().map(way -> way.word()).orElse("the route's own") + " and was "
                    + was.way().get().word());
        }
        if (now.readOnceFor().orElse(0) > was.readOnceFor().orElse(0)) {
            ways.add("\"read, proceed with care\" lifts it for "
                    + now.readOnceFor().getAsInt() + " days and did for "
                    + was.readOnceFor().orElse(0));
        }
    }

    private void shownLess(AlertText was, Optional<AlertText> shown, Row row, List<String> ways) {
        if (shown.isEmpty()) {
            ways.add("it shows the card " + was.alert() + " no more");
            return;
        }
        var now = shown.get();
        if (now.indicator().compareTo(was.indicator()) < 0) {
            add(
                    row.id() + " indicator lowered",
                    row,
                    "its card is " + now.indicator().word() + " and was "
                            + was.indicator().word());
        }
        boolean always = was.shows() == AlertText.Shows.ALWAYS && now.shows() != AlertText.Shows.ALWAYS;
        boolean keptBack = !was.isKeptForThePage() && now.isKeptForThePage();
        boolean noAlarm = !was.isReminder() && now.isReminder();
        if (always || keptBack || noAlarm) {
            ways.add("its card shows only " + now.shows().word());
        }
    }

    /** A row that shows no card at all takes every alert away. */
    private void silencing(Row now) {
        boolean silenced = before.withholdings().stream()
                .anyMatch(was -> was.id().equals(now.id()) && was.head().isActive() && was.withholdsEverything());
        if (now instanceof Withholding row && row.withholdsEverything() && !silenced) {
            add(row.id() + " silences alerts", row, "it withholds everything, urgent findings too: " + inWords(row));
        }
    }

    /** A need or route that holds on a wider range of a safety term than before, asks it no more, or is new and asks it. */
    private void offering(Row now) {
        var was = Optional.ofNullable(older.get(now.id()))
                .filter(row -> row.head().isActive());
        var asked = was.map(Row::conditions).orElse(List.of());
        now.conditions().stream()
                .filter(condition -> condition.term().safety() && isSaid(condition))
                .filter(condition -> asked.stream().noneMatch(older -> implies(condition, older)))
                .forEach(condition -> add(
                        now.id() + " offers on a safety term",
                        now,
                        "it asks " + condition.inWords()
                                + was.map(row -> was(condition, row)).orElse(", and is new")));
        asked.stream()
                .filter(condition -> condition.term().safety())
                .filter(condition -> now.conditions().stream()
                        .noneMatch(newer ->
                                newer.term().name().equals(condition.term().name())))
                .forEach(condition -> add(
                        now.id() + " offers on a safety term", now, "it does not ask any more " + condition.inWords()));
    }

    private static boolean isSaid(RowCondition condition) {
        return condition.test() instanceof Between || condition.test() instanceof Yes;
    }

    private static String inWords(Row row) {
        return "when " + String.join(", and ", RowInWords.plain().when(row)) + ": "
                + RowInWords.plain().outcome(row);
    }

    private void add(String name, Row row, String what) {
        found.add(new Weakening(name, row.head().file(), row.head().line(), what));
    }
}
