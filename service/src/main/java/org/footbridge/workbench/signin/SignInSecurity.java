package org.footbridge.workbench.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Access to the workbench: those whom the OpenID provider names, in a session of their own that ends when nobody uses it.
 * What each may do is decided where it is done. Where no provider is set there is no workbench, as on any path that is not
 * served.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInSecurity {
    private static final Logger LOG = LoggerFactory.getLogger(SignInSecurity.class);

    private static final String WORKBENCH = "/governance/workbench";
    private static final String SIGN_IN = "/governance/sign-in";
    private static final String SCRIPT = "/workbench.js";
    private static final String STYLE = "/governance.css";
    private static final String BEGIN = SIGN_IN + "/with";

    @Bean
    @Order(90)
    SecurityFilterChain workbenchPages(HttpSecurity http, SignInSettings settings) {
        var registrations = new SignInRegistration(settings);
        var requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, BEGIN);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.securityMatcher(matcher(settings))
                .authorizeHttpRequests(calls -> calls.requestMatchers(
                                SIGN_IN, SIGN_IN + "/failed", SIGN_IN + "/ended", SIGN_IN + "/old-form", SCRIPT, STYLE)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage(SIGN_IN)
                        .clientRegistrationRepository(registrations)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri(SignInRegistration.ANSWER))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(
                                new RestClientAuthorizationCodeTokenResponseClient()))
                        .defaultSuccessUrl(WORKBENCH)
                        .failureHandler((call, answer, failure) -> {
                            LOG.warn("Somebody could not sign in to the workbench: {}", failure.getMessage());
                            answer.sendRedirect(SIGN_IN + "/failed");
                        }))
                // A form that comes too late: its session has ended, and with it the token of its forms; or its person
                // has signed in again since.
                .exceptionHandling(handling -> handling.accessDeniedHandler((call, answer, denied) ->
                        answer.sendRedirect(SIGN_IN + (isSignedIn() ? "/old-form" : "/ended"))))
                .addFilterBefore(new TooLongForms(), CsrfFilter.class)
                .logout(logout -> logout.logoutUrl(SIGN_IN + "/out").logoutSuccessUrl(SIGN_IN))
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; script-src 'self';"
                                        + " style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
                                        + " frame-ancestors 'none'")))
                .requestCache(AbstractHttpConfigurer::disable);
        return http.build();
    }

    private static boolean isSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken;
    }

    private static RequestMatcher matcher(SignInSettings settings) {
        return call -> settings.isOn() && isOurs(call);
    }

    private static boolean isOurs(HttpServletRequest call) {
        var path = call.getRequestURI();
        return path.equals(WORKBENCH)
                || path.startsWith(WORKBENCH + "/")
                || path.equals(SCRIPT)
                || path.equals(STYLE)
                || path.equals(SIGN_IN)
                || path.startsWith(SIGN_IN + "/");
    }
}
