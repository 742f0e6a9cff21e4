package org.footbridge.pathway;

/**
 * A link worker who may have taken a referral, by way of the referral itself or of a care team.
 *
 * @param referral the referral
 * @param role the practitioner role
 * @param by how the role is named: the referral's performers, or the state of its place in a care team
 */
public record LinkWorkerCandidate(String referral, String role, By by) {

    /** How a candidate is named. */
    public enum By {
        REFERRAL,
        ACTIVE_TEAM,
        INACTIVE_TEAM,
        ENDED_PARTICIPATION
    }

    public boolean isInInactiveTeam() {
        return by == By.INACTIVE_TEAM;
    }

    public boolean isEnded() {
        return by == By.ENDED_PARTICIPATION;
    }
}
