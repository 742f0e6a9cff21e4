package org.footbridge.workbench;

import java.util.Map;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.vocabulary.Term;

/** What may stand in a cell, a sentence or two for each column. */
final class ColumnHelp {

    private static final String NOTHING = "A dash where nothing is meant.";

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry(
                    "id",
                    "The permanent name of the rule. It never changes, and that of a rule that is gone is never used again."),
            Map.entry("status", "active, draft (checked, and does not fire), or retired (stays as history)."),
            Map.entry("owner", "The role that answers for the row."),
            Map.entry("review by", "The last day before somebody has to look at it again, as 2027-03-31."),
            Map.entry("evidence", "A key of evidence.csv."),
            Map.entry("need", "The need that shows, or that the route meets."),
            Map.entry(
                    "routes",
                    "Names of routes with \"; \" between them, * for all of them, or everything for no card at all."),
            Map.entry("why these routes", "Why just these routes are held back."),
            Map.entry("effect", "withhold, adapt, or quiet (no card only to say so)."),
            Map.entry(
                    "way",
                    "The referral model of a route that is adapted: signpost, direct referral or link worker. "
                            + NOTHING),
            Map.entry("reason", "What a GP reads as the reason."),
            Map.entry(
                    "read once for",
                    "For discreet findings only: for how many days it need not be read again. " + NOTHING),
            Map.entry("alert", "The name of the finding on its card. " + NOTHING),
            Map.entry("indicator", "How urgent the card is: info, warning or critical. " + NOTHING),
            Map.entry(
                    "summary", "The first line of the card, at most 140 characters: what to consider, in plain words."),
            Map.entry("what next", "What to do next, in a sentence. " + NOTHING),
            Map.entry(
                    "shows",
                    "always, with a route, with its routes, on the page, at the end of the page, or when booking. "
                            + NOTHING),
            Map.entry("task for", "The role that a task is offered for. " + NOTHING),
            Map.entry("task", "What the task says. " + NOTHING),
            Map.entry("route", "The kind of help, as route-guide.csv names it."),
            Map.entry(
                    "mechanisms",
                    "How it may help, with \"; \" between: being with people, cognitive stimulation, identity generation, practical help."),
            Map.entry("referral model", "signpost, direct referral or link worker."),
            Map.entry("rank", "A whole number: the lowest comes first."),
            Map.entry("value", "What it is set to."),
            Map.entry("system", "The code system's address, such as http://snomed.info/sct."),
            Map.entry("code", "The code itself. Write it as text: a spreadsheet rounds long numbers."),
            Map.entry("display", "The code's own words."),
            Map.entry("means", "yes, no, or what the code says of the term."),
            Map.entry("source", "Where somebody has seen it."),
            Map.entry("verified", "How far it is verified."));

    private ColumnHelp() {}

    /** For a column of a table; empty where its heading says it all. */
    static String of(String column, RuleBase words) {
        var known = COLUMNS.get(column);
        if (known != null) {
            return known;
        }
        return words.vocabulary().terms().stream()
                .filter(term -> term.name().equals(column))
                .map(ColumnHelp::of)
                .findFirst()
                .orElse("");
    }

    private static String of(Term term) {
        return switch (term.kind()) {
            case YES_NO ->
                "A dash (any), yes, no, or not recorded; yes and no also with a window: yes in last 90 days.";
            case NUMBER ->
                "A dash (any), not recorded, or a test of the number: >= 6, <= 3, = 2, 4..5 (both ends count); a score or"
                        + " measurement with a window: >= 10 in last 90 days."
                        + (term.inUnit().isEmpty() ? "" : " In " + term.inUnit() + ".");
        };
    }
}
