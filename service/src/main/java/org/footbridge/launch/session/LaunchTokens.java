package org.footbridge.launch.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * The tokens of one launch; they never leave the server.
 *
 * @param access read with
 * @param refresh renewed with, where the record system gave one
 * @param expires when the access token ends; null where the record system did not say
 */
public record LaunchTokens(
        String access, @Nullable String refresh, @Nullable Instant expires) {

    /** The tokens that a token response brings. */
    public static LaunchTokens of(OAuth2AccessTokenResponse response) {
        var refresh = response.getRefreshToken();
        return new LaunchTokens(
                response.getAccessToken().getTokenValue(),
                refresh == null ? null : refresh.getTokenValue(),
                expires(response.getAccessToken()));
    }

    /** Spring makes up a second where the record system does not say how long a token is good. */
    private static @Nullable Instant expires(OAuth2AccessToken token) {
        Instant issued = token.getIssuedAt();
        Instant expires = token.getExpiresAt();
        return issued == null
                        || expires == null
                        || Duration.between(issued, expires).toSeconds() <= 1
                ? null
                : expires;
    }

    /** Whether it is of no use to try the access token. */
    public boolean hasEnded(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    public boolean canBeRenewed() {
        return refresh != null;
    }

    /** When access ends for good; empty where it can be renewed, or the record system gave no time. */
    public Optional<Instant> endsForGood() {
        return canBeRenewed() ? Optional.empty() : Optional.ofNullable(expires);
    }

    @Override
    public String toString() {
        return "LaunchTokens[(hidden)]";
    }
}
