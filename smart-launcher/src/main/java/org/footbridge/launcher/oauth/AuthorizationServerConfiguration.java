package org.footbridge.launcher.oauth;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.footbridge.launcher.PracticeAddress;
import org.footbridge.launcher.smart.AppRegistry;
import org.footbridge.launcher.smart.RegisteredApp.Consent;
import org.footbridge.launcher.web.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2TokenEndpointConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.X509ClientCertificateAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2RefreshTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.PublicClientAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Puts the authorization server together. Its filters see its own endpoints only; the screens stay as they are. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    /** Without it, sessions that have ended would be remembered for as long as the record runs. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    SecurityFilterChain authorizationServer(
            HttpSecurity http,
            PracticeAddress address,
            CurrentUser currentUser,
            AppRegistry apps,
            AuthorizationRequestValidator validator,
            PendingConsents consents,
            ClientAssertionDecoderFactory assertions,
            SmartTokenCustomizer contents,
            AuthorizationServerMetadata metadata) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.authorizationConsentService(new AlwaysAskConsent())
                    .clientAuthentication(client -> configureClients(client, assertions))
                    .authorizationEndpoint(endpoint -> endpoint.consentPage("/oauth2/consent")
                            .authenticationProviders(
                                    providers -> configureAuthorization(providers, validator, consents, apps)))
                    .tokenEndpoint(endpoint -> configureTokens(endpoint, contents))
                    .authorizationServerMetadataEndpoint(
                            endpoint -> endpoint.authorizationServerMetadataCustomizer(metadata::ofServer))
                    .oidc(oidc -> oidc.providerConfigurationEndpoint(
                            endpoint -> endpoint.providerConfigurationCustomizer(metadata::ofProvider)));
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                // A page's own policy says who may frame it.
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable))
                .addFilterBefore(new CanonicalHostFilter(address), SecurityContextHolderFilter.class)
                .addFilterAfter(new CurrentUserFilter(currentUser), SecurityContextHolderFilter.class);
        return http.build();
    }

    /** The three ways that this record knows, and no other. */
    private static void configureClients(
            OAuth2ClientAuthenticationConfigurer client, ClientAssertionDecoderFactory assertions) {
        client.authenticationConverters(converters -> {
                    converters.clear();
                    converters.add(new ClientAssertionConverter());
                    converters.add(new ClientSecretBasicAuthenticationConverter());
                    converters.add(new PublicClientAuthenticationConverter());
                })
                .authenticationProviders(providers -> {
                    providers.removeIf(X509ClientCertificateAuthenticationProvider.class::isInstance);
                    providers.forEach(provider -> {
                        if (provider instanceof JwtClientAssertionAuthenticationProvider byAssertion) {
                            byAssertion.setJwtDecoderFactory(assertions);
                        }
                    });
                })
                .errorResponseHandler(new ClientAuthenticationFailureHandler());
    }

    private static void configureAuthorization(
            List<AuthenticationProvider> providers,
            AuthorizationRequestValidator validator,
            PendingConsents consents,
            AppRegistry apps) {
        for (var provider : providers) {
            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
                requests.setAuthenticationValidator(validator);
                requests.setAuthorizationConsentRequired(context -> needsConsent(context, apps));
            }
            if (provider instanceof OAuth2AuthorizationConsentAuthenticationProvider consent) {
                consent.setAuthorizationConsentCustomizer(consents::choosePatient);
            }
        }
    }

    private static boolean needsConsent(OAuth2AuthorizationCodeRequestAuthenticationContext context, AppRegistry apps) {
        var request = context.getAuthorizationRequest();
        if (request == null) {
            return true;
        }
        var app = apps.find(request.getClientId()).orElseThrow();
        return !app.onlySignsIn() && (!request.getScopes().contains("launch") || app.consent() == Consent.ALWAYS);
    }

    private static void configureTokens(OAuth2TokenEndpointConfigurer endpoint, SmartTokenCustomizer contents) {
        var response = new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
        response.setAccessTokenResponseCustomizer(contents::response);
        var lock = new ReentrantLock();
        endpoint.accessTokenResponseHandler(response)
                .accessTokenRequestConverters(converters -> {
                    converters.clear();
                    converters.add(new OAuth2AuthorizationCodeAuthenticationConverter());
                    converters.add(new OAuth2RefreshTokenAuthenticationConverter());
                })
                .authenticationProviders(
                        providers -> providers.replaceAll(provider -> new SerializedExchange(provider, lock)));
    }

    /** Remembers no consent: each was given for one patient, and holds for the authorization where it is stored. */
    private static final class AlwaysAskConsent implements OAuth2AuthorizationConsentService {

        @Override
        public void save(OAuth2AuthorizationConsent consent) {}

        @Override
        public void remove(OAuth2AuthorizationConsent consent) {}

        @Override
        public @Nullable OAuth2AuthorizationConsent findById(String registeredClientId, String principalName) {
            return null;
        }
    }

    /** Exchanges codes and refresh tokens one after the other: of two who present the same one, one is refused. */
    private record SerializedExchange(AuthenticationProvider exchange, ReentrantLock lock)
            implements AuthenticationProvider {

        @Override
        public @Nullable Authentication authenticate(Authentication authentication) {
            lock.lock();
            try {
                return exchange.authenticate(authentication);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return exchange.supports(authentication);
        }
    }
}
