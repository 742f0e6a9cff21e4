package org.footbridge.launcher.oauth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.footbridge.launcher.web.CurrentUser;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Passes the signed-in user to the authorization endpoint. At the other endpoints an app speaks for itself and for no
 * user.
 */
final class CurrentUserFilter extends OncePerRequestFilter {

    private final CurrentUser signedIn;

    CurrentUserFilter(CurrentUser signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/oauth2/authorize");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new UserAuthentication(signedIn.user(request), signedIn.since(request))));
        chain.doFilter(request, response);
    }
}
