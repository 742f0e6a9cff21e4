package org.footbridge.launcher.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.footbridge.launcher.PracticeAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a browser change the record from this site's own pages only. The screens' forms must prove it (browsers send
 * Sec-Fetch-Site or Origin with every post); apps and FHIR clients that are no browsers send neither, and may call what
 * is made for them, where they must prove who they are. So may the pages of registered public apps.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SameSiteFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final Set<String> FOR_APPS = Set.of("/oauth2/token", "/oauth2/revoke", "/oauth2/introspect");

    private final PracticeAddress address;
    private final BrowserApps browserApps;

    SameSiteFilter(PracticeAddress address, BrowserApps browserApps) {
        this.address = address;
        this.browserApps = browserApps;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (allowed(request) || browserApps.mayCall(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean allowed(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        if (site == null && origin == null) {
            var path = request.getRequestURI();
            return path.equals("/fhir") || path.startsWith("/fhir/") || FOR_APPS.contains(path);
        }
        return (site == null || "same-origin".equals(site)) && (origin == null || isOurs(origin));
    }

    /** By whichever name the browser reached this machine. */
    private boolean isOurs(@Nullable String origin) {
        var base = URI.create(address.base());
        return (base.getScheme() + "://" + base.getAuthority()).equals(origin)
                || ("http://localhost:" + address.port()).equals(origin)
                || ("http://127.0.0.1:" + address.port()).equals(origin);
    }
}
