package org.footbridge.launcher.cdsclient;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.footbridge.launcher.PracticeProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** Which services there are for a hook: asked once, trusted for a short while, asked again when one is gone. */
@Component
class CdsDiscovery {

    /** The services, or why they are not known. */
    sealed interface Found {
        record Services(List<CdsService> services) implements Found {}

        record Unknown(String why) implements Found {}
    }

    private record Kept(List<CdsService> services, Instant until) {}

    private final CdsTransport transport;
    private final PracticeProperties properties;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    CdsDiscovery(CdsTransport transport, PracticeProperties properties, Clock clock) {
        this.transport = transport;
        this.properties = properties;
        this.clock = clock;
    }

    Found patientView(Consumer<CdsCall> listener) {
        var known = kept;
        if (known != null && clock.instant().isBefore(known.until())) {
            return new Found.Services(known.services());
        }
        return switch (transport.get(URI.create(properties.cdsServices()), listener)) {
            case CdsResponse.Ok(JsonNode body) when body.path("services").isArray() -> keep(body.path("services"));
            case CdsResponse other -> new Found.Unknown(other.problem());
        };
    }

    void forget() {
        kept = null;
    }

    private Found keep(JsonNode listed) {
        List<CdsService> services = new ArrayList<>();
        listed.forEach(service -> {
            var id = CardReader.text(service, "id");
            if (id != null && "patient-view".equals(CardReader.text(service, "hook"))) {
                services.add(service(id, service));
            }
        });
        kept = new Kept(List.copyOf(services), clock.instant().plus(properties.discoveryTtl()));
        return new Found.Services(List.copyOf(services));
    }

    private CdsService service(String id, JsonNode json) {
        Map<String, String> templates = new HashMap<>();
        json.path("prefetch").properties().forEach(entry -> {
            if (entry.getValue().isString()) {
                templates.put(entry.getKey(), entry.getValue().asString());
            }
        });
        var url = properties.cdsServices() + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
        return new CdsService(URI.create(url), templates);
    }
}
