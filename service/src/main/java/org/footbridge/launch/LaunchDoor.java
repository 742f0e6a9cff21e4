package org.footbridge.launch;

import java.util.Collection;
import java.util.stream.Collectors;
import org.footbridge.launch.failure.Failure;
import org.footbridge.launch.failure.FailurePage;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.issuer.LaunchSettings;
import org.footbridge.launch.issuer.Origin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The door of the pages. A browser needs no leave to knock: what it may see is decided by the launches of its session.
 * Record systems show the pages in a frame across sites, hence the list of those who may, and a token in each form.
 */
@Configuration(proxyBeanMethods = false)
class LaunchDoor {

    @Bean
    @Order(200)
    SecurityFilterChain launchPages(HttpSecurity http, LaunchSettings settings, FailurePage page) {
        http.securityMatcher("/launch", "/launch/**", "/assets/**", "/.well-known/jwks.json")
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .exceptionHandling(failures -> failures.accessDeniedHandler((request, response, denied) -> page.write(
                        response, new LaunchFailed(Failure.FORM_EXPIRED, "the form's token is missing or wrong"))))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(directives(settings))));
        return http.build();
    }

    /** A form that leads on to a record system's endpoint needs leave for that, too. */
    private static String directives(LaunchSettings settings) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"
                + list(settings.endpointsAt()) + "; frame-ancestors "
                + (settings.framedBy().isEmpty()
                        ? "'none'"
                        : list(settings.framedBy()).strip());
    }

    private static String list(Collection<Origin> origins) {
        return origins.stream().map(origin -> " " + origin).collect(Collectors.joining());
    }
}
