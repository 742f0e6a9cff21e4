package org.footbridge.explanation;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Evaluation;
import org.footbridge.advice.WhyNot;
import org.footbridge.engine.FiredRows.Fit;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;

/** All rules of a rule base, divided into those that fired for one person and those that did not. */
final class RuleTrace {

    private final RuleBase ruleBase;
    private final Evaluation person;
    private final Set<String> fired;

    RuleTrace(RuleBase ruleBase, Evaluation person) {
        this.ruleBase = ruleBase;
        this.person = person;
        var all = person.fired();
        // Route rows count as fired where they fit, though something may withhold them: that is said of the route.
        this.fired = Stream.of(
                        all.needs().stream(),
                        all.withheld().stream(),
                        all.adapting().stream(),
                        all.alerts().stream(),
                        all.fitting().stream().map(Fit::route))
                .flatMap(rows -> rows)
                .map(Row::id)
                .collect(Collectors.toSet());
    }

    List<FiredRule> fired(Predicate<Row> which) {
        return ruleBase.rows().stream()
                .filter(row -> fired.contains(row.id()))
                .filter(which)
                .map(row -> FiredRule.of(row, person.histories()))
                .toList();
    }

    List<UnmetRule> missed(Predicate<Row> which) {
        var whyNot = new WhyNot(person);
        return ruleBase.rows().stream()
                .filter(row -> !fired.contains(row.id()))
                .filter(which)
                .map(row -> new UnmetRule(row.id(), row.head().place(), whyNot.all(row)))
                .toList();
    }

    /**
     * A rule that did not fire, or could not be checked.
     *
     * @param rule its id
     * @param table file and line
     * @param why what speaks against it, a sentence each; none where all it asks for holds and something else withholds it
     */
    record UnmetRule(String rule, String table, List<String> why) {
        UnmetRule {
            why = List.copyOf(why);
        }

        String inWords() {
            return rule + " (" + table + "): " + (why.isEmpty() ? "it is withheld" : String.join("; ", why));
        }
    }
}
