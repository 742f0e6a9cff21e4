package org.footbridge.recordwriter.entry;

/**
 * Something that a scenario can say and that the door does not read from FHIR as it was said.
 *
 * @param what the fact, in the vocabulary's words
 * @param reason why
 */
public record UnsupportedFact(String what, Reason reason) {

    /**
     * The one list of what FHIR cannot carry through the door, each with its reason. Derived terms are not among them,
     * since no scenario can state one: they follow from referrals, care teams and link workers.
     */
    public enum Reason {
        /** Every code that says it says something else as well, which is then read too. */
        ITS_CODE_SAYS_MORE,

        /** A session that was missed is a missed appointment, too, which is then counted. */
        MISSED_SESSIONS_COUNT_AS_APPOINTMENTS,

        /** No code says it, no words mean it, and nothing of that date that is over is read as it. */
        NO_ENTRY_SAYS_IT,

        /** That a clinician has read what to read first is kept by Footbridge, and stands in no record. */
        READ_WITH_CARE_IS_NOT_IN_THE_RECORD,

        /** Link workers are read for open referrals only, since nobody waits for one otherwise. */
        LINK_WORKER_IS_NOT_READ
    }
}
