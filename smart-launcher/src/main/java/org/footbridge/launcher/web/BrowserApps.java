package org.footbridge.launcher.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.launcher.smart.AppRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/** Pages of public apps, which call from a browser: at the origins of their redirect URIs, and what apps need only (CORS). */
@Component
class BrowserApps {

    /** By their servlet path, which is "/fhir" for all that the FHIR server answers. */
    private static final Set<String> FOR_APPS = Set.of(
            "/fhir",
            "/fhir/.well-known/smart-configuration",
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server",
            "/oauth2/jwks",
            "/oauth2/token",
            "/oauth2/revoke");

    private final Set<String> origins;

    BrowserApps(AppRegistry apps) {
        this.origins =
                apps.all().stream().flatMap(app -> app.pageOrigins().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a page of a registered app calls what is made for apps. */
    boolean mayCall(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        return origin != null && origins.contains(origin) && FOR_APPS.contains(request.getServletPath());
    }

    private CorsConfiguration rules() {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(List.copyOf(origins));
        rules.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
        rules.setAllowedHeaders(List.of(
                "authorization", "content-type", "accept", "prefer", "if-match", "if-none-match", "if-none-exist"));
        rules.setExposedHeaders(List.of("ETag", "Location", "Content-Location", "WWW-Authenticate"));
        return rules;
    }

    /** Answers preflights, which carry no token, so it stands before all that asks for one. */
    @Configuration(proxyBeanMethods = false)
    static class Cors {
        @Bean
        FilterRegistrationBean<CorsFilter> browserAppsFilter(BrowserApps apps) {
            var rules = apps.rules();
            var filter = new FilterRegistrationBean<>(
                    new CorsFilter(request -> FOR_APPS.contains(request.getServletPath()) ? rules : null));
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }
}
