package org.footbridge.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footbridge.condition.ConditionInWords;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.Mechanism;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rulebase.RuleBase;

/**
 * What happened to the rules between two versions, each list in the order of rule ids.
 *
 * @param added rules that are new
 * @param removed rules that are gone
 * @param changed rules that say something else
 */
public record RuleChanges(List<Row> added, List<Row> removed, List<Changed> changed) {

    public RuleChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** A rule that says something else, with each cell that does. */
    public record Changed(Row row, List<CellChange> cells) {
        public Changed {
            cells = List.copyOf(cells);
        }
    }

    /** Sets two versions side by side. */
    public static RuleChanges between(RuleBase older, RuleBase newer) {
        var before = byId(older);
        var after = byId(newer);
        return new RuleChanges(
                newer.rows().stream()
                        .filter(row -> !before.containsKey(row.id()))
                        .toList(),
                older.rows().stream()
                        .filter(row -> !after.containsKey(row.id()))
                        .toList(),
                newer.rows().stream()
                        .filter(row -> before.containsKey(row.id()))
                        .map(row -> new Changed(row, CellChange.between(cells(older.row(row.id())), cells(row))))
                        .filter(changed -> !changed.cells().isEmpty())
                        .toList());
    }

    private static Map<String, Row> byId(RuleBase ruleBase) {
        return ruleBase.rows().stream().collect(Collectors.toMap(Row::id, Function.identity()));
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** The cells of a rule, each under the heading of its column and in the words of a clinician. */
    private static SequencedMap<String, String> cells(Row row) {
        var cells = new LinkedHashMap<String, String>();
        row.conditions().forEach(condition -> cells.put(condition.term().name(), ConditionInWords.of(condition)));
        outcome(row, cells);
        head(row, cells);
        return cells;
    }

    private static void outcome(Row row, Map<String, String> cells) {
        switch (row) {
            case Needed needed -> cells.put("need", needed.need());
            case Withholding withholding -> {
                cells.put("routes", routes(withholding));
                cells.put("why these routes", withholding.whyTheseRoutes());
                cells.put("effect", withholding.effect().word());
                cells.put("way", withholding.way().map(ReferralModel::word).orElse("as the route's"));
                cells.put("reason", withholding.reason());
                withholding.readOnceFor().ifPresent(days -> cells.put("read once for", days + " days"));
                notice(withholding.notice(), cells);
            }
            case Routed routed -> {
                cells.put("need", routed.need());
                cells.put("route", routed.route());
                cells.put("mechanisms", Mechanism.inWords(routed.mechanisms()));
                cells.put("referral model", routed.referralModel().word());
                cells.put("rank", String.valueOf(routed.rank()));
                cells.put("summary", routed.summary());
            }
            case Alerting alerting -> notice(Optional.of(alerting.notice()), cells);
        }
    }

    private static String routes(Withholding row) {
        if (row.withholdsEverything()) {
            return "every card";
        }
        return row.coversEveryRoute() ? "every route" : String.join("; ", row.routes());
    }

    private static void notice(Optional<AlertText> shown, Map<String, String> cells) {
        shown.ifPresent(notice -> {
            cells.put("alert", notice.alert());
            cells.put("indicator", notice.indicator().word());
            cells.put("summary", notice.summary());
            cells.put("what next", notice.whatNext());
            cells.put("shows", notice.shows().word());
        });
    }

    private static void head(Row row, Map<String, String> cells) {
        var head = row.head();
        cells.put("status", head.status().word());
        cells.put("owner", head.owner());
        cells.put("review by", head.reviewBy().toString());
        cells.put("evidence", head.evidence());
        cells.put("table", head.file());
    }
}
