package org.footbridge.launcher.faultlab;

import java.util.List;
import java.util.Optional;
import org.footbridge.launcher.faultlab.LoggedMessage.Part;
import org.footbridge.launcher.oauth.JwksFetchedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Writes down that an app's keys were fetched, where that was for a request of a try. */
@Component
class JwksFetchedListener {

    /** The attribute of a request under which its try stands. */
    static final String TRY = TestRun.class.getName();

    private static final int OK = 200;

    private final Redaction redaction;

    JwksFetchedListener(Redaction redaction) {
        this.redaction = redaction;
    }

    @EventListener
    void fetched(JwksFetchedEvent fetched) {
        Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getAttribute(TRY, RequestAttributes.SCOPE_REQUEST))
                .ifPresent(found -> {
                    if (found instanceof TestRun one) {
                        one.exchange().add(message(fetched));
                    }
                });
    }

    private LoggedMessage message(JwksFetchedEvent fetched) {
        boolean came = !fetched.keys().isEmpty();
        return new LoggedMessage(
                fetched.at(),
                "record",
                "app",
                "GET",
                fetched.url(),
                came ? OK : 0,
                fetched.took(),
                came ? List.of(new Part("Answered", redaction.body(fetched.keys()))) : List.of(),
                came ? "" : "The app's keys could not be fetched.");
    }
}
