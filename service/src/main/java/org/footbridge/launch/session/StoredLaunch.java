package org.footbridge.launch.session;

import java.util.Objects;
import java.util.function.UnaryOperator;

/** A launch as the database keeps it: what the page may know and remembers, and the tokens that it may not. */
public record StoredLaunch(LaunchContext context, LaunchTokens tokens, PageState page) {

    /** What another version of this program stored has no page. */
    public StoredLaunch {
        Objects.requireNonNull(page);
    }

    /** A launch that has just begun. */
    public StoredLaunch(LaunchContext context, LaunchTokens tokens) {
        this(context, tokens, PageState.EMPTY);
    }

    /** The same launch with other tokens, which may narrow what is granted. */
    public StoredLaunch with(LaunchContext nowGranted, LaunchTokens now) {
        return new StoredLaunch(nowGranted, now, page);
    }

    /** The same launch with what has changed on its page. */
    public StoredLaunch withPage(UnaryOperator<PageState> change) {
        return new StoredLaunch(context, tokens, change.apply(page));
    }

    @Override
    public String toString() {
        return "StoredLaunch[" + context + "]";
    }
}
