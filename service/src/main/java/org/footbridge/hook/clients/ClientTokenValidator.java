package org.footbridge.hook.clients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a signed token must say in itself, whichever endpoint it is for (CDS Hooks, Trusting CDS Clients). */
final class ClientTokenValidator implements OAuth2TokenValidator<Jwt> {
    private final TrustSettings.Client client;
    private final Set<String> tenants;
    private final Duration lifetime;
    private final Duration skew;
    private final Clock clock;

    ClientTokenValidator(TrustSettings.Client client, TrustSettings.Tokens tokens, Clock clock) {
        this.client = client;
        this.tenants =
                client.tenants().stream().map(TrustSettings.Tenant::name).collect(Collectors.toUnmodifiableSet());
        this.lifetime = tokens.lifetime();
        this.skew = tokens.skew();
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        List<String> wrong = new ArrayList<>();
        checkHeader(token, wrong);
        checkTimes(token, wrong);
        if (token.getId() == null || token.getId().isBlank()) {
            wrong.add("jti is missing");
        }
        if (token.getAudience() == null || token.getAudience().isEmpty()) {
            wrong.add("aud is missing");
        }
        var tenant = tenant(token);
        if (tenant != null && !tenants.isEmpty() && !tenants.contains(tenant)) {
            wrong.add("tenant is not listed for this client: add it in footbridge.clients");
        }
        return wrong.isEmpty()
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", String.join("; ", wrong), null));
    }

    /** The organisation that calls, where the client says so; what is no text is none that could be listed. */
    static @Nullable String tenant(Jwt token) {
        Object tenant = token.getClaims().get("tenant");
        return tenant == null ? null : tenant.toString();
    }

    private void checkHeader(Jwt token, List<String> wrong) {
        if (!(token.getHeaders().get("typ") instanceof String typ) || !typ.equalsIgnoreCase("JWT")) {
            wrong.add("header typ must be JWT");
        }
        if (!(token.getHeaders().get("kid") instanceof String kid) || kid.isBlank()) {
            wrong.add("header kid is missing");
        }
        // It is never fetched. Where the keys come from a file it says nothing of them; else it must not contradict.
        Object jku = token.getHeaders().get("jku");
        if (jku != null && client.jwksFile() == null && !jku.toString().equals(String.valueOf(client.jwksUrl()))) {
            wrong.add("header jku is not the registered address of the keys");
        }
    }

    private void checkTimes(Jwt token, List<String> wrong) {
        Instant now = clock.instant();
        Instant issued = token.getIssuedAt();
        Instant expires = token.getExpiresAt();
        Instant notBefore = token.getNotBefore();
        if (issued == null) {
            wrong.add("iat is missing");
        } else if (issued.isAfter(now.plus(skew))) {
            wrong.add("iat is in the future: check both clocks");
        }
        if (expires == null) {
            wrong.add("exp is missing");
        } else if (!now.isBefore(expires.plus(skew))) {
            wrong.add("the token has expired: send a new one with each call");
        }
        if (issued != null
                && expires != null
                && expires.isAfter(issued.plus(lifetime).plus(skew))) {
            wrong.add("exp is more than " + lifetime.toSeconds() + " seconds after iat");
        }
        if (notBefore != null && notBefore.isAfter(now.plus(skew))) {
            wrong.add("nbf is in the future: check both clocks");
        }
    }
}
