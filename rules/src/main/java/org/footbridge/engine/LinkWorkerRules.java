package org.footbridge.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;
import static org.footbridge.engine.PathwayConclusion.EVERY_REFERRAL;
import static org.footbridge.engine.PathwayJoin.CANDIDATE;
import static org.footbridge.engine.PathwayJoin.CANDIDATE_REFERRAL;
import static org.footbridge.engine.PathwayJoin.CANDIDATE_ROLE;
import static org.footbridge.engine.PathwayJoin.CLOSED_WAY;
import static org.footbridge.engine.PathwayJoin.PARTICIPATION_ROLE;
import static org.footbridge.engine.PathwayJoin.PERFORMER_ROLE;
import static org.footbridge.engine.PathwayJoin.REACHABLE;
import static org.footbridge.engine.PathwayJoin.REFERRAL;
import static org.footbridge.engine.PathwayJoin.ROLE;

import java.util.List;
import org.drools.model.Drools;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.footbridge.engine.PathwayConclusion.ClosedWay;
import org.footbridge.engine.PathwayConclusion.LinkWorkerCandidate;
import org.footbridge.engine.PathwayConclusion.LinkWorkerCandidate.By;
import org.footbridge.engine.PathwayConclusion.Obstacle;
import org.footbridge.engine.PathwayConclusion.ReachableReferral;
import org.footbridge.engine.PathwayConclusion.UncheckedReferral;
import org.footbridge.engine.PathwayRules.CareTeamsUnread;
import org.footbridge.engine.PathwayRules.ReferralPerformer;
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
                obstacleInCareTeam(),
                linkWorkerCanBeReached(),
                careTeamCanBeReached(),
                candidateCouldNotBeChecked(),
                careTeamCouldNotBeChecked(),
                unreadCareTeamMayNameOne());
    }

    /** A direct referral waits for no link worker. */
    static PatternDef<Referral> open(Variable<Referral> referral) {
        return pattern(referral).expr("is open to a link worker", Referral::isOpenToALinkWorker);
    }

    private static Rule performerMayHaveTakenIt() {
        var performer = declarationOf(ReferralPerformer.class);
        return rule(PACKAGE, "A link worker among a referral's performers may have taken it")
                .build(
                        pattern(performer),
                        ROLE.of(performer, PERFORMER_ROLE),
                        on(performer)
                                .execute((drools, asked) -> drools.logicalInsert(
                                        new LinkWorkerCandidate(asked.referral(), asked.role(), By.REFERRAL))));
    }

    /** For every referral at once: a fact for each referral and each place in a team could be millions. */
    private static Rule inCareTeam(String name, By by, Predicate1<Participation> state) {
        var place = declarationOf(Participation.class);
        return rule(PACKAGE, name)
                .build(
                        pattern(place).expr(name, state),
                        ROLE.of(place, PARTICIPATION_ROLE),
                        on(place)
                                .execute((drools, taken) -> drools.logicalInsert(
                                        new LinkWorkerCandidate(EVERY_REFERRAL, taken.role(), by))));
    }

    private static Rule nobodyIsNamed() {
        var referral = declarationOf(Referral.class);
        return rule(PACKAGE, "Nobody is named")
                .build(
                        open(referral),
                        not(CANDIDATE_REFERRAL.of(referral, REFERRAL)),
                        not(forEvery(LinkWorkerCandidate.class, LinkWorkerCandidate::referral)),
                        on(referral)
                                .execute((drools, asked) ->
                                        drools.logicalInsert(new Obstacle(asked.source(), PathwayTerms.NOBODY_NAMED))));
    }

    private static Rule careTeamCanBeReached() {
        var referral = declarationOf(Referral.class);
        return rule(PACKAGE, "A link worker in a care team can be reached about every referral")
                .build(
                        open(referral),
                        forEvery(ReachableReferral.class, ReachableReferral::referral),
                        on(referral)
                                .execute((drools, asked) ->
                                        drools.logicalInsert(new ReachableReferral(asked.source()))));
    }

    private static Rule obstacleInCareTeam() {
        var referral = declarationOf(Referral.class);
        var obstacle = declarationOf(Obstacle.class);
        return rule(PACKAGE, "What stands in the way to a care team does so for every referral")
                .build(
                        open(referral),
                        forEvery(obstacle, Obstacle::referral),
                        on(referral, obstacle)
                                .execute((drools, asked, found) ->
                                        drools.logicalInsert(new Obstacle(asked.source(), found.term()))));
    }

    private static <T> PatternDef<T> forEvery(Class<T> type, Function1<T, String> referral) {
        return forEvery(declarationOf(type), referral);
    }

    private static <T> PatternDef<T> forEvery(Variable<T> conclusion, Function1<T, String> referral) {
        return pattern(conclusion).expr("is for every referral", found -> EVERY_REFERRAL.equals(referral.apply(found)));
    }

    private static Rule wayIsClosed(String name, By by, String term) {
        var candidate = declarationOf(LinkWorkerCandidate.class);
        return rule(PACKAGE, name)
                .build(
                        pattern(candidate).expr(name, found -> found.by() == by),
                        on(candidate).execute((drools, found) -> close(drools, found, term)));
    }

    private static Rule linkWorkerHas(String name, Predicate1<LinkWorker> fault, String term) {
        var candidate = declarationOf(LinkWorkerCandidate.class);
        return rule(PACKAGE, name)
                .build(
                        pattern(candidate),
                        ROLE.of(candidate, CANDIDATE_ROLE).expr(name, fault),
                        on(candidate).execute((drools, found) -> close(drools, found, term)));
    }

    private static void close(Drools drools, LinkWorkerCandidate candidate, String term) {
        drools.logicalInsert(new ClosedWay(candidate.toString()));
        drools.logicalInsert(new Obstacle(candidate.referral(), term));
    }

    private static Rule linkWorkerCanBeReached() {
        var candidate = declarationOf(LinkWorkerCandidate.class);
        return rule(PACKAGE, "A link worker can be reached")
                .build(
                        pattern(candidate),
                        ROLE.of(candidate, CANDIDATE_ROLE)
                                .expr("has contact details", worker -> worker.isChecked() && worker.hasContact()),
                        not(CLOSED_WAY.of(candidate, CANDIDATE)),
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
                        not(CLOSED_WAY.of(candidate, CANDIDATE)),
                        not(REACHABLE.of(candidate, CANDIDATE_REFERRAL)),
                        on(candidate)
                                .execute((drools, found) ->
                                        drools.logicalInsert(new UncheckedReferral(found.referral()))));
    }

    private static Rule unreadCareTeamMayNameOne() {
        return everyReferralIsUnchecked(
                "A care team that could not be read may name a link worker",
                pattern(declarationOf(CareTeamsUnread.class)));
    }

    private static Rule careTeamCouldNotBeChecked() {
        return everyReferralIsUnchecked(
                "A link worker in a care team could not be checked",
                forEvery(UncheckedReferral.class, UncheckedReferral::referral));
    }

    private static Rule everyReferralIsUnchecked(String name, PatternDef<?> reason) {
        var referral = declarationOf(Referral.class);
        return rule(PACKAGE, name)
                .build(
                        open(referral),
                        reason,
                        not(REACHABLE.of(referral, REFERRAL)),
                        on(referral)
                                .execute((drools, asked) ->
                                        drools.logicalInsert(new UncheckedReferral(asked.source()))));
    }
}
