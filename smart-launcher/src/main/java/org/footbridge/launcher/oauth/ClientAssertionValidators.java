package org.footbridge.launcher.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footbridge.launcher.PracticeAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** What SMART asks of a client assertion beyond its signature, and that nobody presents one twice. */
@Component
class ClientAssertionValidators {

    /** The token endpoint; assertions are made for it, and for nothing else. */
    private static final String TOKEN_PATH = "/oauth2/token";

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(30);

    private static final int ROOM = 100_000;

    private record AssertionId(String clientId, String jti) {}

    /** The assertions that were presented, each until it has expired. */
    private final Map<AssertionId, Instant> presented = new HashMap<>();

    private final PracticeAddress address;
    private final Clock clock;

    ClientAssertionValidators(PracticeAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    OAuth2TokenValidator<Jwt> forClient(String clientId, String jwksUrl) {
        return assertion -> {
            var complaint = complaint(assertion, clientId, jwksUrl);
            return complaint == null
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(
                            new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, complaint, null));
        };
    }

    private @Nullable String complaint(Jwt assertion, String clientId, String jwksUrl) {
        var now = clock.instant();
        var expires = assertion.getExpiresAt();
        if (!clientId.equals(assertion.getClaimAsString("iss")) || !clientId.equals(assertion.getSubject())) {
            return "iss and sub must be the client_id";
        }
        // Exactly one: an assertion for several servers could be carried from one to the other.
        if (!List.of(address.base() + TOKEN_PATH).equals(assertion.getAudience())) {
            return "aud must be " + address.base() + TOKEN_PATH;
        }
        if (assertion.getHeaders().get("kid") == null) {
            return "kid is needed";
        }
        if (assertion.getHeaders().containsKey("jku")
                && !jwksUrl.equals(assertion.getHeaders().get("jku"))) {
            return "jku must be the registered address";
        }
        if (expires == null || !now.minus(SKEW).isBefore(expires)) {
            return "exp has passed, or is missing";
        }
        if (expires.isAfter(now.plus(LONGEST_LIFE).plus(SKEW))) {
            return "exp is more than five minutes ahead";
        }
        if (tooEarly(assertion.getNotBefore(), now) || tooEarly(assertion.getIssuedAt(), now)) {
            return "made in the future";
        }
        var id = assertion.getId();
        return id == null || id.isBlank() || !isNew(new AssertionId(clientId, id), now, expires.plus(SKEW))
                ? "jti is missing, or was used before"
                : null;
    }

    /** Remembers the id; false where it was there, or where there is no more room: then nothing new is believed. */
    private synchronized boolean isNew(AssertionId id, Instant now, Instant expires) {
        if (presented.size() >= ROOM) {
            presented.values().removeIf(now::isAfter);
        }
        return presented.size() < ROOM && presented.putIfAbsent(id, expires) == null;
    }

    private static boolean tooEarly(@Nullable Instant start, Instant now) {
        return start != null && start.isAfter(now.plus(SKEW));
    }
}
