package org.footbridge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Two session cookies, each sent to its own pages only: that of launched pages, which record systems show in a frame of
 * another site, and that of the governance team, which no other site may use.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookies {
    private static final String GOVERNANCE = "/governance";

    @Bean
    CookieSerializer cookieOfEachPath(ServerProperties server) {
        return new ByPath(governance(), launch(server.getServlet().getSession().getCookie()));
    }

    private static DefaultCookieSerializer governance() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("footbridge-governance");
        cookie.setCookiePath(GOVERNANCE);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(true);
        // Lax and not strict: the sign-in comes back from another site.
        cookie.setSameSite("Lax");
        return cookie;
    }

    private static DefaultCookieSerializer launch(Cookie set) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(Objects.requireNonNull(set.getName(), "server.servlet.session.cookie.name"));
        cookie.setCookiePath(Objects.requireNonNull(set.getPath(), "server.servlet.session.cookie.path"));
        cookie.setUseHttpOnlyCookie(Boolean.TRUE.equals(set.getHttpOnly()));
        cookie.setUseSecureCookie(Boolean.TRUE.equals(set.getSecure()));
        cookie.setSameSite(set.getSameSite() == null ? null : set.getSameSite().attributeValue());
        cookie.setPartitioned(Boolean.TRUE.equals(set.getPartitioned()));
        return cookie;
    }

    private record ByPath(CookieSerializer governance, CookieSerializer launch) implements CookieSerializer {

        @Override
        public void writeCookieValue(CookieValue value) {
            of(value.getRequest()).writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return of(request).readCookieValues(request);
        }

        private CookieSerializer of(HttpServletRequest request) {
            return request.getRequestURI().startsWith(GOVERNANCE) ? governance : launch;
        }
    }
}
