package org.footbridge.hook.clients;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.footbridge.web.ErrorWriter;
import org.footbridge.web.Loopback;
import org.footbridge.web.Refused;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Two doors: the conversation, for registered clients; and health, for anyone. Nothing else is there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrustSettings.class)
class HookSecurity {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Order(10)
    SecurityFilterChain conversation(
            HttpSecurity http,
            TrustSettings settings,
            OpenMode mode,
            ClientAuthenticationResolver callers,
            AuthenticationErrors refused,
            ErrorWriter writer) {
        stateless(http.securityMatcher("/cds-services", "/cds-services/**"))
                .addFilter(CorsPolicy.filter(settings.corsOrigins(), writer))
                .anonymous(anonymous -> anonymous.principal(new TrustedCaller.OnThisMachine()))
                .authorizeHttpRequests(calls -> calls.requestMatchers(HttpMethod.OPTIONS)
                        .permitAll()
                        .anyRequest()
                        .access(registeredOr(mode)))
                .oauth2ResourceServer(tokens -> tokens.authenticationManagerResolver(callers)
                        .authenticationEntryPoint(refused)
                        .withObjectPostProcessor(failingWith(refused)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refused).accessDeniedHandler(refused));
        return http.build();
    }

    /** Last in order, so that a later room can put its own chain before it. */
    @Bean
    @Order(1_000)
    SecurityFilterChain nothingElse(HttpSecurity http, ErrorWriter writer) {
        stateless(http)
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (request, response, denied) -> writer.write(response, Refused.ofStatus(404))));
        return http.build();
    }

    /** No cookies are involved, so there is no session to ride on and CSRF protection would only refuse callers. */
    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
    }

    private static AuthorizationManager<RequestAuthorizationContext> registeredOr(OpenMode mode) {
        return (who, call) -> {
            Authentication caller = who.get();
            boolean registered = caller instanceof ClientAuthentication && caller.isAuthenticated();
            boolean anyone = caller instanceof AnonymousAuthenticationToken
                    && mode.isOpen()
                    && Loopback.isCaller(call.getRequest());
            return new AuthorizationDecision(registered || anyone);
        };
    }

    /** Spring rethrows when keys cannot be fetched, which would reach the caller as a bare 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failingWith(AuthenticationErrors refused) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refused);
                return filter;
            }
        };
    }
}
