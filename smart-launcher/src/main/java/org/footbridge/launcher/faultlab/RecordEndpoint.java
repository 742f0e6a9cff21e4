package org.footbridge.launcher.faultlab;

import java.util.Optional;

/** The addresses of the record at which an app, a browser or a CDS service calls in the course of a try. */
public enum RecordEndpoint {
    DISCOVERY("/fhir/.well-known/smart-configuration", FaultStep.DISCOVERY),
    AUTHORIZE("/oauth2/authorize", FaultStep.AUTHORIZE),
    CONSENT("/oauth2/consent", FaultStep.AUTHORIZE),
    TOKEN("/oauth2/token", FaultStep.TOKEN),
    REVOKE("/oauth2/revoke", FaultStep.TOKEN),
    INTROSPECT("/oauth2/introspect", FaultStep.TOKEN),
    KEYS("/oauth2/jwks", FaultStep.TOKEN),
    FHIR("/fhir", FaultStep.READ);

    private final String path;
    private final FaultStep step;

    RecordEndpoint(String path, FaultStep step) {
        this.path = path;
        this.step = step;
    }

    public static Optional<RecordEndpoint> of(String path) {
        for (var endpoint : values()) {
            if (path.equals(endpoint.path) || (endpoint == FHIR && path.startsWith("/fhir/"))) {
                return Optional.of(endpoint);
            }
        }
        return Optional.empty();
    }

    FaultStep step() {
        return step;
    }

    /** Whether it is a page that a browser goes to; else an app or a service calls. */
    public boolean isPage() {
        return this == AUTHORIZE || this == CONSENT;
    }

    /** Whether a call says nothing of the launch to which it belongs. */
    public boolean isForAll() {
        return this == DISCOVERY || this == KEYS;
    }
}
