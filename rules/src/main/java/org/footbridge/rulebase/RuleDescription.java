package org.footbridge.rulebase;

import java.time.LocalDate;
import java.util.List;
import org.footbridge.guide.RealistStatement;
import org.footbridge.guide.RouteGuide;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.RowInWords;
import org.footbridge.rule.Sentence;

/**
 * A rule in words, as every page shows it.
 *
 * @param id the permanent id
 * @param status draft, active or retired
 * @param when what must hold, all of it
 * @param outcome what follows
 * @param owner role that answers for it
 * @param reviewBy last day before it is overdue for review
 * @param overdue whether it is
 * @param strength letter of the evidence, or basis
 * @param limitation the one limitation of the evidence
 * @param source where the evidence or the basis comes from
 * @param statement the realist statement behind the route that it names, with its origin; empty where there is none
 * @param table file and line
 */
public record RuleDescription(
        String id,
        String status,
        List<String> when,
        String outcome,
        String owner,
        LocalDate reviewBy,
        boolean overdue,
        String strength,
        String limitation,
        String source,
        String statement,
        String table) {

    public RuleDescription {
        when = List.copyOf(when);
    }

    /** Describes a row on some day in plain words. */
    public static RuleDescription of(Row row, RuleBase ruleBase, LocalDate today) {
        return of(row, ruleBase, today, RowInWords.plain());
    }

    static RuleDescription of(Row row, RuleBase ruleBase, LocalDate today, RowInWords inWords) {
        var head = row.head();
        var evidence = ruleBase.evidenceOf(row);
        return new RuleDescription(
                row.id(),
                head.status().word(),
                inWords.when(row),
                Sentence.capitalised(inWords.outcome(row)),
                head.owner(),
                head.reviewBy(),
                head.isOverdueOn(today),
                evidence.strength().word(),
                evidence.limitation(),
                evidence.source(),
                statement(row, ruleBase),
                head.place());
    }

    private static String statement(Row row, RuleBase ruleBase) {
        return row instanceof Routed routed
                ? ruleBase.guide()
                        .of(routed.route())
                        .flatMap(RouteGuide.Entry::statement)
                        .map(RealistStatement::withSource)
                        .orElse("")
                : "";
    }
}
