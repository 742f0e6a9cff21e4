package org.footbridge.launcher.faultlab;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.footbridge.launcher.cdsclient.CdsCall;
import org.footbridge.launcher.faultlab.LoggedMessage.Part;
import org.footbridge.launcher.oauth.ClientAssertionDecoderFactory.JwksFetchedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** Logs what went over the wire, without its secrets. */
@Component
public class MessageLogWriter {

    /** The attribute of a request under which its test run stands. */
    static final String TEST_RUN = TestRun.class.getName();

    private static final int OK = 200;

    private final Redaction redaction;

    MessageLogWriter(Redaction redaction) {
        this.redaction = redaction;
    }

    LoggedMessage of(
            Instant at,
            Instant until,
            String from,
            RecordEndpoint endpoint,
            ContentCachingRequestWrapper request,
            PreparedResponse reply,
            String note) {
        List<Part> parts = new ArrayList<>();
        add(parts, "Authorization", redaction.authorization(header(request, "Authorization")));
        var sent = request.getContentAsByteArray();
        if (endpoint == RecordEndpoint.FHIR) {
            add(parts, "Sent", redaction.body(new String(sent, StandardCharsets.UTF_8)));
        } else if ("POST".equals(request.getMethod())) {
            add(parts, "Sent", redaction.form(form(request)));
        }
        add(parts, "Location", redaction.url(reply.location()));
        add(parts, "WWW-Authenticate", reply.headers().getOrDefault("WWW-Authenticate", ""));
        boolean page = reply.headers().getOrDefault("Content-Type", "").startsWith("text/html");
        add(parts, "Answered", page ? "a page" : redaction.body(reply.body()));
        return new LoggedMessage(
                at,
                from,
                "record",
                request.getMethod(),
                redaction.url(address(request)),
                reply.status(),
                Duration.between(at, until),
                parts,
                note);
    }

    /** A call of the record to a CDS service. */
    public LoggedMessage of(CdsCall call) {
        List<Part> parts = new ArrayList<>();
        add(parts, "Authorization", redaction.authorization(call.authorization()));
        add(parts, "Sent", redaction.body(call.sent()));
        add(parts, "Answered", redaction.body(call.received()));
        return new LoggedMessage(
                call.at(),
                "record",
                "CDS service",
                call.method(),
                redaction.url(call.url().toString()),
                call.status(),
                call.took(),
                parts,
                call.status() == 0 ? "No answer came." : "");
    }

    /** An app's keys were fetched, which is logged where that was for a request of a test run. */
    @EventListener
    void fetched(JwksFetchedEvent event) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(TEST_RUN, RequestAttributes.SCOPE_REQUEST) instanceof TestRun run) {
            boolean failed = event.keys().isEmpty();
            run.log(new LoggedMessage(
                    event.at(),
                    "record",
                    "app",
                    "GET",
                    event.url(),
                    failed ? 0 : OK,
                    event.took(),
                    failed ? List.of() : List.of(new Part("Answered", redaction.body(event.keys()))),
                    failed ? "The app's keys could not be fetched." : ""));
        }
    }

    private static void add(List<Part> parts, String name, String text) {
        if (!text.isBlank()) {
            parts.add(new Part(name, text));
        }
    }

    private static String header(HttpServletRequest request, String name) {
        var value = request.getHeader(name);
        return value == null ? "" : value;
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURL() + (query == null ? "" : "?" + query);
    }

    /** As it was sent: what was read from the body is in the parameters by now. */
    private static String form(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(field -> Arrays.stream(field.getValue())
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
