package org.footbridge.launcher.oauth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.footbridge.launcher.PracticeAddress;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rewrites every request so that the authorization server sees it as sent to the record's own address. The name under
 * which the machine was reached does not matter. Spring takes the issuer from the request, because the port is not
 * known when the server is put together.
 */
final class CanonicalHostFilter extends OncePerRequestFilter {

    private final PracticeAddress address;

    CanonicalHostFilter(PracticeAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Readdressed(request, URI.create(address.base())), response);
    }

    private static final class Readdressed extends HttpServletRequestWrapper {

        private static final int HTTP = 80;
        private static final int HTTPS = 443;

        private final URI base;

        Readdressed(HttpServletRequest request, URI base) {
            super(request);
            this.base = base;
        }

        @Override
        public String getScheme() {
            return base.getScheme();
        }

        @Override
        public boolean isSecure() {
            return "https".equals(base.getScheme());
        }

        @Override
        public String getServerName() {
            return base.getHost();
        }

        @Override
        public int getServerPort() {
            return base.getPort() >= 0 ? base.getPort() : isSecure() ? HTTPS : HTTP;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(base.getScheme() + "://" + base.getAuthority() + getRequestURI());
        }
    }
}
