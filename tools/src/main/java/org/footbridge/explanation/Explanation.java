package org.footbridge.explanation;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Evaluation;
import org.footbridge.advice.TraceStep;
import org.footbridge.advice.WhyNot;
import org.footbridge.explanation.RuleTrace.UnmetRule;
import org.footbridge.guide.PreferenceTable.Answer;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;
import org.jspecify.annotations.Nullable;

/**
 * What the rules made of one person: what is shown, what is withheld, which rules fired on what, and why the others did
 * not. For people who may read the record: it hides nothing, not even discreet rules.
 */
public record Explanation(
        LocalDate asOf,
        String version,
        String sha256,
        List<Thing> shown,
        List<Held> withheld,
        List<Waiting> waiting,
        List<String> couldNotBeRead,
        List<FiredRule> fired,
        List<UnmetRule> didNotFire) {

    public Explanation {
        shown = List.copyOf(shown);
        withheld = List.copyOf(withheld);
        waiting = List.copyOf(waiting);
        couldNotBeRead = List.copyOf(couldNotBeRead);
        fired = List.copyOf(fired);
        didNotFire = List.copyOf(didNotFire);
    }

    /**
     * A route or alert that is shown.
     *
     * @param indicator how urgent an alert is, null for a route
     * @param becauseOf ids of the rules that show it
     * @param favouredBy codes of the patient's answers that put it further up
     */
    record Thing(String name, @Nullable String indicator, List<String> becauseOf, List<String> favouredBy) {
        private String inWords() {
            return name + (indicator == null ? "" : " (" + indicator + ")") + " by " + String.join(", ", becauseOf)
                    + (favouredBy.isEmpty() ? "" : "; further up by " + String.join(", ", favouredBy));
        }
    }

    /**
     * A route that fits and is withheld.
     *
     * @param by the rules that withhold it
     * @param couldNotBeChecked the rules that could not be checked
     * @param referred when somebody was referred to it already, null where nobody was
     */
    record Held(
            String route,
            List<String> by,
            List<String> couldNotBeChecked,
            @Nullable String referred) {
        private String inWords() {
            return Stream.of(
                            by.stream(),
                            couldNotBeChecked.stream().map(id -> id + " could not be read"),
                            Stream.ofNullable(referred))
                    .flatMap(reasons -> reasons)
                    .collect(Collectors.joining(", ", route + ": ", ""));
        }
    }

    /**
     * A row that holds, and whose alert shows only where support is about to be suggested or under way.
     *
     * @param alert the name of the alert
     */
    record Waiting(String row, String alert) {
        private String inWords() {
            return alert + " by " + row + ": shows where a route would be suggested, or a referral is open or drafted";
        }
    }

    /** Explains the advice for one person. */
    public static Explanation of(RuleBase ruleBase, Evaluation person) {
        var advice = person.advice();
        var trace = new RuleTrace(ruleBase, person);
        return new Explanation(
                advice.asOf(),
                ruleBase.about().version(),
                ruleBase.sha256(),
                shown(advice),
                advice.withheld().stream().map(Explanation::held).toList(),
                waiting(person),
                couldNotBeRead(advice),
                trace.fired(row -> true),
                trace.missed(row -> true));
    }

    private static List<String> couldNotBeRead(Advice advice) {
        var notUnderstood = advice.notUnderstood() == 0
                ? Stream.<String>of()
                : Stream.of("entries that could not be understood: " + advice.notUnderstood());
        return Stream.concat(
                        advice.unread().stream()
                                .map(unread -> unread.part().word() + " ("
                                        + unread.cause().word() + ")")
                                .distinct(),
                        notUnderstood)
                .toList();
    }

    private static List<Thing> shown(Advice advice) {
        return advice.silent()
                ? List.of()
                : Stream.concat(
                                advice.alerts().stream()
                                        .map(alert -> new Thing(
                                                alert.name(),
                                                alert.indicator().name(),
                                                ids(alert.basedOn()),
                                                List.of())),
                                advice.routes().stream()
                                        .map(route -> new Thing(
                                                route.name(),
                                                null,
                                                ids(route.basedOn()),
                                                route.favouredBy().stream()
                                                        .map(Answer::code)
                                                        .toList())))
                        .toList();
    }

    private static List<Waiting> waiting(Evaluation person) {
        var fired = person.fired();
        var shown = person.advice()
                .alertsAndReminders()
                .flatMap(alert -> ids(alert.basedOn()).stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(fired.withheld(), fired.adapting())
                                .flatMap(List::stream)
                                .flatMap(row -> row.notice().map(notice -> waiting(row, notice)).stream()),
                        fired.alerts().stream().map(row -> waiting(row, row.notice())))
                .filter(_ -> !person.advice().silent())
                .filter(waiting -> !shown.contains(waiting.row()))
                .toList();
    }

    private static Waiting waiting(Row row, AlertText notice) {
        return new Waiting(row.id(), notice.alert());
    }

    private static Held held(Advice.Withheld withheld) {
        return new Held(
                withheld.route(),
                ids(withheld.basedOn()),
                withheld.unchecked().stream().map(Row::id).toList(),
                withheld.referred().map(WhyNot::of).orElse(null));
    }

    private static List<String> ids(List<TraceStep> steps) {
        return steps.stream().map(step -> step.row().id()).toList();
    }

    /** Everything, with the first thing that speaks against each rule that did not fire. */
    public void print(PrintWriter out) {
        printWhatFired(out);
        printSection(
                out,
                "Did not fire",
                didNotFire.stream()
                        .map(missed -> missed.rule() + ": "
                                + missed.why().stream().findFirst().orElse("it is withheld"))
                        .toList());
        out.flush();
    }

    /** What is shown and withheld, and the rules that fired. */
    public void printWhatFired(PrintWriter out) {
        out.printf("As of %s, rule base %s%n", asOf, version);
        printSection(out, "Shown", shown.stream().map(Thing::inWords).toList());
        printSection(out, "Withheld", withheld.stream().map(Held::inWords).toList());
        printSection(
                out, "Waits for a route", waiting.stream().map(Waiting::inWords).toList());
        printSection(out, "Could not be read", couldNotBeRead);
        printSection(out, "Fired", fired.stream().map(FiredRule::inWords).toList());
        out.flush();
    }

    static void printSection(PrintWriter out, String title, List<String> lines) {
        out.printf("%n%s%n", title);
        (lines.isEmpty() ? List.of("nothing") : lines).forEach(line -> out.println("  " + line));
    }
}
