package org.footbridge.launcher.oauth;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Gives a refresh token to those to whom {@code online_access} or {@code offline_access} was granted. */
public final class RefreshTokenGenerator implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    private final OAuth2RefreshTokenGenerator generator = new OAuth2RefreshTokenGenerator();

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        var authorization = context.getAuthorization();
        var granted = authorization == null ? context.getAuthorizedScopes() : authorization.getAuthorizedScopes();
        return granted.contains("online_access") || granted.contains("offline_access")
                ? generator.generate(context)
                : null;
    }
}
