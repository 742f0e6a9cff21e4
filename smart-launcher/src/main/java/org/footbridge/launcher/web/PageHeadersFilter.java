package org.footbridge.launcher.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Headers of every answer: nothing from another host, no framing, no copy of a record left behind. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageHeadersFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        (path.startsWith("/oauth2/") ? ContentSecurityPolicy.OF_AUTHORIZATION : ContentSecurityPolicy.PLAIN)
                .apply(response);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // same-origin, not no-referrer: with that, browsers would send our own forms with the origin "null".
        response.setHeader("Referrer-Policy", "same-origin");
        if (!path.startsWith("/assets/") && !path.startsWith("/.well-known/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
