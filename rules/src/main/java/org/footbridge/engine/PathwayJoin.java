package org.footbridge.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.pattern;

import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.footbridge.engine.PathwayConclusion.ClosedWay;
import org.footbridge.engine.PathwayConclusion.LinkWorkerCandidate;
import org.footbridge.engine.PathwayConclusion.Obstacle;
import org.footbridge.engine.PathwayConclusion.ReachableReferral;
import org.footbridge.engine.PathwayConclusion.UncheckedReferral;
import org.footbridge.engine.PathwayConclusion.UnreachableReferral;
import org.footbridge.engine.PathwayRules.ReferralPerformer;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.Participation;
import org.footbridge.facts.Referral;

/**
 * A key that joins pathway facts. Drools indexes each join, so that many referrals and care teams cost no more
 * than the pairs that match.
 *
 * @param name what the key is; it names the network node, so no two keys of one type share a name
 * @param number sets the key apart from other keys of the same type in an index
 */
record PathwayJoin<T>(Class<T> type, String name, int number, Function1<T, String> key) {

    static final PathwayJoin<Referral> REFERRAL =
            new PathwayJoin<>(Referral.class, "source of the referral", 0, Referral::source);
    static final PathwayJoin<LinkWorker> ROLE =
            new PathwayJoin<>(LinkWorker.class, "role of the link worker", 0, LinkWorker::role);
    static final PathwayJoin<Participation> PARTICIPATION_ROLE =
            new PathwayJoin<>(Participation.class, "role in the care team", 0, Participation::role);
    static final PathwayJoin<LinkWorkerCandidate> CANDIDATE =
            new PathwayJoin<>(LinkWorkerCandidate.class, "candidate", 0, LinkWorkerCandidate::toString);
    static final PathwayJoin<LinkWorkerCandidate> CANDIDATE_ROLE =
            new PathwayJoin<>(LinkWorkerCandidate.class, "role of the candidate", 1, LinkWorkerCandidate::role);
    static final PathwayJoin<LinkWorkerCandidate> CANDIDATE_REFERRAL =
            new PathwayJoin<>(LinkWorkerCandidate.class, "referral of the candidate", 2, LinkWorkerCandidate::referral);
    static final PathwayJoin<ReferralPerformer> PERFORMER_ROLE =
            new PathwayJoin<>(ReferralPerformer.class, "role of the performer", 0, ReferralPerformer::role);
    static final PathwayJoin<ClosedWay> CLOSED_WAY =
            new PathwayJoin<>(ClosedWay.class, "candidate behind the closed way", 0, ClosedWay::candidate);
    static final PathwayJoin<Obstacle> OBSTACLE =
            new PathwayJoin<>(Obstacle.class, "referral of the obstacle", 0, Obstacle::referral);
    static final PathwayJoin<ReachableReferral> REACHABLE =
            new PathwayJoin<>(ReachableReferral.class, "reachable referral", 0, ReachableReferral::referral);
    static final PathwayJoin<UncheckedReferral> UNCHECKED =
            new PathwayJoin<>(UncheckedReferral.class, "unchecked referral", 0, UncheckedReferral::referral);
    static final PathwayJoin<UnreachableReferral> UNREACHABLE =
            new PathwayJoin<>(UnreachableReferral.class, "unreachable referral", 0, UnreachableReferral::referral);

    /** A fact of this type whose key is that of another fact. */
    <U> PatternDef<T> of(Variable<U> other, PathwayJoin<U> otherJoin) {
        return of(declarationOf(type), other, otherJoin);
    }

    /** The same, and the fact is named for what follows. */
    <U> PatternDef<T> of(Variable<T> fact, Variable<U> other, PathwayJoin<U> otherJoin) {
        var otherKey = otherJoin.key();
        return pattern(fact)
                .expr(
                        name + " is " + otherJoin.name(),
                        other,
                        (one, two) -> key.apply(one).equals(otherKey.apply(two)),
                        betaIndexedBy(String.class, ConstraintType.EQUAL, number, key, otherKey));
    }
}
