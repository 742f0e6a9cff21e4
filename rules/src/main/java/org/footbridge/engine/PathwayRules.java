package org.footbridge.engine;

import static org.footbridge.engine.PathwayConclusion.EVERY_REFERRAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.footbridge.engine.PathwayConclusion.UncheckedReferral;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Unread;
import org.footbridge.pathway.JourneyObservations;
import org.footbridge.pathway.PathwayObservations;
import org.footbridge.pathway.PathwayTerms;
import org.footbridge.pathway.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** Runs the pathway rules, which programmers write, over one person's referrals, care teams and link workers. */
public final class PathwayRules {

    private final KieBase rules = compile();

    private static KieBase compile() {
        var model = new ModelImpl();
        Stream.concat(LinkWorkerRules.all().stream(), PathwayObservationRules.all().stream())
                .forEach(model::addRule);
        return KieBaseBuilder.createKieBaseFromModel(List.of(model));
    }

    /**
     * Derives what is known about the pathway; a pure function of the facts.
     *
     * @param calendar which days are working days
     * @param measures the terms that are measures of outcome
     */
    public PathwayObservations observe(PatientFacts facts, WorkingDays calendar, Set<String> measures) {
        if (isUnread(facts, RecordPart.REFERRALS)) {
            return new PathwayObservations(List.of(), Set.copyOf(PathwayTerms.ALL));
        }
        var referrals = facts.pathway().referrals();
        if (referrals.isEmpty()) {
            return PathwayObservations.NONE;
        }
        var journeys = new JourneyObservations(facts, calendar, measures).observe();
        return referrals.stream().anyMatch(Referral::isOpenToALinkWorker)
                ? journeys.and(linkWorkers(facts, calendar))
                : journeys;
    }

    private PathwayObservations linkWorkers(PatientFacts facts, WorkingDays calendar) {
        var session = rules.newKieSession();
        try {
            session.insert(new AsOfDay(facts.asOf(), calendar));
            facts.pathway().referrals().forEach(session::insert);
            facts.pathway().referrals().stream()
                    .filter(Referral::isOpen)
                    .flatMap(ReferralPerformer::of)
                    .forEach(session::insert);
            facts.pathway().participations().forEach(session::insert);
            facts.pathway().linkWorkers().forEach(session::insert);
            if (isUnread(facts, RecordPart.CARE_TEAMS)) {
                session.insert(new CareTeamsUnread());
            }
            session.fireAllRules();
            var observations = CompiledRules.facts(session, Observation.class).toList();
            boolean unchecked = CompiledRules.facts(session, UncheckedReferral.class)
                    .anyMatch(found -> !found.referral().equals(EVERY_REFERRAL));
            return new PathwayObservations(observations, unchecked ? PathwayTerms.UNREAD_WITH_LINK_WORKER : Set.of());
        } finally {
            session.dispose();
        }
    }

    private static boolean isUnread(PatientFacts facts, RecordPart part) {
        return facts.unread().stream().map(Unread::part).anyMatch(part::equals);
    }

    /** A practitioner role that an open referral asks, as a fact that a link worker is joined with by its key. */
    record ReferralPerformer(String referral, String role) {
        private static Stream<ReferralPerformer> of(Referral referral) {
            return referral.performers().stream().map(role -> new ReferralPerformer(referral.source(), role));
        }
    }

    /** The fact that the care teams could not be read, so that a link worker may be named there unseen. */
    record CareTeamsUnread() {}

    /** The day of the facts, as a fact, and which days count. */
    record AsOfDay(LocalDate asOf, WorkingDays calendar) {
        /** Whether something has a date that this day has reached; a date in the future says as little as none. */
        boolean hasReached(@Nullable PartialDate when) {
            return when != null && !when.earliest().isAfter(asOf);
        }
    }
}
