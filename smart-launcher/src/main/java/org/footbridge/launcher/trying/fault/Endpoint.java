package org.footbridge.launcher.trying.fault;

import java.util.Optional;

/** The addresses of the record at which an app, a browser or a CDS service calls in the course of a try. */
public enum Endpoint {
    DISCOVERY("/fhir/.well-known/smart-configuration", Step.DISCOVERY),
    AUTHORIZE("/oauth2/authorize", Step.AUTHORIZE),
    CONSENT("/oauth2/consent", Step.AUTHORIZE),
    TOKEN("/oauth2/token", Step.TOKEN),
    REVOKE("/oauth2/revoke", Step.TOKEN),
    INTROSPECT("/oauth2/introspect", Step.TOKEN),
    KEYS("/oauth2/jwks", Step.TOKEN),
    FHIR("/fhir", Step.READ);

    private final String path;
    private final Step step;

    Endpoint(String path, Step step) {
        this.path = path;
        this.step = step;
    }

    public static Optional<Endpoint> of(String path) {
        for (var endpoint : values()) {
            if (path.equals(endpoint.path) || (endpoint == FHIR && path.startsWith("/fhir/"))) {
                return Optional.of(endpoint);
            }
        }
        return Optional.empty();
    }

    Step step() {
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
