package org.footbridge.launcher.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.footbridge.launcher.PracticeProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Who is signed in, in this browser. The practice asks for no password: everybody begins as the doctor, and may become
 * somebody else on the page "Who is signed in".
 */
@Component
public class CurrentUser {

    /** The attribute of a request that is made as somebody else than the session's user, by reference. */
    public static final String AS = CurrentUser.class.getName() + ".as";

    private static final String USER = CurrentUser.class.getName();

    private final Users users;
    private final String first;

    CurrentUser(Users users, PracticeProperties properties) {
        this.users = users;
        this.first = properties.user();
    }

    public User user(HttpServletRequest request) {
        var session = request.getSession(false);
        var as = request.getAttribute(AS);
        var chosen = as != null ? as : session == null ? null : session.getAttribute(USER);
        return users.find(chosen instanceof String reference ? reference : first)
                .orElseThrow(() -> new IllegalStateException("practice.user names nobody of practice.yaml: " + first));
    }

    /** Since when: since this browser's session began. */
    public Instant since(HttpServletRequest request) {
        return Instant.ofEpochMilli(request.getSession().getCreationTime());
    }

    /** A new session for a new user: what the one before had open is not theirs. */
    void become(User user, HttpServletRequest request) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession().setAttribute(USER, user.reference());
    }

    /** Names the user at the top of every page. */
    @ControllerAdvice
    record Model(CurrentUser signedIn) {
        @ModelAttribute("user")
        User user(HttpServletRequest request) {
            return signedIn.user(request);
        }
    }
}
