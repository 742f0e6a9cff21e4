package org.footbridge.hook.clients;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.footbridge.hook.clients.AuthenticationErrors.TokenRefused;
import org.footbridge.web.ErrorCode;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.stereotype.Component;

/** Admits a call: a registered issuer, a sound token, meant for the endpoint called, and not seen before. */
@Component
class ClientAuthenticationResolver implements AuthenticationManagerResolver<HttpServletRequest> {
    private static final String FEEDBACK = "/feedback";
    private final JwtIssuerAuthenticationManagerResolver issuers;
    private final TrustSettings settings;
    private final ReplayCheck replays;

    ClientAuthenticationResolver(TrustSettings settings, ReplayCheck replays, Clock clock) {
        this.settings = settings;
        Map<String, AuthenticationManager> byIssuer = settings.clients().stream()
                .collect(Collectors.toUnmodifiableMap(
                        TrustSettings.Client::issuer,
                        client -> ClientAuthenticator.of(client, settings.tokens(), clock)));
        issuers = new JwtIssuerAuthenticationManagerResolver(
                (AuthenticationManagerResolver<String>) issuer -> byIssuer.getOrDefault(issuer, this::unknownIssuer));
        this.replays = replays;
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        AuthenticationManager byToken = issuers.resolve(request);
        return presented -> {
            var known = (JwtAuthenticationToken) Objects.requireNonNull(byToken.authenticate(presented));
            checkAudience(known.getToken(), request.getRequestURI());
            checkFirstUse(known.getToken());
            // The token has done its work; nothing later needs it.
            return UsernamePasswordAuthenticationToken.authenticated(known.getPrincipal(), null, List.of());
        };
    }

    private Authentication unknownIssuer(Authentication presented) {
        throw new TokenRefused(
                ErrorCode.BAD_TOKEN, "iss is not a registered client. Register it in footbridge.clients.");
    }

    /** The public address decides, not that of the request, which a proxy may have changed. */
    private void checkAudience(Jwt token, String path) {
        String base = settings.baseUrl().toString().replaceFirst("/$", "");
        String endpoint = base + path;
        List<String> accepted = new ArrayList<>(List.of(endpoint));
        settings.clients().stream()
                .filter(client -> client.issuer().equals(issuer(token)))
                .forEach(client -> accepted.addAll(client.audiences()));
        if (endpoint.endsWith(FEEDBACK)) {
            accepted.add(endpoint.substring(0, endpoint.length() - FEEDBACK.length()));
        }
        if (Collections.disjoint(accepted, token.getAudience())) {
            throw new TokenRefused(
                    ErrorCode.BAD_TOKEN,
                    "aud is not the endpoint called. It must be the URL of the endpoint under footbridge.base-url, "
                            + base + ".");
        }
    }

    private static String issuer(Jwt token) {
        return Objects.requireNonNull(token.getClaimAsString(JwtClaimNames.ISS));
    }

    private void checkFirstUse(Jwt token) {
        Instant until = Objects.requireNonNull(token.getExpiresAt())
                .plus(settings.tokens().skew());
        switch (replays.remember(issuer(token), Objects.requireNonNull(token.getId()), until)) {
            case FIRST -> {}
            case REPLAYED ->
                throw new TokenRefused(ErrorCode.BAD_TOKEN, "jti was used before. Send a new token with each call.");
            case NO_ROOM ->
                throw new TokenRefused(
                        ErrorCode.TOO_MANY_TOKENS,
                        "Too many tokens at once. Call again in a minute, or raise footbridge.tokens.remembered.");
        }
    }
}
