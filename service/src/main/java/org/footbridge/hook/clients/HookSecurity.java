package org.footbridge.hook.clients;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.util.List;
import org.footbridge.web.ErrorCode;
import org.footbridge.web.ErrorWriter;
import org.footbridge.web.Loopback;
import org.footbridge.web.Refused;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
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
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** Two doors: the conversation, for registered clients; and health and metrics, for anyone who reaches their port. Nothing else is there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrustSettings.class)
class HookSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain conversation(
            HttpSecurity http,
            TrustSettings settings,
            OpenMode mode,
            ClientAuthenticationResolver callers,
            AuthenticationErrors refused) {
        stateless(http.securityMatcher("/cds-services", "/cds-services/**"))
                .addFilter(corsFilter(settings.corsOrigins()))
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
    SecurityFilterChain nothingElse(HttpSecurity http) {
        stateless(http)
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (request, response, denied) -> ErrorWriter.write(response, Refused.ofStatus(404))));
        return http.build();
    }

    /** Which browser pages may call (cds-hooks_2.0@208). Preflights carry no token, so this runs before it is asked for. */
    private static CorsFilter corsFilter(List<String> origins) {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(origins);
        rules.setAllowedMethods(List.of("GET", "POST", "OPTIONS"));
        rules.setAllowedHeaders(List.of("authorization", "content-type", "accept"));
        rules.setMaxAge(600L);
        var filter = new CorsFilter(_ -> rules);
        filter.setCorsProcessor(new DefaultCorsProcessor() {
            @Override
            protected void rejectRequest(ServerHttpResponse response) throws IOException {
                if (response instanceof ServletServerHttpResponse servlet) {
                    ErrorWriter.write(
                            servlet.getServletResponse(),
                            ErrorCode.FOREIGN_ORIGIN,
                            "This page, method or header is not allowed across origins. Add the page's origin to"
                                    + " footbridge.cors-origins.");
                }
            }
        });
        return filter;
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
            boolean registered = caller.isAuthenticated() && caller.getPrincipal() instanceof TrustedCaller.Registered;
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
