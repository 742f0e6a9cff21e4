package org.footbridge.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rulebase.RuleBase;

/** The layers of a rule base, in the order in which a clinician reads them. */
enum LayerTitle {
    NEEDS("Needs", "What the record must say for a need to show. A need alone shows nothing yet."),
    WITHHOLDING(
            "Withholding",
            "What holds a route back, with the reason that is shown. What these rules read and could not be read holds"
                    + " the same routes back."),
    ROUTES("Routes", "What can meet a need, where nothing withholds it."),
    ALERTS("Alerts", "Breaks in the pathway of a referral; they show whatever is withheld.");

    private final String title;
    private final String what;

    LayerTitle(String title, String what) {
        this.title = title;
        this.what = what;
    }

    String title() {
        return title;
    }

    String what() {
        return what;
    }

    String anchor() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rules of this layer as people count: {@code EX-2} stands before {@code EX-10}. */
    List<Row> of(RuleBase ruleBase) {
        return ruleBase.rows().stream()
                .filter(this::holds)
                .sorted(Comparator.comparing(LayerTitle::family).thenComparingInt(LayerTitle::number))
                .toList();
    }

    private static String family(Row row) {
        return row.id().replaceFirst("\\d+$", "");
    }

    private static int number(Row row) {
        var number = row.id().substring(family(row).length());
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    boolean holds(Row row) {
        return this
                == switch (row) {
                    case Needed needed -> NEEDS;
                    case Withholding withholding -> WITHHOLDING;
                    case Routed routed -> ROUTES;
                    case Alerting alerting -> ALERTS;
                };
    }
}
