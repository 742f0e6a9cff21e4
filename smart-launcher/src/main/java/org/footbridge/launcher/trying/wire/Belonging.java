package org.footbridge.launcher.trying.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.footbridge.launcher.authorization.grant.GrantStore;
import org.footbridge.launcher.launch.SmartProperties;
import org.footbridge.launcher.trying.fault.Endpoint;
import org.footbridge.launcher.trying.run.Tries;
import org.footbridge.launcher.trying.run.Try;
import org.springframework.stereotype.Component;

/** Tells to which try a request belongs: by its launch, its code or its token; a page also by its browser session. */
@Component
class Belonging {

    private static final String BEARER = "bearer ";

    private final Tries tries;
    private final GrantStore grants;
    private final SmartProperties settings;

    Belonging(Tries tries, GrantStore grants, SmartProperties settings) {
        this.tries = tries;
        this.grants = grants;
        this.settings = settings;
    }

    Optional<Try> of(Endpoint endpoint, HttpServletRequest request) {
        return switch (endpoint) {
            case DISCOVERY -> tries.struckAtDiscovery();
            case KEYS -> Optional.empty();
            case AUTHORIZE, CONSENT -> page(request);
            case TOKEN -> any(request, "code", "refresh_token");
            case REVOKE, INTROSPECT -> any(request, "token");
            case FHIR -> bearer(request);
        };
    }

    private Optional<Try> page(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var launch = request.getParameter("launch");
        var client = request.getParameter("client_id");
        var found = launch != null
                ? tries.ofLaunch(launch)
                : any(request, "state")
                        .or(() -> client == null || request.getParameter("redirect_uri") == null
                                ? Optional.empty()
                                : tries.ofStandalone(session.getId(), client));
        return found.filter(one -> one.isOf(session.getId()));
    }

    private Optional<Try> any(HttpServletRequest request, String... names) {
        for (var name : names) {
            var value = request.getParameter(name);
            if (value != null) {
                return grants.idOf(value).flatMap(tries::ofAuthorization);
            }
        }
        return Optional.empty();
    }

    private Optional<Try> bearer(HttpServletRequest request) {
        return grant(request).flatMap(tries::ofAuthorization);
    }

    private Optional<String> grant(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? grants.idOf(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** Who makes the request. */
    String caller(Endpoint endpoint, HttpServletRequest request) {
        boolean service = endpoint == Endpoint.FHIR
                && grant(request)
                        .map(grants::findById)
                        .filter(found -> found.getRegisteredClientId().equals(settings.cdsClientId()))
                        .isPresent();
        return endpoint.isPage() ? "browser" : service ? "CDS service" : "app";
    }
}
