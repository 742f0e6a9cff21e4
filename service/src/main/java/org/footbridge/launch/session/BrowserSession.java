package org.footbridge.launch.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The browser session behind a request. Its id is what launches are bound to, so it never changes while it lives. */
@Component
public class BrowserSession {
    /** A session without it was begun by nobody, or under another sealing key. */
    private static final String OURS = "footbridge";

    private final String cookie;

    BrowserSession(@Value("${server.servlet.session.cookie.name}") String cookie) {
        this.cookie = cookie;
    }

    /** The session, begun where there is none. */
    public String begin(HttpServletRequest request) {
        return known(request).orElseGet(() -> {
            end(request);
            HttpSession session = request.getSession(true);
            session.setAttribute(OURS, true);
            protectForms(request);
            return session.getId();
        });
    }

    /** The session, which must be there: a launch cannot go on in another one. */
    public String require(HttpServletRequest request) {
        return known(request)
                .orElseThrow(() -> WebUtils.getCookie(request, cookie) != null
                        ? new LaunchFailed(LaunchErrorCode.SESSION_ENDED, "the browser session has ended")
                        : new LaunchFailed(LaunchErrorCode.COOKIE_MISSING, "the browser sent no session cookie"));
    }

    /** Ends the session once nothing of it is left. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The session, where there is one. */
    public Optional<String> known(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> session.getAttribute(OURS) != null)
                .map(HttpSession::getId);
    }

    /** The token of forms is made with the session: two tabs that make it later would be in each other's way. */
    private static void protectForms(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }
}
