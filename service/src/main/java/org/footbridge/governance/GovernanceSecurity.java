package org.footbridge.governance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.footbridge.web.Loopback;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Access to the governance page, which only reads. A caller without access finds nothing there, as on any path that is
 * not served.
 */
@Configuration(proxyBeanMethods = false)
class GovernanceSecurity {

    private static final Set<String> PATHS = Set.of(
            "/governance",
            "/governance.json",
            "/governance.css",
            "/governance/reviews.ics",
            "/governance/use",
            "/governance/use.csv",
            "/governance/use.json",
            "/governance/export.json",
            "/governance/safety-case.html");

    /** The values of {@code footbridge.governance-page}. */
    enum Audience {
        THIS_MACHINE,
        ANYONE,
        NOBODY;

        boolean includes(HttpServletRequest call) {
            return switch (this) {
                case THIS_MACHINE -> Loopback.isCaller(call);
                case ANYONE -> true;
                case NOBODY -> false;
            };
        }
    }

    @Bean
    @Order(100)
    SecurityFilterChain governance(
            HttpSecurity http, @Value("${footbridge.governance-page:this-machine}") Audience audience) {
        http.securityMatcher(call -> PATHS.contains(call.getRequestURI())
                        && Set.of("GET", "HEAD").contains(call.getMethod())
                        && audience.includes(call))
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(
                        headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none';"
                                + " style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")));
        return http.build();
    }
}
