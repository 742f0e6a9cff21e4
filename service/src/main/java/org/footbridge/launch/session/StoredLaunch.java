package org.footbridge.launch.session;

import java.util.function.UnaryOperator;

/** A launch as the database keeps it: what the page may know and remembers, and the tokens that it may not. */
public record StoredLaunch(LaunchContext context, LaunchTokens tokens, PageState memory) {

    /** A launch that has just begun. */
    public StoredLaunch(LaunchContext context, LaunchTokens tokens) {
        this(context, tokens, PageState.EMPTY);
    }

    /** The same launch with other tokens, which may narrow what is granted. */
    public StoredLaunch with(LaunchContext nowGranted, LaunchTokens now) {
        return new StoredLaunch(nowGranted, now, memory);
    }

    /** The same launch with something more to remember. */
    public StoredLaunch remembering(UnaryOperator<PageState> change) {
        return new StoredLaunch(context, tokens, change.apply(memory));
    }

    @Override
    public String toString() {
        return "StoredLaunch[" + context + "]";
    }
}
