package org.footbridge.explanation;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Evaluation;
import org.footbridge.advice.WhyNot;
import org.footbridge.explanation.RuleTrace.UnmetRule;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ShownNames;
import org.jspecify.annotations.Nullable;

/**
 * Why one route or alert is not shown to one person, or that it is.
 *
 * @param name the route or alert
 * @param shown whether it is shown after all
 * @param fits whether all holds that would show it, so that only what withholds it stands in the way
 * @param withheldBy rules that fired and withhold it, or would
 * @param couldNotBeChecked rules that may withhold it and read something that could not be read
 * @param referred when somebody was referred to it already, null where nobody was
 * @param fired rules that speak for it
 * @param didNotFire rules that could have spoken for it, each with all that speaks against it
 */
public record WhyNotShown(
        String name,
        boolean shown,
        boolean fits,
        List<FiredRule> withheldBy,
        List<String> couldNotBeChecked,
        @Nullable String referred,
        List<FiredRule> fired,
        List<UnmetRule> didNotFire) {

    public WhyNotShown {
        withheldBy = List.copyOf(withheldBy);
        couldNotBeChecked = List.copyOf(couldNotBeChecked);
        fired = List.copyOf(fired);
        didNotFire = List.copyOf(didNotFire);
    }

    /** Looks for a route or alert in the advice for one person. */
    public static WhyNotShown of(String name, RuleBase ruleBase, Evaluation person) {
        var trace = new RuleTrace(ruleBase, person);
        Predicate<Row> withholds = row -> ShownNames.canBeWithheldBy(row, name, ruleBase);
        Predicate<Row> shows = row -> ShownNames.canBeShownBy(row, name, ruleBase);
        var advice = person.advice();
        var fired = trace.fired(shows);
        var didNotFire = trace.missed(shows);
        boolean silenced = advice.silent()
                && (!fired.isEmpty()
                        || didNotFire.stream().anyMatch(missed -> missed.why().isEmpty()));
        return new WhyNotShown(
                name,
                ShownNames.by(advice).contains(name),
                silenced
                        || advice.withheld().stream()
                                .map(Advice.Withheld::route)
                                .anyMatch(name::equals),
                trace.fired(withholds),
                person.fired().unchecked().stream()
                        .filter(withholds)
                        .map(Row::id)
                        .toList(),
                advice.withheld().stream()
                        .filter(held -> held.route().equals(name))
                        .flatMap(held -> held.referred().stream())
                        .map(WhyNot::of)
                        .findFirst()
                        .orElse(null),
                fired,
                didNotFire);
    }

    /** As somebody reads it. */
    public void print(PrintWriter out) {
        out.println(sentence());
        if (!withheldBy.isEmpty()) {
            Explanation.printSection(
                    out,
                    fits ? "Withheld by" : "Would be withheld by",
                    withheldBy.stream().map(FiredRule::inWords).toList());
        }
        if (!couldNotBeChecked.isEmpty()) {
            Explanation.printSection(
                    out, "Could not be checked, since something it reads could not be read", couldNotBeChecked);
        }
        if (!fired.isEmpty()) {
            Explanation.printSection(
                    out, "Fired for it", fired.stream().map(FiredRule::inWords).toList());
        }
        Explanation.printSection(
                out,
                "Did not fire for it",
                didNotFire.stream().map(UnmetRule::inWords).toList());
        out.flush();
    }

    private String sentence() {
        if (shown) {
            return "\"" + name + "\" is shown.";
        }
        if (!fits) {
            return "\"" + name + "\" is not shown: no rule shows it.";
        }
        var start = "\"" + name + "\" is not shown: it fits, and ";
        if (!withheldBy.isEmpty()) {
            return start + "is withheld.";
        }
        return start
                + (referred == null
                        ? "what may withhold it could not be checked."
                        : "the record says: " + referred + ".");
    }
}
