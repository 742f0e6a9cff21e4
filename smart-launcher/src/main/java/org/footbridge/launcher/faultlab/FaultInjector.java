package org.footbridge.launcher.faultlab;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.footbridge.launcher.PracticeAddress;
import org.footbridge.launcher.oauth.AuthorizationStore;
import org.footbridge.launcher.smart.SmartProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a fault happen: an answer that is late, that replaces the record's own, or that alters it. */
@Component
public class FaultInjector {

    private static final int OVERSIZED = 5 * 1024 * 1024;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int BAD_REQUEST = 400;
    private static final int ERROR = 500;
    private static final int BUSY = 503;
    private static final String CODE_GRANT = "authorization_code";

    private final PracticeAddress address;
    private final IdTokenForger forger;
    private final AuthorizationStore grants;
    private final SmartProperties settings;
    private final JsonMapper json;

    FaultInjector(
            PracticeAddress address,
            IdTokenForger forger,
            AuthorizationStore grants,
            SmartProperties settings,
            JsonMapper json) {
        this.address = address;
        this.forger = forger;
        this.grants = grants;
        this.settings = settings;
        this.json = json;
    }

    /** Whether the fault is that this answer comes late. */
    public boolean delays(Fault fault, RecordEndpoint endpoint, HttpServletRequest request) {
        boolean slow = fault == Fault.DISCOVERY_SLOW
                || fault == Fault.TOKEN_SLOW
                || fault == Fault.READ_SLOW
                || (fault == Fault.READ_PARTLY_SLOW && isPart(request));
        return slow && endpoint != RecordEndpoint.KEYS && fault.step() == endpoint.step();
    }

    /** Waits as long as a very late answer takes. */
    public void delay() {
        try {
            Thread.sleep(settings.slowAnswer());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The answer that replaces the record's own. */
    public Optional<PreparedResponse> replacement(Fault fault, RecordEndpoint endpoint, HttpServletRequest request) {
        if (!endpoint.meets(fault)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (fault) {
                    case DISCOVERY_ERROR, TOKEN_ERROR -> PreparedResponse.json(ERROR, "{\"error\":\"server_error\"}");
                    case DISCOVERY_REDIRECTED -> PreparedResponse.redirect(elsewhere() + request.getRequestURI());
                    case DISCOVERY_OVERSIZED ->
                        PreparedResponse.json(OK, "{\"padding\":\"" + "x".repeat(OVERSIZED) + "\"}");
                    case AUTHORIZE_ERROR -> new PreparedResponse(ERROR, Map.of(), "");
                    case CLIENT_REFUSED -> PreparedResponse.json(UNAUTHORIZED, "{\"error\":\"invalid_client\"}");
                    case CODE_EXPIRED -> PreparedResponse.json(BAD_REQUEST, "{\"error\":\"invalid_grant\"}");
                    case READ_ERROR -> PreparedResponse.fhir(ERROR, outcome("exception"));
                    case READ_BUSY -> PreparedResponse.fhir(BUSY, outcome("throttled"));
                    case READ_PARTLY_FAILS ->
                        isPart(request) ? PreparedResponse.fhir(ERROR, outcome("exception")) : null;
                    default -> null;
                });
    }

    /** The part of the record that fails where not all does. */
    private static boolean isPart(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/Observation");
    }

    /** The record's own answer as the fault alters it; empty where it does not. */
    public Optional<PreparedResponse> altered(
            Fault fault, RecordEndpoint endpoint, HttpServletRequest request, PreparedResponse reply) {
        return switch (endpoint) {
            case DISCOVERY -> discovery(fault, reply);
            case AUTHORIZE -> authorization(fault, request, reply);
            case TOKEN ->
                reply.status() == OK && CODE_GRANT.equals(request.getParameter("grant_type"))
                        ? tokens(fault, reply)
                        : Optional.empty();
            case FHIR -> fault == Fault.NEXT_ELSEWHERE ? nextElsewhere(reply) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<PreparedResponse> discovery(Fault fault, PreparedResponse reply) {
        var configuration = object(reply);
        switch (fault) {
            case DISCOVERY_WITHOUT_PKCE -> configuration.remove("code_challenge_methods_supported");
            case DISCOVERY_OLD_SCOPES -> {
                var kept = configuration.putArray("capabilities");
                object(reply).path("capabilities").forEach(capability -> {
                    if (!"permission-v2".equals(capability.asString())) {
                        kept.add(capability);
                    }
                });
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(reply.withBody(json.writeValueAsString(configuration)));
    }

    /** The person's answer is the record's to give only where the request itself was sound. */
    private Optional<PreparedResponse> authorization(Fault fault, HttpServletRequest request, PreparedResponse reply) {
        var sent = UriComponentsBuilder.fromUriString(reply.location()).build().getQueryParams();
        boolean sound = !reply.location().isEmpty() && !sent.containsKey("error");
        var redirect = request.getParameter("redirect_uri");
        if (sound && fault == Fault.DENIED && redirect != null) {
            for (var name : new String[] {"code", "state"}) {
                Optional.ofNullable(sent.getFirst(name)).flatMap(grants::idOf).ifPresent(id -> grants.end(id, true));
            }
            return Optional.of(reply.withLocation(UriComponentsBuilder.fromUriString(redirect)
                    .queryParam("error", "access_denied")
                    .queryParam("state", "{state}")
                    .encode()
                    .buildAndExpand(String.valueOf(request.getParameter("state")))
                    .toUriString()));
        }
        return sound && fault == Fault.WRONG_STATE && sent.containsKey("code")
                ? Optional.of(
                        reply.withLocation(reply.location().replaceFirst("state=[^&]*", "state=of-another-launch")))
                : Optional.empty();
    }

    /** Where access ends early, the answer stays as it is: what it gives is no longer good. */
    private Optional<PreparedResponse> tokens(Fault fault, PreparedResponse reply) {
        var tokens = object(reply);
        if (fault == Fault.TOKEN_EXPIRED || fault == Fault.GRANT_ENDED) {
            grants.idOf(tokens.path("access_token").asString())
                    .ifPresent(id -> grants.end(id, fault == Fault.GRANT_ENDED));
            return Optional.of(reply);
        }
        if (fault == Fault.NO_PATIENT) {
            tokens.remove("patient");
        } else if (fault.forgesIdToken() && tokens.has("id_token")) {
            tokens.put("id_token", forger.forged(fault, tokens.path("id_token").asString()));
        } else {
            return Optional.empty();
        }
        return Optional.of(reply.withBody(json.writeValueAsString(tokens)));
    }

    private Optional<PreparedResponse> nextElsewhere(PreparedResponse reply) {
        var link = Pattern.compile("(\"url\"\\s*:\\s*\")" + Pattern.quote(address.base()) + "(/fhir\\?)");
        var found = link.matcher(reply.body());
        return found.find()
                ? Optional.of(reply.withBody(found.replaceAll("$1" + Matcher.quoteReplacement(elsewhere()) + "$2")))
                : Optional.empty();
    }

    /**
     * Address of the record under another name, which is another host to browsers and apps. Anyone who goes there is
     * seen.
     */
    private String elsewhere() {
        var host = "127.0.0.1".equals(URI.create(address.base()).getHost()) ? "localhost" : "127.0.0.1";
        return "http://" + host + ":" + address.port();
    }

    private ObjectNode object(PreparedResponse reply) {
        return (ObjectNode) json.readTree(reply.body());
    }

    private static String outcome(String code) {
        return "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"" + code
                + "\",\"diagnostics\":\"On purpose, for a test run\"}]}";
    }
}
