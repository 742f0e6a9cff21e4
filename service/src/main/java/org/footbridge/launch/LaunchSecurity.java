package org.footbridge.launch;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.footbridge.launch.discovery.LaunchSettings;
import org.footbridge.launch.discovery.WebOrigin;
import org.footbridge.launch.failure.FailurePage;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.session.BrowserSession;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Security of the pages. Any browser may ask: what it may see is decided by the launches of its session.
 * Record systems show the pages in a frame across sites, hence the list of those who may, and a token in each form.
 */
@Configuration(proxyBeanMethods = false)
class LaunchSecurity {
    private static final String CHOOSING = "/launch/standalone";

    @Bean
    @Order(200)
    SecurityFilterChain launchPages(
            HttpSecurity http, LaunchSettings settings, BrowserSession browser, LaunchErrorHandler failures) {
        http.securityMatcher("/launch", "/launch/**", "/assets/**", "/.well-known/jwks.json")
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .csrf(forms -> forms.csrfTokenRepository(new SessionCsrfTokens())
                        .ignoringRequestMatchers(LaunchSecurity::beginsOnOurPage))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) ->
                        failures.failed(whyRefused(request, browser), request, response)))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(directives(settings))));
        return http.build();
    }

    /** What reaches no controller becomes a page, too. It stands before all other filters. */
    @Bean
    FilterRegistrationBean<LaunchErrorFilter> outsideControllers(FailurePage page, LaunchSettings settings) {
        var filter = new FilterRegistrationBean<>(new LaunchErrorFilter(page, directives(settings)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setUrlPatterns(List.of("/launch/*", "/error"));
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    /**
     * The page on which a record system is chosen begins no session, so its form can carry no token; the browser itself
     * says where the form was. It does no more than any link to {@code /launch} may do.
     */
    private static boolean beginsOnOurPage(HttpServletRequest request) {
        return request.getServletPath().equals(CHOOSING) && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    /** A session that has ended takes the tokens of its forms along: to load the page again would not help. */
    private static LaunchFailed whyRefused(HttpServletRequest request, BrowserSession browser) {
        try {
            if (!request.getServletPath().equals(CHOOSING)) {
                browser.require(request);
            }
            return new LaunchFailed(LaunchErrorCode.FORM_EXPIRED, "the form's token is missing or wrong");
        } catch (LaunchFailed noSession) {
            return noSession;
        }
    }

    /** A form that leads on to a record system's endpoint needs permission for that, too. */
    private static String directives(LaunchSettings settings) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"
                + list(settings.endpointsAt()) + "; frame-ancestors "
                + (settings.framedBy().isEmpty()
                        ? "'none'"
                        : list(settings.framedBy()).strip());
    }

    private static String list(Collection<WebOrigin> origins) {
        return origins.stream().map(origin -> " " + origin).collect(Collectors.joining());
    }

    /** Tokens of forms, kept in sessions that are there: Spring would begin a session for any form without a token. */
    private static final class SessionCsrfTokens implements CsrfTokenRepository {
        private final HttpSessionCsrfTokenRepository kept = new HttpSessionCsrfTokenRepository();

        @Override
        public CsrfToken generateToken(HttpServletRequest request) {
            return kept.generateToken(request);
        }

        @Override
        public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
            if (request.getSession(false) != null) {
                kept.saveToken(token, request, response);
            }
        }

        @Override
        public @Nullable CsrfToken loadToken(HttpServletRequest request) {
            return kept.loadToken(request);
        }
    }
}
