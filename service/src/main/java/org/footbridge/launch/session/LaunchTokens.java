package org.footbridge.launch.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one launch; they never leave the server.
 *
 * @param access read with
 * @param refresh renewed with, where the record system gave one
 * @param expires when the access token ends; null where the record system did not say
 */
public record LaunchTokens(
        String access, @Nullable String refresh, @Nullable Instant expires) {

    /** Whether it is of no use to try the access token. */
    public boolean hasEnded(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    public boolean canBeRenewed() {
        return refresh != null;
    }

    /** When access ends for good; empty where it can be renewed, or nobody said. */
    public Optional<Instant> endsForGood() {
        return canBeRenewed() ? Optional.empty() : Optional.ofNullable(expires);
    }

    @Override
    public String toString() {
        return "Tokens[(hidden)]";
    }
}
