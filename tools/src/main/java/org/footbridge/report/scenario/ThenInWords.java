package org.footbridge.report.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.footbridge.scenario.ExpectedReason;
import org.footbridge.scenario.WrittenScenario;

/** What must come of a scenario, as it is written. */
final class ThenInWords {

    private ThenInWords() {}

    static List<ExpectedClause> of(WrittenScenario written) {
        var expected = written.scenario().expected();
        var clauses = new ArrayList<ExpectedClause>();
        new TreeSet<>(expected.shown()).forEach(name -> add(clauses, written, name, "is shown"));
        if (expected.shown().isEmpty() && expected.nothingElse()) {
            clauses.add(new ExpectedClause("No route is suggested and no alert is raised", List.of()));
        } else {
            clauses.add(new ExpectedClause(
                    expected.nothingElse() ? "Nothing else is suggested" : "Others may be suggested too", List.of()));
        }
        new TreeSet<>(expected.notShown()).forEach(name -> add(clauses, written, name, "is not shown"));
        return List.copyOf(clauses);
    }

    private static void add(List<ExpectedClause> clauses, WrittenScenario written, String name, String what) {
        var reasons = written.reasons().stream()
                .filter(reason -> reason.name().equals(name))
                .toList();
        if (reasons.isEmpty()) {
            clauses.add(new ExpectedClause("“" + name + "” " + what, List.of()));
        }
        reasons.forEach(
                reason -> clauses.add(new ExpectedClause("“" + name + "” " + what + inWords(reason), reason.rules())));
    }

    private static String inWords(ExpectedReason reason) {
        return switch (reason) {
            case ExpectedReason.BecauseOf because -> ", because of";
            case ExpectedReason.WithheldBy withheld -> ": it fits and is withheld by";
            case ExpectedReason.CouldNotBeChecked _ -> ": it fits and could not be checked against";
            case ExpectedReason.NearMiss _ -> ": all but one thing is there that is asked for by";
        };
    }
}
