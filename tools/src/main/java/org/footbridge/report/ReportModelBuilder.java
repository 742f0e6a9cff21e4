package org.footbridge.report;

import java.util.List;
import java.util.stream.Stream;
import org.footbridge.card.DateText;
import org.footbridge.coverage.MutationAnalysis;
import org.footbridge.report.ReportModel.Finding;
import org.footbridge.report.ReportModel.LeafletOnPage;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.RowHead.Status;
import org.footbridge.rule.Sentence;
import org.footbridge.rulebase.Layer;
import org.footbridge.table.FileProblem;

/** Puts the report together. */
final class ReportModelBuilder {

    private static final int SHORT_HASH = 12;

    private final ReportInput subject;
    private final ReportOrder order;
    private final RuleSectionBuilder rules;

    ReportModelBuilder(ReportInput subject) {
        this.subject = subject;
        this.order = new ReportOrder(subject);
        this.rules = new RuleSectionBuilder(subject, order);
    }

    ReportModel contents() {
        var ruleBase = subject.ruleBase();
        var about = ruleBase.about();
        return new ReportModel(
                about.title(),
                about.publisher(),
                about.version(),
                ruleBase.sha256(),
                about.version() + ", " + ruleBase.sha256().substring(0, SHORT_HASH),
                DateText.inWords(subject.day()),
                subject.tool(),
                subject.scenarios().toString(),
                order.count(),
                count(Status.DRAFT),
                count(Status.RETIRED),
                ruleBase.overdueOn(subject.day()).stream().map(Row::id).toList(),
                CoverageCounts.of(subject),
                order.failing(),
                subject.suite().problems().stream().map(FileProblem::toString).toList(),
                subject.gate().missing(),
                subject.since()
                        .map(since -> VersionChangesSection.of(since, ruleBase, order::pointer))
                        .orElse(null),
                Stream.of(Layer.values()).map(this::layer).toList(),
                order.nearNoRule(),
                subject.mutation().survivors().stream()
                        .map(mutant ->
                                new Finding(mutant.row().id(), Sentence.capitalised(MutationAnalysis.inWords(mutant))))
                        .toList(),
                subject.mutation().changesNothing().stream()
                        .map(change -> new Finding(change.mutant().row().id(), Sentence.capitalised(change.inWords())))
                        .toList(),
                leaflets());
    }

    private int count(Status status) {
        return (int) subject.ruleBase().rows().stream()
                .filter(row -> row.head().status() == status)
                .count();
    }

    private LayerSection layer(Layer layer) {
        return LayerSection.of(
                layer,
                LayerSection.rows(layer, subject.ruleBase()).stream()
                        .map(rules::of)
                        .toList());
    }

    private List<LeafletOnPage> leaflets() {
        var leaflets = subject.ruleBase().leaflets();
        return subject.ruleBase().routes().stream()
                .filter(row -> row.head().isActive())
                .map(Routed::route)
                .distinct()
                .sorted()
                .flatMap(route -> leaflets.of(route).stream()
                        .map(leaflet -> new LeafletOnPage(
                                route,
                                leaflet.whatItIs(),
                                leaflet.howItMayHelp(),
                                leaflet.whatHappensNext(),
                                leaflets.prompts(route))))
                .toList();
    }
}
