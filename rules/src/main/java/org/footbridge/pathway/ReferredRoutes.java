package org.footbridge.pathway;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Kind;

/**
 * To which routes a person was referred so lately that they are not offered again.
 *
 * @param referrals the referrals that are open, then those that may be, then those that ended lately
 * @param needs for which needs those are that are open or may be; nothing else is offered for them meanwhile
 */
public record ReferredRoutes(List<Referral> referrals, Map<String, Referral> needs) {

    /** The route of a referral that a link worker takes. */
    public static final String LINK_WORKER = "link worker";

    public ReferredRoutes {
        referrals = List.copyOf(referrals);
        needs = Map.copyOf(needs);
    }

    /**
     * The referrals that count.
     *
     * @param offerAgainAfter after how many days a route is offered again whose referral has ended
     * @param routes the routes of the rule base
     * @param needs the needs of the rule base
     */
    public static ReferredRoutes of(PatientFacts facts, int offerAgainAfter, RouteNames routes, NeedNames needs) {
        var since = facts.asOf().minusDays(offerAgainAfter);
        var referrals = facts.pathway().referrals().stream()
                .filter(referral -> referral.isOpen() || isLate(referral, since))
                .map(referral ->
                        routes.in(referral.route()).map(referral::withRoute).orElse(referral))
                .sorted(Comparator.comparing(Referral::isOpen)
                        .thenComparing(Referral::mayBeOpen)
                        .reversed()
                        .thenComparing(Referral::source))
                .toList();
        var open = new HashMap<String, Referral>();
        referrals.stream()
                .filter(Referral::mayBeOpen)
                .forEach(referral -> needs.in(referral.reasons()).forEach(need -> open.putIfAbsent(need, referral)));
        return new ReferredRoutes(referrals, open);
    }

    /** Where no date says when it ended, it cannot have ended before it was written. */
    private static boolean isLate(Referral referral, LocalDate since) {
        var last = referral.ended() != null ? referral.ended() : referral.authored();
        return switch (referral.stage()) {
            case OPEN, DRAFT -> false;
            case CLOSED -> last != null && !last.latest().isBefore(since);
            case UNKNOWN -> last == null || !last.latest().isBefore(since);
        };
    }

    /** The route of a referral. */
    public static String routeOf(Referral referral) {
        return referral.kind() == Kind.LINK_WORKER ? LINK_WORKER : referral.route();
    }

    /** The route that a referral asks for, in any words; a link worker where it names none and a link worker takes it. */
    public static Optional<String> askedFor(Referral referral, RouteNames routes) {
        return routes.in(referral.route())
                .or(() -> Optional.of(LINK_WORKER).filter(_ -> referral.kind() == Kind.LINK_WORKER));
    }

    /** The names of the routes: of a referral that a link worker takes, also the route that it asks for. */
    public Set<String> names() {
        return referrals.stream()
                .flatMap(referral -> Stream.of(routeOf(referral), referral.route()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The referral because of which a route is not offered, an open one first. */
    public Optional<Referral> to(String route) {
        return referrals.stream()
                .filter(referral ->
                        routeOf(referral).equals(route) || referral.route().equals(route))
                .findFirst();
    }

    /** The referral because of which nothing else is offered for a need. */
    public Optional<Referral> forNeed(String need) {
        return Optional.ofNullable(needs.get(need));
    }

    /** The referrals that are open or may be. */
    public List<Referral> open() {
        return referrals.stream().filter(Referral::mayBeOpen).toList();
    }
}
