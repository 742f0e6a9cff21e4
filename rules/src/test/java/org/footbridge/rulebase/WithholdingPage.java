package org.footbridge.rulebase;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;

/** Prints for a clinician to sign what is withheld, from whom and why: {@code docs/safety/withholding.md}. */
final class WithholdingPage {

    private final RuleBase ruleBase;
    private final List<Withholding> rows;
    private final List<String> routes;
    private final StringBuilder page = new StringBuilder();

    private WithholdingPage(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
        this.rows = ruleBase.withholdings().stream()
                .filter(row -> row.head().isActive())
                .toList();
        this.routes = List.copyOf(new TreeSet<>(ruleBase.routes().stream()
                .filter(row -> row.head().isActive())
                .map(Routed::route)
                .toList()));
    }

    /** The page as plain Markdown; the same tables give the same page. */
    static String of(RuleBase ruleBase) {
        return new WithholdingPage(ruleBase).print();
    }

    private String print() {
        line("# What is withheld, and from whom", "");
        line("**" + ruleBase.about().approval() + "**", "");
        line("This page is made from the tables in `rules/rulebase/2-withholding`; change the tables, not the page.");
        line("A test walks every reason and every route, and says how to make the page again.", "");
        line("- W: the route is not suggested.");
        line("- A: the route is suggested, with this first and by the way that suits.");
        line("- Q: the route is not suggested, and no card is shown only to say so.");
        line("- \u2013: the reason does not touch the route.", "");
        line("| rule | reason | " + String.join(" | ", routes) + " |");
        line("|---|---|" + "---|".repeat(routes.size()));
        rows.forEach(row -> line("| " + row.id() + " | " + row.reason() + " | "
                + routes.stream().map(route -> mark(row, route)).collect(joining(" | ")) + " |"));
        line("", "## Why these routes", "");
        rows.forEach(this::why);
        line("## Signature", "");
        line("No clinician has signed this page.", "");
        line("| Name | Role | Date | Signature |", "|---|---|---|---|", "| | | | |", "| | | | |");
        return page.toString();
    }

    /** What a row does to a route, in one letter. */
    static String mark(Withholding row, String route) {
        return row.covers(route) ? row.effect().word().substring(0, 1).toUpperCase(Locale.ROOT) : "\u2013";
    }

    private void why(Withholding row) {
        var head = row.head();
        line("### " + row.id(), "");
        line(
                "When "
                        + String.join(
                                ", and ",
                                RuleDescription.of(row, ruleBase, LocalDate.MIN).when())
                        + ": " + row.reason() + ".",
                "");
        line("- Why these routes: " + row.whyTheseRoutes() + ".");
        row.way().map(ReferralModel::word).ifPresent(way -> line("- The way there: " + way + "."));
        row.readOnceFor().ifPresent(days -> line("- Lifted for " + days + " days by \"read, proceed with care\"."));
        line(
                "- Source: " + ruleBase.evidenceOf(row).source() + ". Owner: " + head.owner() + ". Review by "
                        + head.reviewBy() + ".",
                "");
    }

    private void line(String... lines) {
        Stream.of(lines).forEach(each -> page.append(each).append('\n'));
    }
}
