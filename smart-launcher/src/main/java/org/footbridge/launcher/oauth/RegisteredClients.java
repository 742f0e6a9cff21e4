package org.footbridge.launcher.oauth;

import org.footbridge.launcher.smart.AppRegistry;
import org.footbridge.launcher.smart.RegisteredApp;
import org.footbridge.launcher.smart.SmartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The registered apps in the words of Spring's authorization server. */
@Configuration(proxyBeanMethods = false)
class RegisteredClients {

    @Bean
    RegisteredClientRepository registeredClientRepository(AppRegistry apps, SmartProperties settings) {
        return new InMemoryRegisteredClientRepository(
                apps.all().stream().map(app -> client(app, settings)).toList());
    }

    private static RegisteredClient client(RegisteredApp app, SmartProperties settings) {
        var keys = ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(true);
        var client = RegisteredClient.withId(app.clientId())
                .clientId(app.clientId())
                .clientName(app.name())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(app.redirectUris()))
                .scopes(scopes -> scopes.addAll(app.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                        .authorizationCodeTimeToLive(settings.codeLife())
                        .accessTokenTimeToLive(settings.tokenLife())
                        .refreshTokenTimeToLive(settings.refreshLife())
                        .reuseRefreshTokens(false)
                        .build());
        switch (app.authentication()) {
            case PRIVATE_KEY_JWT -> {
                // Both algorithms are accepted. Spring needs one here to see that it is asymmetric.
                keys.jwkSetUrl(app.jwksUrl()).tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS384);
                client.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
            }
            case CLIENT_SECRET_BASIC ->
                client.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientSecret(PasswordEncoderFactories.createDelegatingPasswordEncoder()
                                .encode(app.secret()));
            case NONE -> client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return client.clientSettings(keys.build()).build();
    }
}
