package org.footbridge.launch.oauth;

import java.time.Duration;
import java.time.Instant;
import org.footbridge.launch.session.LaunchTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/** What a token response brings. */
public final class TokenResponseReader {
    private TokenResponseReader() {}

    /** The tokens, to be kept. */
    public static LaunchTokens tokens(OAuth2AccessTokenResponse response) {
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
}
