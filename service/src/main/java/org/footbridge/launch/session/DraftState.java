package org.footbridge.launch.session;

/** How far a draft referral of one route has come from one page. There is none where nothing of it can be in the record. */
public enum DraftState {
    /** Somebody pressed the button and no answer has come yet. */
    BEING_ADDED,
    /** It is in the record. */
    ADDED,
    /** No answer came: it may or may not be in the record. */
    NOT_KNOWN
}
