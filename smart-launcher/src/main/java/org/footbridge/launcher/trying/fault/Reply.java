package org.footbridge.launcher.trying.fault;

import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the record before it is sent; with a fault, not the one that it would have given. */
public record Reply(int status, Map<String, String> headers, String body) {

    private static final int SEE_OTHER = 302;

    public Reply {
        headers = Map.copyOf(headers);
    }

    static Reply json(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "application/json"), body);
    }

    static Reply fhir(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "application/fhir+json"), body);
    }

    static Reply redirect(String location) {
        return new Reply(SEE_OTHER, Map.of("Location", location), "");
    }

    Reply withBody(String other) {
        return new Reply(status, headers, other);
    }

    Reply withLocation(String location) {
        var changed = new LinkedHashMap<>(headers);
        changed.put("Location", location);
        return new Reply(status, changed, body);
    }

    public String location() {
        return headers.getOrDefault("Location", "");
    }
}
