package org.footbridge.facts;

import org.jspecify.annotations.Nullable;

/**
 * Something that the record says has happened to a referral, from its being asked for to its end.
 *
 * @param referral the referral, as a relative reference
 * @param kind what has happened
 * @param when when it was, or is to be; null where the record gives no date
 * @param source the resource that says so, as a relative reference
 * @param reason why, in the words of the record; empty where it gives none
 */
public record ReferralEvent(
        String referral, Kind kind, @Nullable PartialDate when, String source, String reason) {

    /** Something for which no reason is given. */
    public ReferralEvent(String referral, Kind kind, @Nullable PartialDate when, String source) {
        this(referral, kind, when, source, "");
    }

    /** What can happen to a referral. The first five are how a Task stands, of which the latest counts. */
    public enum Kind {
        /** A service was asked to take it, and has not answered. */
        REQUESTED,
        /** A service has agreed to take it, or has begun. */
        ACCEPTED,
        /** It waits, and the record says why. */
        ON_HOLD,
        /** It was rejected, failed or was cancelled. */
        FAILED,
        /** What was asked for is done. */
        COMPLETED,
        /** The service has reported the outcome to the practice. */
        MESSAGE_BACK,
        /** Somebody of the service was in contact with the patient. */
        CONTACT,
        /** A session is booked. */
        BOOKED,
        /** The patient came to a session. */
        ATTENDED,
        /** The patient did not come to a session. */
        MISSED;

        /** Whether it says how far a service has got with the referral. */
        public boolean isStanding() {
            return compareTo(COMPLETED) <= 0;
        }
    }
}
