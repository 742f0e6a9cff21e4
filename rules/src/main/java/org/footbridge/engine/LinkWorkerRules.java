package org.footbridge.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;
import static org.footbridge.engine.PathwayJoin.CANDIDATE;
import static org.footbridge.engine.PathwayJoin.CANDIDATE_REFERRAL;
import static org.footbridge.engine.PathwayJoin.CANDIDATE_ROLE;
import static org.footbridge.engine.PathwayJoin.OBSTACLE_CANDIDATE;
import static org.footbridge.engine.PathwayJoin.PARTICIPATION_ROLE;
import static org.footbridge.engine.PathwayJoin.REACHABLE;
import static org.footbridge.engine.PathwayJoin.REFERRAL;
import static org.footbridge.engine.PathwayJoin.ROLE;

import java.util.List;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.footbridge.engine.PathwayConclusion.LinkWorkerCandidate;
import org.footbridge.engine.PathwayConclusion.LinkWorkerCandidate.By;
import org.footbridge.engine.PathwayConclusion.Obstacle;
import org.footbridge.engine.PathwayConclusion.ReachableReferral;
import org.footbridge.engine.PathwayConclusion.UncheckedReferral;
import org.footbridge.engine.PathwayRules.CareTeamsUnread;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.Participation;
import org.footbridge.facts.Referral;
import org.footbridge.pathway.PathwayTerms;

/**
 * Link worker reachable: can the patient, or anyone in the practice, reach the person who has taken an open referral?
 * Every fact is derived logically, so that the order of facts and rules never matters.
 */
final class LinkWorkerRules {

    static final String PACKAGE = "org.footbridge.pathway";

    private LinkWorkerRules() {}

    static List<Rule> all() {
        return List.of(
                performerMayHaveTakenIt(),
                inCareTeam(
                        "A link worker in an active care team may have taken a referral",
                        By.ACTIVE_TEAM,
                        place -> place.teamActive() && !place.ended()),
                inCareTeam(
                        "A link worker in a care team that is not active may have taken a referral",
                        By.INACTIVE_TEAM,
                        place -> !place.teamActive()),
                inCareTeam(
                        "A link worker who has left the care team may have taken a referral",
                        By.ENDED_PARTICIPATION,
                        place -> place.teamActive() && place.ended()),
                nobodyIsNamed(),
                wayIsClosed("The care team is not active", By.INACTIVE_TEAM, PathwayTerms.TEAM_NOT_ACTIVE),
                wayIsClosed("The participation has ended", By.ENDED_PARTICIPATION, PathwayTerms.LEFT_TEAM),
                linkWorkerHas(
                        "The role is not active",
                        worker -> worker.read() && !worker.active(),
                        PathwayTerms.ROLE_NOT_ACTIVE),
                linkWorkerHas(
                        "The role's period has ended",
                        worker -> worker.read() && worker.ended(),
                        PathwayTerms.ROLE_ENDED),
                linkWorkerHas(
                        "There is no telephone or e-mail",
                        worker -> worker.isChecked() && !worker.hasContact(),
                        PathwayTerms.NO_CONTACT),
                linkWorkerCanBeReached(),
                candidateCouldNotBeChecked(),
                unreadCareTeamMayNameOne());
    }

    static PatternDef<Referral> open(Variable<Referral> referral) {
        return pattern(referral).expr("is open", Referral::isOpen);
    }

    private static Rule performerMayHaveTakenIt() {
        var referral = declarationOf(Referral.class);
        var worker = declarationOf(LinkWorker.class);
        return rule(PACKAGE, "A link worker among a referral's performers may have taken it")
                .build(
                        open(referral),
                        pattern(worker)
                                .expr(
                                        "is among the performers",
                                        referral,
                                        (fact, asked) -> asked.performers().contains(fact.role())),
                        on(referral, worker)
                                .execute((drools, asked, fact) -> drools.logicalInsert(
                                        new LinkWorkerCandidate(asked.source(), fact.role(), By.REFERRAL))));
    }

    private static Rule inCareTeam(String name, By by, Predicate1<Participation> state) {
        var referral = declarationOf(Referral.class);
        var place = declarationOf(Participation.class);
        return rule(PACKAGE, name)
                .build(
                        open(referral),
                        pattern(place).expr(name, state),
                        ROLE.of(place, PARTICIPATION_ROLE),
                        on(referral, place)
                                .execute((drools, asked, taken) -> drools.logicalInsert(
                                        new LinkWorkerCandidate(asked.source(), taken.role(), by))));
    }

    private static Rule nobodyIsNamed() {
        var referral = declarationOf(Referral.class);
        return rule(PACKAGE, "Nobody is named")
                .build(
                        open(referral),
                        not(CANDIDATE_REFERRAL.of(referral, REFERRAL)),
                        on(referral)
                                .execute((drools, asked) -> drools.logicalInsert(
                                        new Obstacle(asked.source(), "", PathwayTerms.NOBODY_NAMED))));
    }

    private static Rule wayIsClosed(String name, By by, String term) {
        var candidate = declarationOf(LinkWorkerCandidate.class);
        return rule(PACKAGE, name)
                .build(
                        pattern(candidate).expr(name, found -> found.by() == by),
                        on(candidate).execute((drools, found) -> drools.logicalInsert(obstacle(found, term))));
    }

    private static Rule linkWorkerHas(String name, Predicate1<LinkWorker> fault, String term) {
        var candidate = declarationOf(LinkWorkerCandidate.class);
        return rule(PACKAGE, name)
                .build(
                        pattern(candidate),
                        ROLE.of(candidate, CANDIDATE_ROLE).expr(name, fault),
                        on(candidate).execute((drools, found) -> drools.logicalInsert(obstacle(found, term))));
    }

    private static Obstacle obstacle(LinkWorkerCandidate candidate, String term) {
        return new Obstacle(candidate.referral(), candidate.toString(), term);
    }

    private static Rule linkWorkerCanBeReached() {
        var candidate = declarationOf(LinkWorkerCandidate.class);
        return rule(PACKAGE, "A link worker can be reached")
                .build(
                        pattern(candidate),
                        ROLE.of(candidate, CANDIDATE_ROLE)
                                .expr("has contact details", worker -> worker.isChecked() && worker.hasContact()),
                        not(OBSTACLE_CANDIDATE.of(candidate, CANDIDATE)),
                        on(candidate)
                                .execute((drools, found) ->
                                        drools.logicalInsert(new ReachableReferral(found.referral()))));
    }

    private static Rule candidateCouldNotBeChecked() {
        var candidate = declarationOf(LinkWorkerCandidate.class);
        return rule(PACKAGE, "A candidate could not be checked")
                .build(
                        pattern(candidate),
                        ROLE.of(candidate, CANDIDATE_ROLE).expr("could not be checked", worker -> !worker.isChecked()),
                        not(OBSTACLE_CANDIDATE.of(candidate, CANDIDATE)),
                        not(REACHABLE.of(candidate, CANDIDATE_REFERRAL)),
                        on(candidate)
                                .execute((drools, found) ->
                                        drools.logicalInsert(new UncheckedReferral(found.referral()))));
    }

    private static Rule unreadCareTeamMayNameOne() {
        var referral = declarationOf(Referral.class);
        return rule(PACKAGE, "A care team that could not be read may name a link worker")
                .build(
                        open(referral),
                        pattern(declarationOf(CareTeamsUnread.class)),
                        not(REACHABLE.of(referral, REFERRAL)),
                        on(referral)
                                .execute((drools, asked) ->
                                        drools.logicalInsert(new UncheckedReferral(asked.source()))));
    }
}
