package org.footbridge.launcher.faultlab;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the record before it is sent; with a fault, not the one that it would have given. */
public record PreparedResponse(int status, Map<String, String> headers, String body) {

    private static final int SEE_OTHER = 302;

    public PreparedResponse {
        headers = Map.copyOf(headers);
    }

    static PreparedResponse json(int status, String body) {
        return new PreparedResponse(status, Map.of("Content-Type", "application/json"), body);
    }

    static PreparedResponse fhir(int status, String body) {
        return new PreparedResponse(status, Map.of("Content-Type", "application/fhir+json"), body);
    }

    static PreparedResponse redirect(String location) {
        return new PreparedResponse(SEE_OTHER, Map.of("Location", location), "");
    }

    PreparedResponse withBody(String other) {
        return new PreparedResponse(status, headers, other);
    }

    PreparedResponse withLocation(String location) {
        var changed = new LinkedHashMap<>(headers);
        changed.put("Location", location);
        return new PreparedResponse(status, changed, body);
    }

    public String location() {
        return headers.getOrDefault("Location", "");
    }

    /** Sends it; an error goes to the container, which makes the page of it. */
    void send(HttpServletResponse response, boolean error) throws IOException {
        if (error) {
            response.sendError(status);
            return;
        }
        response.setStatus(status);
        headers.forEach(response::setHeader);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
