package org.footbridge.report;

import java.util.List;
import java.util.stream.Stream;
import org.footbridge.card.DateText;
import org.footbridge.coverage.Coverage.Asked;
import org.footbridge.coverage.Mutant;
import org.footbridge.coverage.MutationAnalysis;
import org.footbridge.report.ReportModel.Finding;
import org.footbridge.report.ReportModel.LayerSection;
import org.footbridge.report.ReportModel.LeafletOnPage;
import org.footbridge.report.RuleSection.ScenarioList;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rule.RowHead.Status;
import org.footbridge.rule.Sentence;
import org.footbridge.rulebase.Layer;
import org.footbridge.rulebase.RuleDescription;

/** Puts the report together. */
final class ReportModelBuilder {
    private static final int SHORT_HASH = 12;

    private final ReportInput input;
    private final ReportOrder order;

    ReportModelBuilder(ReportInput input) {
        this.input = input;
        this.order = new ReportOrder(input);
    }

    ReportModel contents() {
        var ruleBase = input.ruleBase();
        return new ReportModel(
                input,
                ruleBase.about().version() + ", " + ruleBase.sha256().substring(0, SHORT_HASH),
                DateText.inWords(input.day()),
                count(Status.DRAFT),
                count(Status.RETIRED),
                ruleBase.overdueOn(input.day()).stream().map(Row::id).toList(),
                CoverageCounts.of(input),
                order.failing(),
                input.since()
                        .map(since -> VersionChangesSection.of(since, ruleBase, order::pointer))
                        .orElse(null),
                Stream.of(Layer.values()).map(this::layer).toList(),
                order.nearNoRule(),
                input.mutation().survivors().stream()
                        .map(mutant -> finding(mutant, MutationAnalysis.inWords(mutant)))
                        .toList(),
                input.mutation().changesNothing().stream()
                        .map(change -> finding(change.mutant(), change.inWords()))
                        .toList(),
                leaflets());
    }

    private static Finding finding(Mutant mutant, String inWords) {
        return new Finding(mutant.place(), mutant instanceof Mutant.OfRow, Sentence.capitalised(inWords));
    }

    private long count(Status status) {
        return input.ruleBase().rows().stream()
                .filter(row -> row.head().status() == status)
                .count();
    }

    private LayerSection layer(Layer layer) {
        return new LayerSection(
                layer,
                ReportOrder.rows(layer, input.ruleBase()).stream()
                        .map(this::rule)
                        .toList());
    }

    private List<LeafletOnPage> leaflets() {
        var leaflets = input.ruleBase().leaflets();
        return input.ruleBase().routes().stream()
                .filter(row -> row.head().isActive())
                .map(Routed::route)
                .distinct()
                .sorted()
                .flatMap(route ->
                        leaflets.of(route).stream().map(text -> new LeafletOnPage(text, leaflets.prompts(route))))
                .toList();
    }

    private RuleSection rule(Row row) {
        var head = row.head();
        var ruleBase = input.ruleBase();
        return new RuleSection(
                RuleDescription.of(row, ruleBase, input.day()),
                subject(row),
                DateText.inWords(head.reviewBy()),
                ruleBase.wording().say(ruleBase.evidenceOf(row).strength()),
                asked(row),
                survivors(row),
                order.nearly(row),
                head.isActive() ? order.firesOf(row) : ScenarioList.NONE,
                head.isActive() ? order.missesOf(row) : ScenarioList.NONE,
                head.isActive() ? order.othersOf(row) : ScenarioList.NONE);
    }

    private static String subject(Row row) {
        return switch (row) {
            case Needed needed -> needed.need();
            case Withholding withholding -> subject(withholding);
            case Routed routed -> routed.route();
            case Alerting alerting -> alerting.notice().alert();
        };
    }

    private static String subject(Withholding row) {
        if (row.withholdsEverything()) {
            return "no card";
        }
        var routes = row.coversEveryRoute() ? "route" : String.join(", ", row.routes());
        return (row.withholds() ? "no " : "first, for any ") + routes;
    }

    private List<Asked> asked(Row row) {
        return input.coverage().rows().stream()
                .filter(covered -> covered.row().id().equals(row.id()))
                .flatMap(covered -> covered.asked().stream())
                .toList();
    }

    private List<String> survivors(Row row) {
        return input.mutation().survivors().stream()
                .filter(mutant -> mutant.place().equals(row.id()))
                .map(MutationAnalysis::inWords)
                .map(Sentence::capitalised)
                .toList();
    }
}
