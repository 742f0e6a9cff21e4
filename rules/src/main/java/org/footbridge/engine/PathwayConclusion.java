package org.footbridge.engine;

/** What the pathway rules conclude inside one Drools session on their way to observations; each is inserted logically. */
sealed interface PathwayConclusion {

    /** Where a referral is named, but a care team's link workers are meant: they may have taken every open referral. */
    String EVERY_REFERRAL = "every open referral";

    /**
     * A link worker who may have taken a referral, by way of the referral itself or of a care team.
     *
     * @param referral the referral, or every one
     * @param role the practitioner role
     * @param by how the role is named: the referral's performers, or the state of its place in a care team
     */
    record LinkWorkerCandidate(String referral, String role, By by) implements PathwayConclusion {

        /** How a candidate is named. */
        enum By {
            REFERRAL,
            ACTIVE_TEAM,
            INACTIVE_TEAM,
            ENDED_PARTICIPATION
        }
    }

    /**
     * Something stands in the way to a candidate.
     *
     * @param candidate the link worker who may have taken a referral
     */
    record ClosedWay(String candidate) implements PathwayConclusion {}

    /**
     * Why a link worker cannot be reached about a referral.
     *
     * @param referral the referral, or every one
     * @param term the vocabulary term that names the obstacle
     */
    record Obstacle(String referral, String term) implements PathwayConclusion {}

    /** A referral for which at least one link worker can be reached. */
    record ReachableReferral(String referral) implements PathwayConclusion {}

    /** A referral for which it could not be checked whether a link worker can be reached. */
    record UncheckedReferral(String referral) implements PathwayConclusion {}

    /**
     * A referral for which everything could be checked and no link worker can be reached.
     *
     * @param referral the referral
     * @param dated whether it says when it was written
     */
    record UnreachableReferral(String referral, boolean dated) implements PathwayConclusion {}
}
