package org.footbridge.rulebase;

import static org.footbridge.rulebase.PlantedTableFault.fault;
import static org.footbridge.rulebase.PlantedTableFault.in;

import java.util.stream.Stream;

/** Faults inside one cell: tests that are none, and text that must not be shown. */
final class FaultyCells {

    private static final String LONELINESS = "1-needs/loneliness.csv";
    private static final String EXERCISE = "2-withholding/exercise.csv";
    private static final String MOOD = "1-needs/mood-and-activity.csv";
    private static final String NOT_FIRST = "2-withholding/not-first.csv";
    private static final String SAFETY = "2-withholding/safety.csv";
    private static final String ROUTES = "3-routes/routes.csv";
    private static final String SCORE = LONELINESS + ":3 [UCLA-3 loneliness score] ";
    private static final String TO_WRITE = "write for example >= 3 in last 90 days, or 3..9 in last 90 days";

    private FaultyCells() {}

    static Stream<PlantedTableFault> all() {
        return Stream.concat(tests(), texts());
    }

    private static Stream<PlantedTableFault> tests() {
        return Stream.of(
                score("a bad test", "more than 6", "\"more than 6\" is not a test; " + TO_WRITE),
                score(
                        "an injected Java expression",
                        "\">= 20); Runtime.getRuntime().exec(\"\"x\"\")\"",
                        "\">= 20); Runtime.getRuntime().exec(\"x\")\" is not a test; " + TO_WRITE),
                score(
                        "an injected DRL condition",
                        "6) eval(true) Patient(age >= 0",
                        "\"6) eval(true) Patient(age >= 0\" is not a test; " + TO_WRITE),
                score(
                        "an injected FEEL function",
                        "function(s) external { java: {class: \"\"x\"\"} }",
                        "\"function(s) external { java: {class: \"\"x…\" is not a test; " + TO_WRITE),
                score(
                        "an injected spreadsheet formula",
                        "=HYPERLINK(x)",
                        "a spreadsheet would run this cell as a formula, since it begins with =;"
                                + " begin with another character, or write - where nothing is meant"),
                score(
                        "a number out of range",
                        ">= 10 in last 365 days",
                        "10 is out of range; \"UCLA-3 loneliness score\" runs from 3 to 9"),
                score(
                        "a number off the steps",
                        ">= 6.5 in last 365 days",
                        "6.5 can never be reached; write a number in steps of 1"),
                score(
                        "a backwards range",
                        "9..6 in last 365 days",
                        "the range runs backwards; write the smaller number first"),
                score(
                        "a measured number without a window",
                        ">= 6",
                        "a measured number needs a window, since it ages; write for example >= 6 in last 90 days"),
                score("a word for a number", "yes", "\"UCLA-3 loneliness score\" is a number; " + TO_WRITE),
                score("an empty cell", "", "this cell is empty; write - where nothing is meant"),
                fault(
                        "a window on the age",
                        MOOD,
                        in("NEED-MOO-1", ">= 18", ">= 18 in last 9 days"),
                        MOOD + ":2 [age] \"age\" has no date of its own; leave out the window"),
                fault(
                        "a no that nothing can say",
                        "1-needs/practical.csv",
                        in("NEED-MON-1", "recorded-need,yes", "recorded-need,no"),
                        "1-needs/practical.csv:2 [money problem] no code of the record says \"no\" here,"
                                + " so this can never be true; write not recorded, if that is meant"));
    }

    private static PlantedTableFault score(String name, String cell, String reported) {
        return fault(name, LONELINESS, in("NEED-LON-2", ">= 6 in last 365 days", cell), SCORE + reported);
    }

    private static Stream<PlantedTableFault> texts() {
        return Stream.of(
                fault(
                        "a date as a spreadsheet writes it",
                        LONELINESS,
                        in("NEED-LON-1", "2027-09-30", "30/09/2027"),
                        LONELINESS + ":2 [review by] \"30/09/2027\" is not a date;"
                                + " a spreadsheet may have changed it: write 2027-09-30"),
                fault(
                        "a date that is none",
                        LONELINESS,
                        in("NEED-LON-1", "2027-09-30", "2027-02-30"),
                        LONELINESS + ":2 [review by] \"2027-02-30\" is not a date; there is no such day:"
                                + " write year-month-day, for example 2027-03-31"),
                fault(
                        "an unknown status",
                        "1-needs/practical.csv",
                        in("NEED-MON-1", "active", "actve"),
                        "1-needs/practical.csv:2 [status] unknown word \"actve\"; did you mean \"active\"?"),
                fault(
                        "an unknown mechanism",
                        ROUTES,
                        in("ROUTE-BEF-1", "being with people", "being with peopel"),
                        ROUTES
                                + ":2 [mechanisms] unknown word \"being with peopel\"; did you mean \"being with people\"?"),
                fault(
                        "no rank",
                        ROUTES,
                        in("ROUTE-BEF-1", "direct referral,2,", "direct referral,first,"),
                        ROUTES + ":2 [rank] \"first\" is not a rank; write 1 (shown first) to 9"),
                summary("HTML", "<b>Consider</b> debt advice"),
                summary("a link", "Consider https://debt.example"),
                summary("Markdown", "Consider **debt advice**"),
                fault(
                        "a summary of 140 characters",
                        ROUTES,
                        in("ROUTE-DEB-1", "Money worries: consider debt and benefits advice", "x".repeat(140)),
                        ROUTES + ":9 [summary] this is 140 characters long; shorten it to 139"),
                fault(
                        "a placeholder that a row has not",
                        SAFETY,
                        in("WITHHOLD-SUI-1", "{crisis contact}", "{crisis number}"),
                        SAFETY
                                + ":2 [what next] unknown placeholder {crisis number}; did you mean \"crisis contact\"?"),
                fault(
                        "a placeholder without its end",
                        SAFETY,
                        in("WITHHOLD-SUI-1", "{crisis contact}", "{crisis contact"),
                        SAFETY + ":2 [what next] this holds mark-up, a link or a control character; write plain words"),
                fault(
                        "text that names a discreet term",
                        SAFETY,
                        in("WITHHOLD-SAF-1", "Entries to read first: look", "Entries about domestic abuse: look"),
                        SAFETY + ":5 [domestic abuse] this term is discreet and the row's text names it;"
                                + " say what to do without saying why"),
                fault(
                        "text that gives a discreet term away",
                        SAFETY,
                        in("WITHHOLD-SAF-1", "Entries to read first: look", "Safeguarding entries to read first: look"),
                        SAFETY + ":5 [domestic abuse] this term is discreet and the row's text says \"safeguarding\";"
                                + " say what to do without saying why, in no word of kept-off-leaflets.csv"),
                fault(
                        "a withholding row that does not say why these routes",
                        NOT_FIRST,
                        in(
                                "WITHHOLD-PAL-1",
                                "Palliative care is recorded: plan any support with the palliative care team,withhold",
                                "-,withhold"),
                        NOT_FIRST + ":9 [why these routes] this does not say why the row guards these routes;"
                                + " say in one sentence why these and no others"),
                fault(
                        "a row that both withholds a route and says how to get there",
                        NOT_FIRST,
                        in("WITHHOLD-PAL-1", "withhold,-,", "withhold,link worker,"),
                        NOT_FIRST + ":9 [way] only a row that adapts routes has a way there; write -, or adapt"),
                fault(
                        "a quiet row with a card of its own",
                        NOT_FIRST,
                        in("WITHHOLD-HOM-1", "withhold,-,", "quiet,-,"),
                        NOT_FIRST + ":8 [alert] a quiet row makes no card of its own; write -, or withhold"),
                fault(
                        "everything, where the routes are only adapted",
                        NOT_FIRST,
                        in("WITHHOLD-DEC-1", "withhold,-,", "adapt,-,"),
                        NOT_FIRST + ":2 [routes] only a row that withholds can stand for everything;"
                                + " write *, or withhold"),
                fault(
                        "every route and one of them",
                        NOT_FIRST,
                        in("WITHHOLD-PAL-1", ",*,", ",*; exercise referral,"),
                        NOT_FIRST
                                + ":9 [routes] a route is named more than once, perhaps by its kind in route-guide.csv; name each route once"),
                fault(
                        "a finding that is not discreet, read once",
                        SAFETY,
                        in(
                                "WITHHOLD-SUI-1",
                                "Safety comes before social prescribing,-,safety",
                                "Safety comes before social prescribing,90,safety"),
                        SAFETY + ":2 [read once for] this row asks for a term that is not discreet,"
                                + " and such a finding cannot be quieted; write -"),
                fault(
                        "read once for no number of days",
                        SAFETY,
                        in(
                                "WITHHOLD-SAF-1",
                                "Read the record first,-,read first",
                                "Read the record first,soon,read first"),
                        SAFETY + ":5 [read once for] this is no number of days; write 1 to 99999, or -"),
                fault(
                        "a discreet card that always shows",
                        SAFETY,
                        in("WITHHOLD-SAF-1", "with a route", "always"),
                        SAFETY + ":5 [shows] this row asks for a discreet term and its card would always show;"
                                + " write with a route"),
                fault(
                        "a withholding row whose card is only a line at the end of the page",
                        SAFETY,
                        in("WITHHOLD-SAF-1", "with a route", "at the end of the page"),
                        SAFETY + ":5 [shows] what withholds routes is never kept from a card; write always"),
                fault(
                        "an important alert that is only a line at the end of the page",
                        "4-alerts/link-worker.csv",
                        in("ALERT-LW-1", "has taken it.,always", "has taken it.,at the end of the page"),
                        "4-alerts/link-worker.csv:2 [indicator] what is kept for the page is not urgent; write info"),
                fault(
                        "a withholding row without a reason",
                        NOT_FIRST,
                        in(
                                "WITHHOLD-PAL-1",
                                ",-,Palliative care is recorded: plan any support with the palliative care team",
                                ",-,-"),
                        NOT_FIRST + ":9 [reason] there is no reason; say in one sentence why the route is withheld"),
                fault(
                        "an indicator without its alert",
                        NOT_FIRST,
                        in("WITHHOLD-PAL-1", "care team,-,-,-,-,-,-", "care team,-,-,warning,-,-,-"),
                        NOT_FIRST + ":9 [indicator] there is no alert to go with it; name the alert, or write - here"),
                fault(
                        "a cell longer than any screen",
                        EXERCISE,
                        in(
                                "WITHHOLD-EX-9",
                                ",-,Exercise is recorded as physically impossible",
                                ",-," + "x".repeat(401)),
                        EXERCISE + ":10 [reason] this cell is longer than 400 characters; shorten it"));
    }

    private static PlantedTableFault summary(String what, String text) {
        return fault(
                what + " in a summary",
                "3-routes/routes.csv",
                in("ROUTE-DEB-1", "Money worries: consider debt and benefits advice", text),
                ROUTES + ":9 [summary] this holds mark-up, a link or a control character; write plain words");
    }
}
