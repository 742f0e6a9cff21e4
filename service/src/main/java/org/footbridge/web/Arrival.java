package org.footbridge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes when a request arrived: the time for its answer begins before its token is checked and its body is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Arrival extends OncePerRequestFilter {
    private static final String ATTRIBUTE = Arrival.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, System.nanoTime());
        chain.doFilter(request, response);
    }

    /** When a request arrived, on the clock of {@link System#nanoTime}. */
    public static long of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Long arrived ? arrived : System.nanoTime();
    }
}
