package org.footbridge.rulebase;

import java.util.List;
import java.util.stream.Stream;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;

/** A folder of tables, in the order in which a clinician reads them: what its rows decide, and their columns. */
public enum Layer {
    NEEDS(
            "1-needs",
            "NEED",
            "Needs",
            "What the record must say for a need to show. A need alone shows nothing yet.",
            List.of("need")),
    WITHHOLDING(
            "2-withholding",
            "WITHHOLD",
            "Withholding",
            "What holds a route back or is seen to first, with the reason that is shown. What these rules read and could"
                    + " not be read holds the same routes back.",
            List.of(
                    "routes",
                    "why these routes",
                    "effect",
                    "way",
                    "reason",
                    "read once for",
                    "alert",
                    "indicator",
                    "summary",
                    "what next",
                    "shows")),
    ROUTES(
            "3-routes",
            "ROUTE",
            "Routes",
            "What can meet a need, where nothing withholds it.",
            List.of("need", "route", "mechanisms", "referral model", "rank", "summary")),
    ALERTS(
            "4-alerts",
            "ALERT",
            "Alerts",
            "Breaks in the pathway of a referral; they show whatever is withheld.",
            List.of("alert", "indicator", "summary", "what next", "shows", "task for", "task"));

    static final List<String> HEAD = List.of("id", "status", "owner", "review by", "evidence");

    private final String folder;
    private final String prefix;
    private final String title;
    private final String purpose;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<String> outcome;

    Layer(String folder, String prefix, String title, String purpose, List<String> outcome) {
        this.folder = folder;
        this.prefix = prefix;
        this.title = title;
        this.purpose = purpose;
        this.outcome = outcome;
    }

    /** The layer of a row. */
    public static Layer of(Row row) {
        return switch (row) {
            case Needed _ -> NEEDS;
            case Withholding _ -> WITHHOLDING;
            case Routed _ -> ROUTES;
            case Alerting _ -> ALERTS;
        };
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** What its rows decide, in a sentence or two. */
    public String purpose() {
        return purpose;
    }

    String folder() {
        return folder;
    }

    /** How the ids of its rows begin. */
    String prefix() {
        return prefix;
    }

    /** Every column that is not a word of the vocabulary. */
    List<String> ownColumns() {
        return Stream.concat(HEAD.stream(), outcome.stream()).toList();
    }
}
