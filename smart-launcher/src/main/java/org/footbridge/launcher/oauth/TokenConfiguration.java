package org.footbridge.launcher.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** How tokens are made, and the key that signs id tokens. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    private static final int BITS = 2048;

    /** Made at the start, kept in memory only, published at {@code /oauth2/jwks}. */
    @Bean
    JWKSource<SecurityContext> idTokenKeys() throws JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate()));
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokenGenerator(JWKSource<SecurityContext> keys, SmartTokenCustomizer contents) {
        var idToken = new JwtGenerator(new NimbusJwtEncoder(keys));
        idToken.setJwtCustomizer(contents::idToken);
        var access = new OAuth2AccessTokenGenerator();
        access.setAccessTokenCustomizer(contents::accessToken);
        return new DelegatingOAuth2TokenGenerator(idToken, access, refreshTokenGenerator());
    }

    /** For those to whom {@code online_access} or {@code offline_access} was granted. */
    private static OAuth2TokenGenerator<OAuth2RefreshToken> refreshTokenGenerator() {
        var generator = new OAuth2RefreshTokenGenerator();
        return context -> {
            var authorization = context.getAuthorization();
            var granted = authorization == null ? context.getAuthorizedScopes() : authorization.getAuthorizedScopes();
            return granted.contains("online_access") || granted.contains("offline_access")
                    ? generator.generate(context)
                    : null;
        };
    }
}
