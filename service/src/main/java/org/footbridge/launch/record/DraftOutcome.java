package org.footbridge.launch.record;

/** What came of writing a draft referral. */
public enum DraftOutcome {
    /** It is in the record. */
    ADDED,
    /** The record system did not take it, or leave to write was not granted; nothing was added. */
    REFUSED,
    /** The record system no longer takes the token of the launch; nothing was added. */
    ACCESS_ENDED,
    /** No answer came: it may or may not be in the record. */
    NOT_KNOWN
}
