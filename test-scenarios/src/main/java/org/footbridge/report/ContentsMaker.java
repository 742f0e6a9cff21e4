package org.footbridge.report;

import java.util.List;
import java.util.stream.Stream;
import org.footbridge.coverage.Mutation;
import org.footbridge.report.Contents.Finding;
import org.footbridge.report.Contents.LeafletOnPage;
import org.footbridge.report.change.SinceOnPage;
import org.footbridge.report.scenario.Days;
import org.footbridge.rulebase.Row;
import org.footbridge.rulebase.Row.Routed;
import org.footbridge.rulebase.RowHead.Status;
import org.footbridge.table.Problem;

/** Puts the report together. */
final class ContentsMaker {

    private static final int SHORT_HASH = 12;

    private final Subject subject;
    private final Telling telling;
    private final RuleTelling rules;

    ContentsMaker(Subject subject) {
        this.subject = subject;
        this.telling = new Telling(subject);
        this.rules = new RuleTelling(subject, telling);
    }

    Contents contents() {
        var ruleBase = subject.ruleBase();
        var about = ruleBase.about();
        return new Contents(
                about.title(),
                about.publisher(),
                about.version(),
                ruleBase.sha256(),
                about.version() + ", " + ruleBase.sha256().substring(0, SHORT_HASH),
                Days.inWords(subject.day()),
                subject.tool(),
                subject.scenarios().toString(),
                telling.count(),
                count(Status.DRAFT),
                count(Status.RETIRED),
                ruleBase.overdueOn(subject.day()).stream().map(Row::id).toList(),
                Tallies.of(subject),
                telling.failing(),
                subject.suite().problems().stream().map(Problem::toString).toList(),
                subject.gate().missing(),
                subject.since()
                        .map(since -> SinceOnPage.of(since, ruleBase, telling::pointer))
                        .orElse(null),
                Stream.of(LayerName.values()).map(this::layer).toList(),
                telling.apart(),
                subject.mutation().survivors().stream()
                        .map(mutant -> new Finding(mutant.row().id(), RuleTelling.capital(Mutation.inWords(mutant))))
                        .toList(),
                subject.mutation().changesNothing().stream()
                        .map(moot -> new Finding(moot.mutant().row().id(), RuleTelling.capital(moot.inWords())))
                        .toList(),
                leaflets());
    }

    private int count(Status status) {
        return (int) subject.ruleBase().rows().stream()
                .filter(row -> row.head().status() == status)
                .count();
    }

    private LayerOnPage layer(LayerName layer) {
        return new LayerOnPage(
                layer.anchor(),
                layer.title(),
                layer.what(),
                layer.of(subject.ruleBase()).stream().map(rules::of).toList());
    }

    private List<LeafletOnPage> leaflets() {
        var leaflets = subject.ruleBase().leaflets();
        return subject.ruleBase().rows().stream()
                .filter(row -> row instanceof Routed && row.head().isActive())
                .map(row -> ((Routed) row).route())
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
