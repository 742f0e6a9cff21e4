package org.footbridge.launcher.trying.wire;

import java.util.List;
import java.util.Optional;
import org.footbridge.launcher.authorization.client.KeysFetched;
import org.footbridge.launcher.trying.exchange.Message;
import org.footbridge.launcher.trying.exchange.Message.Part;
import org.footbridge.launcher.trying.exchange.Redaction;
import org.footbridge.launcher.trying.run.Try;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Writes down that an app's keys were fetched, where that was for a request of a try. */
@Component
class KeyListener {

    /** The attribute of a request under which its try stands. */
    static final String TRY = Try.class.getName();

    private static final int OK = 200;

    private final Redaction redaction;

    KeyListener(Redaction redaction) {
        this.redaction = redaction;
    }

    @EventListener
    void fetched(KeysFetched fetched) {
        Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getAttribute(TRY, RequestAttributes.SCOPE_REQUEST))
                .ifPresent(found -> {
                    if (found instanceof Try one) {
                        one.exchange().add(message(fetched));
                    }
                });
    }

    private Message message(KeysFetched fetched) {
        boolean came = !fetched.keys().isEmpty();
        return new Message(
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
