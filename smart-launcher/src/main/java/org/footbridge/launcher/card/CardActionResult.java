package org.footbridge.launcher.card;

/** What a click on a card came to. */
public enum CardActionResult {
    /** The card is decided, now or before: its decision says how. */
    DONE,
    /** The card is not known any more: it is old, or the record has been restarted since. */
    GONE,
    /** Another suggestion of the card was accepted, and at most one may be. */
    ONLY_ONE,
    /** No suggestion of the card was chosen. */
    NOTHING_CHOSEN
}
