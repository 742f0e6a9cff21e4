package org.footbridge.launcher.faultlab;

import java.util.Optional;
import java.util.stream.Stream;

/** The addresses of the record at which an app, a browser or a CDS service calls in the course of a test run. */
public enum RecordEndpoint {
    DISCOVERY("/fhir/.well-known/smart-configuration", Fault.Step.DISCOVERY),
    AUTHORIZE("/oauth2/authorize", Fault.Step.AUTHORIZE),
    CONSENT("/oauth2/consent", Fault.Step.AUTHORIZE),
    TOKEN("/oauth2/token", Fault.Step.TOKEN),
    REVOKE("/oauth2/revoke", Fault.Step.TOKEN),
    INTROSPECT("/oauth2/introspect", Fault.Step.TOKEN),
    KEYS("/oauth2/jwks", Fault.Step.TOKEN),
    FHIR("/fhir", Fault.Step.READ);

    private final String path;
    private final Fault.Step step;

    RecordEndpoint(String path, Fault.Step step) {
        this.path = path;
        this.step = step;
    }

    public static Optional<RecordEndpoint> of(String path) {
        return Stream.of(values())
                .filter(endpoint -> path.equals(endpoint.path) || (endpoint == FHIR && path.startsWith("/fhir/")))
                .findFirst();
    }

    Fault.Step step() {
        return step;
    }

    /** Whether the fault is met here: at the address that its step is about, and not at those around it. */
    boolean meets(Fault fault) {
        boolean isMain = this == DISCOVERY || this == AUTHORIZE || this == TOKEN || this == FHIR;
        return isMain && fault.step() == step;
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
