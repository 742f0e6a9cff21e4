package org.footbridge.record.entry;

/**
 * Something that a scenario can say and that the door does not read from FHIR as it was said.
 *
 * @param what the fact, in the vocabulary's words
 * @param reason why
 */
public record NotCarried(String what, Reason reason) {

    /** The one list of what FHIR cannot carry through the door, each with its reason. */
    public enum Reason {
        /** It is read from problems only, no code says that it is not so, and a refuted problem says nothing. */
        NO_CODE_SAYS_NO,

        /** The latest entry decides and it is a no: the problem has ended, and neither its yes nor its end is read. */
        PROBLEM_HAS_ENDED,

        /** Every code that says it says something else as well, which is then read too. */
        ITS_CODE_SAYS_MORE,

        /** It follows from referrals, care teams and link workers, which say it themselves. */
        FOLLOWS_FROM_THE_PATHWAY,

        /** Link workers are read for open referrals only; and where all are refused, nothing is known of any. */
        LINK_WORKER_IS_NOT_READ
    }
}
