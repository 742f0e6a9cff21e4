package org.footbridge.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.footbridge.condition.ConditionInWords;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;

/** The cells of a rule, each under the heading of its column and in the words of a clinician. */
final class RowCells {

    private final SequencedMap<String, String> cells = new LinkedHashMap<>();

    private RowCells() {}

    static SequencedMap<String, String> of(Row row) {
        var all = new RowCells();
        row.conditions().forEach(condition -> all.cells.put(condition.term().name(), ConditionInWords.of(condition)));
        all.outcome(row);
        all.head(row);
        return Collections.unmodifiableSequencedMap(all.cells);
    }

    private void outcome(Row row) {
        switch (row) {
            case Needed needed -> cells.put("need", needed.need());
            case Withholding withholding -> {
                cells.put("route", withheld(withholding));
                cells.put("reason", withholding.reason());
                notice(withholding.notice());
            }
            case Routed routed -> {
                cells.put("need", routed.need());
                cells.put("route", routed.route());
                cells.put("mechanism", routed.mechanism().word());
                cells.put("referral model", routed.referralModel().word());
                cells.put("rank", String.valueOf(routed.rank()));
                cells.put("summary", routed.summary());
            }
            case Alerting alerting -> notice(Optional.of(alerting.notice()));
        }
    }

    private static String withheld(Withholding row) {
        return switch (row.route()) {
            case Withholding.EVERY_ROUTE -> "every route";
            case Withholding.EVERYTHING -> "every card";
            default -> row.route();
        };
    }

    private void notice(Optional<AlertText> shown) {
        shown.ifPresent(notice -> {
            cells.put("alert", notice.alert());
            cells.put("indicator", notice.indicator().name().toLowerCase(Locale.ROOT));
            cells.put("summary", notice.summary());
            cells.put("what next", notice.whatNext());
        });
    }

    private void head(Row row) {
        var head = row.head();
        cells.put("status", head.status().name().toLowerCase(Locale.ROOT));
        cells.put("owner", head.owner());
        cells.put("review by", head.reviewBy().toString());
        cells.put("evidence", head.evidence());
        cells.put("table", head.file());
    }
}
