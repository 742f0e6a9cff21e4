package org.footbridge.launcher.oauth;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Value that an authorization can be found by. */
record AuthorizationLookupKey(Kind kind, String value) {

    enum Kind {
        STATE(OAuth2ParameterNames.STATE),
        CODE(OAuth2ParameterNames.CODE),
        ACCESS(OAuth2TokenType.ACCESS_TOKEN.getValue()),
        REFRESH(OAuth2TokenType.REFRESH_TOKEN.getValue()),
        /** One that a newer refresh token has replaced. */
        USED_REFRESH(OAuth2TokenType.REFRESH_TOKEN.getValue()),
        ID(OidcParameterNames.ID_TOKEN);

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        boolean isFor(@Nullable OAuth2TokenType wanted) {
            return wanted == null || type.equals(wanted.getValue());
        }
    }

    boolean isRefreshToken() {
        return kind == Kind.REFRESH || kind == Kind.USED_REFRESH;
    }

    static List<AuthorizationLookupKey> of(OAuth2Authorization authorization) {
        List<AuthorizationLookupKey> keys = new ArrayList<>();
        var state = authorization.<String>getAttribute(OAuth2ParameterNames.STATE);
        if (state != null) {
            keys.add(new AuthorizationLookupKey(Kind.STATE, state));
        }
        add(keys, Kind.CODE, authorization.getToken(OAuth2AuthorizationCode.class));
        add(keys, Kind.ACCESS, authorization.getToken(OAuth2AccessToken.class));
        add(keys, Kind.REFRESH, authorization.getToken(OAuth2RefreshToken.class));
        add(keys, Kind.ID, authorization.getToken(OidcIdToken.class));
        return keys;
    }

    private static void add(
            List<AuthorizationLookupKey> keys,
            Kind kind,
            OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        if (token != null) {
            keys.add(new AuthorizationLookupKey(kind, token.getToken().getTokenValue()));
        }
    }
}
