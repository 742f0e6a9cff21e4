package org.footbridge.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.footbridge.engine.PathwayConclusion.UncheckedReferral;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.pathway.AsOfDay;
import org.footbridge.pathway.PathwayObservations;
import org.footbridge.pathway.PathwayTerms;
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

    /** Derives what is known about the pathway; a pure function of the facts. */
    public PathwayObservations observe(PatientFacts facts) {
        if (isUnread(facts, RecordPart.REFERRALS)) {
            return new PathwayObservations(List.of(), Set.copyOf(PathwayTerms.ALL));
        }
        if (facts.pathway().referrals().isEmpty()) {
            return new PathwayObservations(List.of(), Set.of());
        }
        var session = rules.newKieSession();
        try {
            session.insert(new AsOfDay(facts.asOf()));
            facts.pathway().referrals().forEach(session::insert);
            facts.pathway().participations().forEach(session::insert);
            facts.pathway().linkWorkers().forEach(session::insert);
            if (isUnread(facts, RecordPart.CARE_TEAMS)) {
                session.insert(new CareTeamsUnread());
            }
            session.fireAllRules();
            var observations = CompiledRules.facts(session, Observation.class).toList();
            var unchecked =
                    CompiledRules.facts(session, UncheckedReferral.class).findAny();
            return new PathwayObservations(
                    observations, unchecked.isPresent() ? Set.copyOf(PathwayTerms.ABOUT_LINK_WORKER) : Set.of());
        } finally {
            session.dispose();
        }
    }

    private static boolean isUnread(PatientFacts facts, RecordPart part) {
        return facts.unread().stream().map(Unread::part).anyMatch(part::equals);
    }
}
