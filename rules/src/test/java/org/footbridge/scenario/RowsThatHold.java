package org.footbridge.scenario;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.footbridge.advice.Evaluation;
import org.footbridge.advice.RowEvaluation;
import org.footbridge.engine.FiredRows;
import org.footbridge.engine.FiredRows.Fit;
import org.footbridge.facts.PatientFacts;
import org.footbridge.pathway.ReferredRoutes;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rulebase.RuleBase;

/** What Drools must fire for one person, worked out row by row without it. */
public final class RowsThatHold {

    private final RuleBase ruleBase;
    private final PatientFacts facts;
    private final Evaluation person;

    private RowsThatHold(RuleBase ruleBase, PatientFacts facts, Evaluation person) {
        this.ruleBase = ruleBase;
        this.facts = facts;
        this.person = person;
    }

    public static FiredRows of(RuleBase ruleBase, PatientFacts facts, Evaluation person) {
        return new RowsThatHold(ruleBase, facts, person).rows();
    }

    private FiredRows rows() {
        var needs = holding(Needed.class);
        var acting = holding(Withholding.class).stream()
                .filter(row -> !person.advice().withCare() || row.readOnceFor().isEmpty())
                .toList();
        var withheld = acting.stream().filter(Withholding::withholds).toList();
        var adapting = acting.stream().filter(row -> !row.withholds()).toList();
        var unchecked = evaluations(Withholding.class)
                .filter(RowEvaluation::unchecked)
                .map(each -> (Withholding) each.row())
                .toList();
        var fitting = holding(Routed.class).stream()
                .flatMap(route -> needs.stream()
                        .filter(need -> need.need().equals(route.need()))
                        .map(need -> new Fit(route, need)))
                .toList();
        var referred = ReferredRoutes.of(
                facts, ruleBase.about().offerAgainAfter(), ruleBase.routeNames(), ruleBase.needNames());
        var suggested = fitting.stream()
                .filter(fit -> !referred.names().contains(fit.route().route()))
                .filter(fit -> !referred.needs().containsKey(fit.need().need()))
                .filter(fit -> Stream.concat(withheld.stream(), unchecked.stream())
                        .noneMatch(row -> row.covers(fit.route().route())))
                .toList();
        boolean silent = withheld.stream().anyMatch(Withholding::withholdsEverything);
        assertMissingNeeds(needs);
        return new FiredRows(
                needs, withheld, adapting, unchecked, fitting, suggested, silent ? List.of() : holding(Alerting.class));
    }

    /** A route row misses its need exactly where no need row that holds shows it. */
    private void assertMissingNeeds(List<Needed> needs) {
        var shown = needs.stream().map(Needed::need).collect(toSet());
        evaluations(Routed.class).forEach(each -> {
            if (each.missingNeed().isPresent() == shown.contains(((Routed) each.row()).need())) {
                throw new AssertionError(each.row().id() + " is wrong about its need");
            }
        });
    }

    private <T extends Row> List<T> holding(Class<T> layer) {
        return evaluations(layer)
                .filter(RowEvaluation::conditionsHold)
                .map(each -> layer.cast(each.row()))
                .toList();
    }

    private Stream<RowEvaluation> evaluations(Class<? extends Row> layer) {
        return Row.of(layer, ruleBase.activeRows())
                .sorted(Comparator.comparing(Row::id))
                .map(row -> RowEvaluation.of(row, person));
    }
}
