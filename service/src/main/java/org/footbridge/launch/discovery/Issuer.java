package org.footbridge.launch.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A record system that may launch the page.
 *
 * @param issuer the FHIR base URL that it sends as {@code iss}
 * @param clientSecret for {@link Authentication#CLIENT_SECRET_BASIC} only
 * @param staffScopes under which level the roles and contacts of staff are asked for
 * @param draftReferrals whether permission to write draft referrals is asked for
 * @param keepPreferences whether permission to write what would suit the patient is asked for
 * @param endpointOrigins where its endpoints may be, apart from the issuer's own origin
 * @param frameOrigins whose pages may show ours in a frame, apart from the issuer's own origin
 */
public record Issuer(
        String name,
        URI issuer,
        String clientId,
        @DefaultValue("private-key-jwt") Authentication authentication,
        @DefaultValue("es384") Algorithm algorithm,
        @Nullable String clientSecret,
        @DefaultValue("token-url") AssertionAudience assertionAudience,
        @DefaultValue("user") StaffScopes staffScopes,
        @DefaultValue("true") boolean draftReferrals,
        @DefaultValue("true") boolean keepPreferences,
        @DefaultValue List<URI> endpointOrigins,
        @DefaultValue List<URI> frameOrigins) {

    /** Both ways that SMART knows for an app that can keep a secret. */
    public enum Authentication {
        PRIVATE_KEY_JWT,
        CLIENT_SECRET_BASIC
    }

    /** The algorithms that SMART requires of an app. */
    public enum Algorithm {
        ES384,
        RS384
    }

    /** The standard says the token URL; some servers want their issuer. */
    public enum AssertionAudience {
        TOKEN_URL,
        ISSUER
    }

    /** Staff are in no patient's compartment, so record systems differ in how their roles are asked for. */
    public enum StaffScopes {
        USER,
        PATIENT
    }

    public Issuer {
        require(name, "name");
        require(issuer, "issuer");
        require(clientId, "client-id");
        endpointOrigins = List.copyOf(endpointOrigins);
        frameOrigins = List.copyOf(frameOrigins);
        String where = "footbridge.launch.issuers: " + issuer + ": ";
        if (!WebOrigin.isSafe(issuer) || issuer.getRawQuery() != null || issuer.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    where + "give a FHIR base URL with https (http on this machine only), without query or fragment");
        }
        if (authentication == Authentication.CLIENT_SECRET_BASIC && (clientSecret == null || clientSecret.isBlank())) {
            throw new IllegalArgumentException(where + "client-secret-basic needs a client-secret");
        }
        issuer = URI.create(withoutSlash(issuer.toString()));
    }

    /** Whether a launch names this record system: character by character, one trailing slash aside. */
    boolean is(String iss) {
        return issuer.toString().equals(withoutSlash(iss));
    }

    /** Where the endpoints that it names may be. */
    List<WebOrigin> endpointsAt() {
        return with(endpointOrigins);
    }

    /** Whose pages may show ours. */
    List<WebOrigin> framedBy() {
        return with(frameOrigins);
    }

    private List<WebOrigin> with(List<URI> more) {
        List<WebOrigin> origins = new ArrayList<>(List.of(WebOrigin.of(issuer)));
        more.forEach(address -> origins.add(WebOrigin.of(address)));
        return origins;
    }

    private static void require(@Nullable Object value, String key) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException("footbridge.launch.issuers: one of them lacks " + key + "; give it one");
        }
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** The secret stays where it is. */
    @Override
    public String toString() {
        return "Issuer[" + name + ", " + issuer + "]";
    }
}
