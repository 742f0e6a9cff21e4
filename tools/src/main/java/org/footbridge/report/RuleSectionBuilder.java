package org.footbridge.report;

import java.util.List;
import org.footbridge.card.DateText;
import org.footbridge.coverage.MutationAnalysis;
import org.footbridge.report.RuleSection.Question;
import org.footbridge.report.RuleSection.ScenarioList;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rule.Sentence;
import org.footbridge.rulebase.RuleDescription;

/** Makes the section of one rule: in words, with its evidence, its scenarios, and what nobody would notice about it. */
final class RuleSectionBuilder {

    private final ReportInput subject;
    private final ReportOrder order;

    RuleSectionBuilder(ReportInput subject, ReportOrder order) {
        this.subject = subject;
        this.order = order;
    }

    RuleSection of(Row row) {
        var head = row.head();
        var ruleBase = subject.ruleBase();
        return new RuleSection(
                RuleDescription.of(row, ruleBase, subject.day()),
                subject(row),
                DateText.inWords(head.reviewBy()),
                ruleBase.wording().say(ruleBase.evidenceOf(row).strength()),
                questions(row),
                survivors(row),
                order.nearly(row),
                head.isActive() ? order.firesOf(row) : ScenarioList.NONE,
                head.isActive() ? order.missesOf(row) : ScenarioList.NONE,
                head.isActive() ? order.othersOf(row) : ScenarioList.NONE);
    }

    private static String subject(Row row) {
        return switch (row) {
            case Needed needed -> needed.need();
            case Withholding withholding ->
                switch (withholding.route()) {
                    case Withholding.EVERY_ROUTE -> "no route";
                    case Withholding.EVERYTHING -> "no card";
                    default -> "no " + withholding.route();
                };
            case Routed routed -> routed.route();
            case Alerting alerting -> alerting.notice().alert();
        };
    }

    private List<Question> questions(Row row) {
        return subject.coverage().rows().stream()
                .filter(covered -> covered.row().id().equals(row.id()))
                .flatMap(covered -> covered.asked().stream())
                .map(asked -> new Question(asked.inWords(), asked.seenTrue(), asked.seenFalse()))
                .toList();
    }

    private List<String> survivors(Row row) {
        return subject.mutation().survivors().stream()
                .filter(mutant -> mutant.row().id().equals(row.id()))
                .map(MutationAnalysis::inWords)
                .map(Sentence::capitalised)
                .toList();
    }
}
