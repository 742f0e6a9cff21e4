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

    /** The services for a hook. */
    Found services(String hook, Consumer<CdsCall> listener) {
        return switch (all(listener)) {
            case Found.Unknown unknown -> unknown;
            case Found.Services(List<CdsService> services) ->
                new Found.Services(services.stream()
                        .filter(service -> service.hook().equals(hook))
                        .toList());
        };
    }

    private Found all(Consumer<CdsCall> listener) {
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
            var hook = CardReader.text(service, "hook");
            if (id != null && hook != null) {
                services.add(service(id, hook, service));
            }
        });
        kept = new Kept(List.copyOf(services), clock.instant().plus(properties.discoveryTtl()));
        return new Found.Services(List.copyOf(services));
    }

    private CdsService service(String id, String hook, JsonNode json) {
        Map<String, String> templates = new HashMap<>();
        json.path("prefetch").properties().forEach(entry -> {
            if (entry.getValue().isString()) {
                templates.put(entry.getKey(), entry.getValue().asString());
            }
        });
        var url = properties.cdsServices() + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
        return new CdsService(hook, URI.create(url), templates);
    }
}
