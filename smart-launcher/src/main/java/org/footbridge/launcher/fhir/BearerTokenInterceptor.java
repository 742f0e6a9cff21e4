package org.footbridge.launcher.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.footbridge.launcher.oauth.AuthorizationStore;
import org.footbridge.launcher.store.RecordSearch;
import org.footbridge.launcher.store.ResourceSubjects;
import org.springframework.stereotype.Component;

/** Asks for a bearer token at the door of the FHIR server, before anything else is looked at. */
@Component
@Interceptor
public class BearerTokenInterceptor {

    private static final String BEARER = "bearer ";
    private static final String ACCESS = RecordAccess.class.getName();

    private final AuthorizationStore grants;
    private final ResourceSubjects subjects;
    private final RecordSearch search;

    BearerTokenInterceptor(AuthorizationStore grants, ResourceSubjects subjects, RecordSearch search) {
        this.grants = grants;
        this.subjects = subjects;
        this.search = search;
    }

    /** HAPI calls it with every request; what is open to all is what says how to get a token. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void authenticate(RequestDetails details, HttpServletRequest request) {
        boolean open = "metadata".equals(details.getRequestPath()) && "GET".equals(request.getMethod());
        if (!open) {
            details.getUserData().put(ACCESS, access(request));
        }
    }

    private RecordAccess access(HttpServletRequest request) {
        var sent = Collections.list(request.getHeaders("Authorization"));
        if (sent.isEmpty()) {
            throw challenge("A bearer token is needed", "");
        }
        var header = sent.getFirst();
        if (sent.size() > 1 || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw challenge("One bearer token is needed", ", error=\"invalid_request\"");
        }
        return grants.grant(header.substring(BEARER.length()).strip())
                .map(grant -> new TokenAccess(grant, subjects, search))
                .orElseThrow(() ->
                        challenge("The token is not known, has expired or was revoked", ", error=\"invalid_token\""));
    }

    private static AuthenticationException challenge(String why, String error) {
        var refusal = new AuthenticationException(why);
        refusal.addResponseHeader("WWW-Authenticate", "Bearer realm=\"practice record\"" + error);
        return refusal;
    }

    /** In whose name a request came that has passed the door. */
    public static RecordAccess of(RequestDetails details) {
        if (details.getUserData().get(ACCESS) instanceof RecordAccess access) {
            return access;
        }
        throw challenge("A bearer token is needed", "");
    }
}
