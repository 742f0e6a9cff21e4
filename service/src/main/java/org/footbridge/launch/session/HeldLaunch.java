package org.footbridge.launch.session;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A launch as it is kept: what the page may know, and the tokens that it may not.
 *
 * @param dismissed the reason code of each card that the clinician dismissed, by the rules behind the card
 */
public record HeldLaunch(LaunchContext context, Tokens tokens, Map<String, String> dismissed) {

    public HeldLaunch {
        dismissed = Map.copyOf(dismissed);
    }

    /** A launch that has just begun. */
    public HeldLaunch(LaunchContext context, Tokens tokens) {
        this(context, tokens, Map.of());
    }

    /** The same launch with other tokens, which may narrow what is granted. */
    public HeldLaunch with(LaunchContext nowGranted, Tokens now) {
        return new HeldLaunch(nowGranted, now, dismissed);
    }

    /** The same launch with one more card dismissed. */
    public HeldLaunch dismissing(String card, String reason) {
        var all = new LinkedHashMap<>(dismissed);
        all.put(card, reason);
        return new HeldLaunch(context, tokens, all);
    }

    @Override
    public String toString() {
        return "HeldLaunch[" + context + "]";
    }
}
