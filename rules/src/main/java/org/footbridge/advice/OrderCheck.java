package org.footbridge.advice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footbridge.facts.Referral;
import org.footbridge.rule.Row.Withholding;

/**
 * What is to be known of a referral that is being ordered, whether or not the record shows a need for it.
 *
 * @param order the referral
 * @param route its route, as the tables name it; empty where it asks for none of them
 * @param offered whether the tables still offer that route, and the service named takes somebody at present
 * @param against the rules that withhold it, the order itself left aside
 * @param unchecked the rules that would withhold it and read something that could not be read
 * @param already another referral to the same, which is open, may be, or has ended lately
 * @param adaptations the rules that say what to see to first
 * @param suggestedBy the route rows, then the need rows, that speak for it
 * @param needs the needs that it would meet
 * @param reach whether the link worker who is to take it can be reached
 * @param withoutOrders what the rules advise where nothing is being ordered
 */
public record OrderCheck(
        Referral order,
        String route,
        boolean offered,
        List<TraceStep> against,
        List<Withholding> unchecked,
        Optional<Referral> already,
        List<TraceStep> adaptations,
        List<TraceStep> suggestedBy,
        List<String> needs,
        Reach reach,
        Advice withoutOrders) {

    /**
     * Whether the link worker who is to take a referral can be reached.
     *
     * @param obstacles the terms that say why not; empty where one can be, where none is needed, and where it is not known
     * @param isChecked whether all that decides about it could be read
     * @param oneByName the practitioner role of the only link worker in the care teams whom anybody can reach; empty where there is none or several
     */
    public record Reach(Set<String> obstacles, boolean isChecked, Optional<String> oneByName) {

        static final Reach NOT_NEEDED = new Reach(Set.of(), true, Optional.empty());

        public Reach {
            obstacles = Set.copyOf(obstacles);
        }
    }

    public OrderCheck {
        against = List.copyOf(against);
        unchecked = List.copyOf(unchecked);
        adaptations = List.copyOf(adaptations);
        suggestedBy = List.copyOf(suggestedBy);
        needs = List.copyOf(needs);
    }
}
