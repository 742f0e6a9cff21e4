package org.footbridge.advice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.OrderCheck.Reach;
import org.footbridge.engine.FiredRows.Fit;
import org.footbridge.engine.PathwayRules;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.Observation;
import org.footbridge.facts.Participation;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Kind;
import org.footbridge.pathway.PathwayTerms;
import org.footbridge.pathway.ReferredRoutes;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rulebase.RuleBase;

/**
 * Checks the referrals that are being ordered: against all that is known without them, and as they would stand once sent.
 *
 * @param without what the rules make of the person without the orders
 */
record OrderChecks(PathwayRules rules, RuleBase ruleBase, PatientFacts facts, Evaluation without, PatientFacts others) {

    /** The checks, in the order of the referrals' sources; the adviser is asked again where there is anything to check. */
    static List<OrderCheck> of(Adviser adviser, PathwayRules rules, RuleBase ruleBase, PatientFacts facts) {
        var pathway = facts.pathway();
        if (pathway.referrals().stream().noneMatch(pathway.ordered()::contain)) {
            return List.of();
        }
        var others = facts.withPathway(pathway.withReferrals(pathway.referrals().stream()
                .filter(referral -> !pathway.ordered().contain(referral))
                .toList()));
        return new OrderChecks(rules, ruleBase, facts, adviser.evaluate(ruleBase, others), others).all();
    }

    private List<OrderCheck> all() {
        var referred = ReferredRoutes.of(
                others, ruleBase.about().offerAgainAfter(), ruleBase.routeNames(), ruleBase.needNames());
        return facts.pathway().referrals().stream()
                .filter(facts.pathway().ordered()::contain)
                .sorted((one, other) -> one.source().compareTo(other.source()))
                .map(order -> check(order, referred))
                .toList();
    }

    private OrderCheck check(Referral order, ReferredRoutes referred) {
        var asked = ruleBase.routeNames().in(order.route()).orElse("");
        boolean toLinkWorker = order.kind() == Kind.LINK_WORKER;
        var route = asked.isEmpty() && toLinkWorker ? ReferredRoutes.LINK_WORKER : asked;
        var covered = Stream.of(route, toLinkWorker ? ReferredRoutes.LINK_WORKER : route)
                .distinct()
                .toList();
        var fits = without.fired().fitting().stream()
                .filter(fit -> fit.route().route().equals(route))
                .toList();
        return new OrderCheck(
                order,
                route,
                isOffered(order, route),
                steps(covering(without.fired().withheld(), covered)),
                covering(without.fired().unchecked(), covered),
                covered.stream().flatMap(name -> referred.to(name).stream()).findFirst(),
                steps(covering(without.fired().adapting(), covered)),
                steps(Stream.concat(fits.stream().map(Fit::route), fits.stream().map(Fit::need))
                        .distinct()
                        .toList()),
                fits.stream().map(fit -> fit.need().need()).distinct().toList(),
                toLinkWorker ? reach(order) : Reach.NOT_NEEDED,
                without.advice());
    }

    private static List<Row.Withholding> covering(List<Row.Withholding> rows, List<String> routes) {
        return rows.stream()
                .filter(row -> routes.stream().anyMatch(row::covers))
                .toList();
    }

    private List<TraceStep> steps(Collection<? extends Row> rows) {
        return rows.stream().map(row -> TraceStep.of(row, without.histories())).toList();
    }

    private boolean isOffered(Referral order, String route) {
        var rows = ruleBase.routes().stream()
                .filter(row -> row.route().equals(route))
                .toList();
        boolean withdrawn = !rows.isEmpty() && rows.stream().map(Routed::head).noneMatch(head -> head.isActive());
        return !withdrawn && !facts.pathway().ordered().toClosedServices().contains(order.source());
    }

    /** As if it were sent today, and nothing else were open. */
    private Reach reach(Referral order) {
        var sent = facts.withPathway(facts.pathway().withReferrals(List.of(order.sentOn(facts.asOf()))));
        var observed =
                rules.observe(sent, ruleBase.workingDays(), ruleBase.about().outcomeMeasures());
        var obstacles = observed.observations().stream()
                .map(Observation::term)
                .filter(PathwayTerms.OBSTACLES::contains)
                .collect(Collectors.toSet());
        return new Reach(obstacles, !observed.unread().contains(PathwayTerms.REACHABLE), oneByName(facts.pathway()));
    }

    private static Optional<String> oneByName(Pathway pathway) {
        var inTeams = pathway.participations().stream()
                .filter(place -> place.teamActive() && !place.ended())
                .map(Participation::role)
                .collect(Collectors.toSet());
        var reachable = pathway.linkWorkers().stream()
                .filter(worker -> worker.isChecked() && worker.active() && !worker.ended() && worker.hasContact())
                .map(LinkWorker::role)
                .filter(inTeams::contains)
                .toList();
        return reachable.size() == 1 ? Optional.of(reachable.getFirst()) : Optional.empty();
    }
}
