package org.footbridge.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.footbridge.condition.TermHistories;
import org.footbridge.engine.PathwayRules;
import org.footbridge.engine.SessionFacts;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PatientFacts;
import org.footbridge.pathway.PathwayObservations;
import org.footbridge.pathway.PathwayTerms;
import org.footbridge.pathway.ReferredRoutes;
import org.footbridge.rulebase.RuleBase;

/** Runs the pathway rules, then the tables, over one person's facts. Pure: the same facts give the same advice. */
public final class Adviser {

    private final PathwayRules pathway = new PathwayRules();

    /** The advice of a rule base for one person. */
    public Advice advise(RuleBase ruleBase, PatientFacts facts) {
        return evaluate(ruleBase, facts).advice();
    }

    /**
     * What is known of a person before any row of a table is asked: the same for rule bases that differ in their rows only.
     *
     * @param facts the person
     * @param observed what the pathway rules derive
     * @param histories what is recorded of each term
     */
    public record Known(PatientFacts facts, PathwayObservations observed, TermHistories histories) {}

    /** What a rule base knows of a person before its rows are asked. */
    public Known know(RuleBase ruleBase, PatientFacts facts) {
        var observed =
                pathway.observe(facts, ruleBase.workingDays(), ruleBase.about().outcomeMeasures());
        var observations = new ArrayList<Observation>(facts.observations());
        observations.addAll(observed.observations());
        return new Known(
                facts, observed, ruleBase.histories(facts.asOf(), observations, unread(facts, observed.unread())));
    }

    /** The advice together with the histories it rests on, from which every "why not" can be answered. */
    public Evaluation evaluate(RuleBase ruleBase, PatientFacts facts) {
        return evaluate(ruleBase, know(ruleBase, facts));
    }

    /** The same for a person who is known. */
    public Evaluation evaluate(RuleBase ruleBase, Known person) {
        var facts = person.facts();
        var observed = person.observed();
        var histories = DerivedTerms.addTo(person.histories(), ruleBase, facts.asOf());
        var referred = ReferredRoutes.of(
                facts, ruleBase.about().offerAgainAfter(), ruleBase.routeNames(), ruleBase.needNames());
        var fired = ruleBase.fire(
                new SessionFacts(histories, referred.names(), referred.needs().keySet(), facts.readWithCare()));
        boolean unchecked = observed.unread().contains(PathwayTerms.REACHABLE)
                && !observed.unread().contains(PathwayTerms.OPEN);
        return new Evaluation(
                histories,
                fired,
                new AdviceMaker(ruleBase, facts, histories, fired, referred)
                        .advice(unchecked, OrderChecks.of(this, pathway, ruleBase, facts)));
    }

    /** Derived terms are unread only where the pathway rules say so: a referral may be decided without its care team. */
    private static Set<String> unread(PatientFacts facts, Set<String> derived) {
        var terms = new HashSet<>(derived);
        facts.unread()
                .forEach(unread -> unread.terms().stream()
                        .filter(term -> !PathwayTerms.ALL.contains(term))
                        .forEach(terms::add));
        return terms;
    }
}
