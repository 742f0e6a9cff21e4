package org.footbridge.commandline;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Adviser.Advised;
import org.footbridge.advice.Because;
import org.footbridge.advice.Because.Ground;
import org.footbridge.advice.WhyNot;
import org.footbridge.facts.When;
import org.footbridge.rulebase.Fired.Fit;
import org.footbridge.rulebase.Row;
import org.footbridge.rulebase.RuleBase;
import org.jspecify.annotations.Nullable;

/** Prints advice with its trace, and its mirror: of every rule that did not fire, why not. For developers: it hides nothing. */
final class Explanation {

    private final RuleBase ruleBase;
    private final Advised advised;

    Explanation(RuleBase ruleBase, Advised advised) {
        this.ruleBase = ruleBase;
        this.advised = advised;
    }

    void print(PrintWriter out) {
        var advice = advised.advice();
        out.printf("As of %s, rule base %s%n", advice.asOf(), ruleBase.about().version());
        section(out, "Shown", shown(advice));
        section(out, "Withheld", withheld(advice));
        section(
                out,
                "Could not be read",
                advice.unread().stream()
                        .map(unread ->
                                unread.part().word() + " (" + unread.cause().word() + ")")
                        .distinct()
                        .toList());
        var fired = fired();
        section(
                out,
                "Fired",
                ruleBase.rows().stream()
                        .filter(row -> fired.contains(row.id()))
                        .map(this::inWords)
                        .toList());
        var whyNot = new WhyNot(ruleBase, advised.histories());
        section(
                out,
                "Did not fire",
                ruleBase.rows().stream()
                        .filter(row -> !fired.contains(row.id()))
                        .map(row -> row.id() + ": " + whyNot.of(row).orElse("it is withheld"))
                        .toList());
        out.flush();
    }

    private static void section(PrintWriter out, String title, List<String> lines) {
        out.printf("%n%s%n", title);
        (lines.isEmpty() ? List.of("nothing") : lines).forEach(line -> out.println("  " + line));
    }

    private static List<String> shown(Advice advice) {
        return advice.silent()
                ? List.of()
                : Stream.concat(
                                advice.alerts().stream()
                                        .map(alert -> alert.name() + " (" + alert.indicator() + ") by "
                                                + ids(alert.because())),
                                advice.routes().stream().map(route -> route.name() + " by " + ids(route.because())))
                        .toList();
    }

    private static List<String> withheld(Advice advice) {
        return advice.withheld().stream()
                .map(withheld -> withheld.route() + ": "
                        + Stream.concat(
                                        withheld.because().stream()
                                                .map(step -> step.row().id()),
                                        withheld.unchecked().stream().map(row -> row.id() + " could not be read"))
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private static String ids(List<Because> because) {
        return because.stream().map(step -> step.row().id()).collect(Collectors.joining(", "));
    }

    /** Route rows count as fired where they fit, though something may withhold them: that is said above. */
    private Set<String> fired() {
        var fired = advised.fired();
        return Stream.of(
                        fired.needs().stream(),
                        fired.withheld().stream(),
                        fired.alerts().stream(),
                        fired.fitting().stream().map(Fit::route))
                .flatMap(rows -> rows)
                .map(Row::id)
                .collect(Collectors.toSet());
    }

    private String inWords(Row row) {
        var grounds = Because.of(row, advised.histories()).grounds().stream().map(Explanation::inWords);
        var need = row instanceof Row.Routed routed ? Stream.of("the need " + routed.need()) : Stream.<String>of();
        return row.id() + " (" + row.head().file() + ":" + row.head().line() + ") on "
                + Stream.concat(need, grounds).collect(Collectors.joining(", "));
    }

    private static String inWords(Ground ground) {
        return ground.observation()
                .map(observation -> ground.term().name() + " "
                        + observation.value().inWords() + date(observation.when()) + " [" + observation.source() + "]")
                .orElse(ground.term().name() + " not recorded");
    }

    private static String date(@Nullable When when) {
        return when == null ? " without a date" : " on " + when.latest();
    }
}
