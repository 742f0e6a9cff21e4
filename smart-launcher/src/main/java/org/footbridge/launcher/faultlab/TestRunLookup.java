package org.footbridge.launcher.faultlab;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.launcher.oauth.AuthorizationStore;
import org.footbridge.launcher.smart.SmartProperties;
import org.springframework.stereotype.Component;

/**
 * Finds the test run that a request belongs to, from its launch, its code or its token. For a page, the browser session
 * counts as well.
 */
@Component
record TestRunLookup(TestRuns testRuns, AuthorizationStore grants, SmartProperties settings) {

    private static final String BEARER = "bearer ";

    Optional<TestRun> of(RecordEndpoint endpoint, HttpServletRequest request) {
        return switch (endpoint) {
            case DISCOVERY -> testRuns.ofDiscovery();
            case KEYS -> Optional.empty();
            case AUTHORIZE, CONSENT -> page(request);
            case TOKEN -> any(request, "code", "refresh_token");
            case REVOKE, INTROSPECT -> any(request, "token");
            case FHIR -> authorization(request).flatMap(testRuns::ofAuthorization);
        };
    }

    private Optional<TestRun> page(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var launch = request.getParameter("launch");
        var client = request.getParameter("client_id");
        var found = launch != null
                ? testRuns.ofLaunch(launch)
                : any(request, "state")
                        .or(() -> client == null || request.getParameter("redirect_uri") == null
                                ? Optional.empty()
                                : testRuns.ofStandalone(session.getId(), client));
        return found.filter(one -> one.isOf(session.getId()));
    }

    private Optional<TestRun> any(HttpServletRequest request, String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(request.getParameter(name)).stream())
                .findFirst()
                .flatMap(grants::idOf)
                .flatMap(testRuns::ofAuthorization);
    }

    /** The authorization of the request's bearer token, by id. */
    private Optional<String> authorization(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? grants.idOf(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** Who makes the request. */
    String caller(RecordEndpoint endpoint, HttpServletRequest request) {
        boolean service = endpoint == RecordEndpoint.FHIR
                && authorization(request)
                        .map(grants::findById)
                        .filter(found -> found.getRegisteredClientId().equals(settings.cdsClientId()))
                        .isPresent();
        return endpoint.isPage() ? "browser" : service ? "CDS service" : "app";
    }
}
