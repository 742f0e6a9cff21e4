package org.footbridge.pathway;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Kind;

/**
 * To which routes a person was referred so lately that they are not offered again.
 *
 * @param referrals the referrals that are open, then those that ended lately
 */
public record ReferredRoutes(List<Referral> referrals) {

    /** The route of a referral that a link worker takes. */
    private static final String LINK_WORKER = "link worker";

    public ReferredRoutes {
        referrals = List.copyOf(referrals);
    }

    /**
     * The referrals that count.
     *
     * @param offerAgainAfter after how many days a route is offered again whose referral has ended
     * @param routes the names of the routes, which a record may write in other letters
     */
    public static ReferredRoutes of(PatientFacts facts, int offerAgainAfter, Set<String> routes) {
        var since = facts.asOf().minusDays(offerAgainAfter);
        return new ReferredRoutes(facts.pathway().referrals().stream()
                .filter(referral -> referral.isOpen() || endedSince(referral, since))
                .map(referral -> named(referral, routes))
                .sorted(Comparator.comparing(Referral::isOpen).reversed().thenComparing(Referral::source))
                .toList());
    }

    private static Referral named(Referral referral, Set<String> routes) {
        return routes.stream()
                .filter(referral.route().strip()::equalsIgnoreCase)
                .findFirst()
                .map(referral::withRoute)
                .orElse(referral);
    }

    /** Where no date says when it ended, it cannot have ended before it was written. */
    private static boolean endedSince(Referral referral, LocalDate since) {
        var ended = referral.ended() != null ? referral.ended() : referral.authored();
        return referral.stage() == Referral.Stage.CLOSED
                && ended != null
                && !ended.latest().isBefore(since);
    }

    /** The route of a referral. */
    public static String routeOf(Referral referral) {
        return referral.kind() == Kind.LINK_WORKER ? LINK_WORKER : referral.route();
    }

    /** The names of the routes. */
    public Set<String> names() {
        return referrals.stream().map(ReferredRoutes::routeOf).collect(Collectors.toUnmodifiableSet());
    }

    /** The referral because of which a route is not offered, an open one first. */
    public Optional<Referral> to(String route) {
        return referrals.stream()
                .filter(referral -> routeOf(referral).equals(route))
                .findFirst();
    }

    /** The referrals that are open. */
    public List<Referral> open() {
        return referrals.stream().filter(Referral::isOpen).toList();
    }
}
