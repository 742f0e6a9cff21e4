package org.footbridge.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;
import static org.footbridge.engine.LinkWorkerRules.PACKAGE;
import static org.footbridge.engine.LinkWorkerRules.open;
import static org.footbridge.engine.PathwayJoin.OBSTACLE;
import static org.footbridge.engine.PathwayJoin.REACHABLE;
import static org.footbridge.engine.PathwayJoin.REFERRAL;
import static org.footbridge.engine.PathwayJoin.UNCHECKED;
import static org.footbridge.engine.PathwayJoin.UNREACHABLE;

import java.util.List;
import org.drools.model.Rule;
import org.drools.model.functions.Function1;
import org.footbridge.engine.PathwayConclusion.Obstacle;
import org.footbridge.engine.PathwayConclusion.UnreachableReferral;
import org.footbridge.engine.PathwayRules.AsOfDay;
import org.footbridge.facts.Observation;
import org.footbridge.facts.Referral;
import org.footbridge.pathway.PathwayTerms;

/** What the pathway means in words of the vocabulary: the observations that the tables test. */
final class PathwayObservationRules {

    private PathwayObservationRules() {}

    static List<Rule> all() {
        return List.of(
                referralIsOpen(),
                observed(
                        "Observed: the link worker can be reached",
                        REACHABLE,
                        asked -> PathwayTerms.yes(PathwayTerms.REACHABLE, asked)),
                nobodyCanBeReached(),
                observed(
                        "Observed: the link worker cannot be reached",
                        UNREACHABLE,
                        asked -> PathwayTerms.no(PathwayTerms.REACHABLE, asked)),
                howLongItHasWaited(),
                whatStandsInTheWay());
    }

    private static Rule referralIsOpen() {
        var referral = declarationOf(Referral.class);
        return rule(PACKAGE, "Observed: a referral is open")
                .build(
                        open(referral),
                        on(referral)
                                .execute((drools, asked) ->
                                        drools.logicalInsert(PathwayTerms.yes(PathwayTerms.OPEN, asked))));
    }

    /** What is observed of an open referral about which the rules have drawn a conclusion. */
    private static <T> Rule observed(String name, PathwayJoin<T> conclusion, Function1<Referral, Observation> found) {
        var referral = declarationOf(Referral.class);
        return rule(PACKAGE, name)
                .build(
                        open(referral),
                        conclusion.of(referral, REFERRAL),
                        on(referral).execute((drools, asked) -> drools.logicalInsert(found.apply(asked))));
    }

    private static Rule nobodyCanBeReached() {
        var referral = declarationOf(Referral.class);
        var day = declarationOf(AsOfDay.class);
        return rule(PACKAGE, "No link worker can be reached")
                .build(
                        open(referral),
                        pattern(day),
                        not(REACHABLE.of(referral, REFERRAL)),
                        not(UNCHECKED.of(referral, REFERRAL)),
                        on(referral, day)
                                .execute((drools, asked, today) -> drools.logicalInsert(
                                        new UnreachableReferral(asked.source(), today.hasReached(asked.authored())))));
    }

    /**
     * A referral without a date may have waited longest. While there is one, nothing is observed about how long others
     * have waited, since the alert about an undated referral asks that no waiting time is known.
     */
    private static Rule howLongItHasWaited() {
        var referral = declarationOf(Referral.class);
        var day = declarationOf(AsOfDay.class);
        return rule(PACKAGE, "Observed: how long a referral without a reachable link worker has waited")
                .build(
                        open(referral),
                        pattern(day),
                        UNREACHABLE.of(referral, REFERRAL).expr("has a date", UnreachableReferral::dated),
                        not(pattern(declarationOf(UnreachableReferral.class))
                                .expr("has no date", unreachable -> !unreachable.dated())),
                        on(referral, day)
                                .execute((drools, asked, today) -> drools.logicalInsert(
                                        PathwayTerms.waited(asked, today.asOf(), today.calendar()))));
    }

    private static Rule whatStandsInTheWay() {
        var referral = declarationOf(Referral.class);
        var obstacle = declarationOf(Obstacle.class);
        return rule(PACKAGE, "Observed: what stands in the way")
                .build(
                        open(referral),
                        OBSTACLE.of(obstacle, referral, REFERRAL),
                        UNREACHABLE.of(referral, REFERRAL),
                        on(referral, obstacle)
                                .execute((drools, asked, found) ->
                                        drools.logicalInsert(PathwayTerms.yes(found.term(), asked))));
    }
}
