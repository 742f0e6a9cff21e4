package org.footbridge.workbench.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads somebody whose form or file is longer than what is read to a page that says so: the servlet container would answer as
 * it does a program. What they are sending is first taken from the line, or their browser would see no answer.
 */
final class TooLongForms extends OncePerRequestFilter {
    private static final Pattern CHANGE = Pattern.compile("/governance/workbench/changes/([^/]+)/.*");
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        if (isTooLong(call)) {
            if (SecurityContextHolder.getContext().getAuthentication() != null) {
                var _ = call.getInputStream().skip(MOST_BYTES);
            }
            var change = CHANGE.matcher(call.getRequestURI());
            answer.sendRedirect(
                    "/governance/workbench/too-long" + (change.matches() ? "?name=" + change.group(1) : ""));
        } else {
            chain.doFilter(call, answer);
        }
    }

    private static boolean isTooLong(HttpServletRequest call) {
        if (!HttpMethod.POST.matches(call.getMethod())) {
            return false;
        }
        try {
            var _ = call.getParameterMap();
            return false;
        } catch (InvalidParameterException unreadable) {
            if (unreadable.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
                return true;
            }
            throw unreadable;
        }
    }
}
