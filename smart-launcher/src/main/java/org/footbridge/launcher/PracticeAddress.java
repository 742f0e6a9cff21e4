package org.footbridge.launcher;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where others reach this application, known once its port is: the issuer of its tokens and the base of its FHIR server. */
@Component
public class PracticeAddress {

    private final String configured;
    private volatile int port;

    PracticeAddress(PracticeProperties properties) {
        this.configured = properties.baseUrl().strip();
    }

    /** The base URL, without a slash at its end. */
    public String base() {
        var base = configured.isEmpty() ? "http://localhost:" + port : configured;
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    public String fhir() {
        return base() + "/fhir";
    }

    public int port() {
        return port;
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }
}
