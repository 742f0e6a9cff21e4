package org.footbridge.launcher.cdsclient;

import java.net.URI;
import java.util.Map;
import org.footbridge.launcher.PracticeAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Warm-up, done once in parallel with the start: the first signature, first call, first page and first searches.
 * Otherwise the first clinician would have to wait for them.
 */
@Component
record WarmUp(CdsTransport transport, PrefetchResolver prefetch, JsonMapper json, PracticeAddress address) {

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("warm-up").start(this::work);
    }

    private void work() {
        // A signed call to ourselves: the key, the HTTP client, the pages.
        transport.get(URI.create("http://localhost:" + address.port() + "/"), message -> {});
        // Nobody has this id: every resource is looked at and none is sent.
        var templates = Map.of(
                "problems", "Condition?patient=nobody",
                "measurements", "Observation?patient=nobody",
                "procedures", "Procedure?patient=nobody",
                "referrals", "ServiceRequest?patient=nobody",
                "teams", "CareTeam?patient=nobody",
                "encounters", "Encounter?patient=nobody",
                "appointments", "Appointment?patient=nobody",
                "tasks", "Task?patient=nobody",
                "communications", "Communication?patient=nobody",
                "consents", "Consent?patient=nobody");
        json.writeValueAsBytes(prefetch.resolve(templates, Map.of()));
    }
}
