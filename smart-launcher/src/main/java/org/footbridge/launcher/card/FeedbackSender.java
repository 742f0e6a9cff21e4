package org.footbridge.launcher.card;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.footbridge.launcher.cdsclient.Card.Reason;
import org.footbridge.launcher.cdsclient.CdsResponse;
import org.footbridge.launcher.cdsclient.CdsService;
import org.footbridge.launcher.cdsclient.CdsTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a service the outcome of its card. */
@Component
public class FeedbackSender {

    private final CdsTransport transport;
    private final Clock clock;

    FeedbackSender(CdsTransport transport, Clock clock) {
        this.transport = transport;
        this.clock = clock;
    }

    /** Reports accepted suggestions; {@return whether the service took it} */
    public boolean accepted(CdsService service, String card, List<String> suggestions) {
        var ids = suggestions.stream().map(id -> Map.of("id", id)).toList();
        return send(service, card, "accepted", Map.of("acceptedSuggestions", ids));
    }

    /** Reports that a card was set aside, and why; {@return whether the service took it} */
    public boolean overridden(CdsService service, String card, @Nullable Reason reason, String comment) {
        var why = new LinkedHashMap<String, Object>();
        if (reason != null) {
            why.put("reason", coding(reason));
        }
        if (!comment.isBlank()) {
            why.put("userComment", comment);
        }
        return send(service, card, "overridden", why.isEmpty() ? Map.of() : Map.of("overrideReason", why));
    }

    private boolean send(CdsService service, String card, String outcome, Map<String, Object> details) {
        var item = new LinkedHashMap<String, Object>();
        item.put("card", card);
        item.put("outcome", outcome);
        item.putAll(details);
        item.put(
                "outcomeTimestamp",
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        return transport.post(service.feedbackUrl(), Map.of("feedback", List.of(item)), call -> {})
                instanceof CdsResponse.Ok;
    }

    private static Map<String, Object> coding(Reason reason) {
        var coding = new LinkedHashMap<String, Object>();
        if (reason.system() != null) {
            coding.put("system", reason.system());
        }
        coding.put("code", reason.code());
        coding.put("display", reason.display());
        return coding;
    }
}
