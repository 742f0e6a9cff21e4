package org.footbridge.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.RowEvaluation;
import org.footbridge.advice.RowEvaluation.ConditionResult;
import org.footbridge.condition.RowCondition;
import org.footbridge.coverage.SuiteRun.Run;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.scenario.Scenario;

/**
 * What a suite of scenarios checks of a rule base, each list in the order of its names.
 *
 * @param rows every active row
 * @param routes every route that an active row can suggest
 * @param alerts every alert that an active row can raise
 */
public record Coverage(List<OfRow> rows, List<OfRoute> routes, List<OfAlert> alerts) {

    public Coverage {
        rows = List.copyOf(rows);
        routes = List.copyOf(routes);
        alerts = List.copyOf(alerts);
    }

    /**
     * One row.
     *
     * @param row the row
     * @param fired scenarios in which all it asks for holds; for a route row, with a need to answer
     * @param nearlyFired scenarios in which exactly one thing that it asks for does not hold
     * @param informativeMisses scenarios in which exactly one cell of it is missed, and the record says something there
     * @param silentMisses scenarios in which exactly one cell of it is missed, since nothing is recorded there
     * @param unread scenarios in which something that it asks for could not be read
     * @param asked each thing that it asks for
     */
    public record OfRow(
            Row row,
            List<Scenario> fired,
            List<Scenario> nearlyFired,
            List<Scenario> informativeMisses,
            List<Scenario> silentMisses,
            List<Scenario> unread,
            List<Asked> asked) {
        public OfRow {
            silentMisses = List.copyOf(silentMisses);
            unread = List.copyOf(unread);
            fired = List.copyOf(fired);
            nearlyFired = List.copyOf(nearlyFired);
            informativeMisses = List.copyOf(informativeMisses);
            asked = List.copyOf(asked);
        }
    }

    /**
     * One thing that a row asks for: a cell of it or, for a route row, that its need is shown.
     *
     * @param inWords the thing, as tables say it
     * @param seenTrue in how many scenarios it held
     * @param seenFalse in how many it did not
     */
    public record Asked(String inWords, int seenTrue, int seenFalse) {
        /** Whether scenarios have seen it both ways. */
        public boolean isSeenBothWays() {
            return seenTrue > 0 && seenFalse > 0;
        }
    }

    /** A route: how many scenarios show it, and in how many it fits and is withheld. */
    public record OfRoute(String name, int shown, int withheld) {}

    /** An alert: how many scenarios show it. */
    public record OfAlert(String name, int shown) {}

    /** Works out what a suite checks. */
    public static Coverage of(SuiteRun suite) {
        var active = suite.ruleBase().activeRows();
        return new Coverage(
                active.stream().map(row -> ofRow(row, suite.runs())).toList(),
                routes(active).stream().map(name -> ofRoute(name, suite.runs())).toList(),
                alerts(active).stream().map(name -> ofAlert(name, suite.runs())).toList());
    }

    private static OfRow ofRow(Row row, List<Run> runs) {
        var fired = new ArrayList<Scenario>();
        var nearly = new ArrayList<Scenario>();
        var informative = new ArrayList<Scenario>();
        var silent = new ArrayList<Scenario>();
        var unread = new ArrayList<Scenario>();
        var questions = questions(row);
        int[] held = new int[questions.size()];
        for (var run : runs) {
            var evaluation = RowEvaluation.of(row, run.person());
            var answers = answers(evaluation);
            for (int i = 0; i < held.length; i++) {
                held[i] += answers.get(i) ? 1 : 0;
            }
            if (evaluation.missing() <= 1) {
                (evaluation.missing() == 0 ? fired : nearly).add(run.scenario());
            }
            if (evaluation.isInformativeMiss()) {
                informative.add(run.scenario());
            }
            if (evaluation.isSilentMiss()) {
                silent.add(run.scenario());
            }
            if (evaluation.conditions().stream().anyMatch(ConditionResult::unread)) {
                unread.add(run.scenario());
            }
        }
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < held.length; i++) {
            asked.add(new Asked(questions.get(i), held[i], runs.size() - held[i]));
        }
        return new OfRow(row, fired, nearly, informative, silent, unread, asked);
    }

    private static List<String> questions(Row row) {
        var need = row instanceof Routed routed ? Stream.of("need " + routed.need()) : Stream.<String>empty();
        return Stream.concat(need, row.conditions().stream().map(RowCondition::inWords))
                .toList();
    }

    /** Whether each question is answered yes, in the order of the questions. */
    private static List<Boolean> answers(RowEvaluation evaluation) {
        var need = evaluation.row() instanceof Routed
                ? Stream.of(evaluation.missingNeed().isEmpty())
                : Stream.<Boolean>empty();
        return Stream.concat(need, evaluation.conditions().stream().map(ConditionResult::met))
                .toList();
    }

    private static OfRoute ofRoute(String name, List<Run> runs) {
        return new OfRoute(
                name,
                count(runs, run -> run.verdict().shown().contains(name)),
                count(
                        runs,
                        run -> run.advice().withheld().stream()
                                .map(Advice.Withheld::route)
                                .anyMatch(name::equals)));
    }

    private static OfAlert ofAlert(String name, List<Run> runs) {
        return new OfAlert(name, count(runs, run -> run.verdict().shown().contains(name)));
    }

    private static int count(List<Run> runs, Predicate<Run> which) {
        return (int) runs.stream().filter(which).count();
    }

    private static Set<String> routes(Collection<Row> active) {
        return Row.of(Routed.class, active).map(Routed::route).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> alerts(Collection<Row> active) {
        var withheld = Row.of(Withholding.class, active).flatMap(row -> row.notice().stream());
        return Stream.concat(Row.of(Alerting.class, active).map(Alerting::notice), withheld)
                .map(AlertText::alert)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
