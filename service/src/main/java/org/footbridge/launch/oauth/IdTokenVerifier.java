package org.footbridge.launch.oauth;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.footbridge.http.RecordSystemHttp;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Checks who the record system says is signed in: its signature, for whom and by whom, how fresh, and for this launch. */
@Component
public class IdTokenVerifier {
    /** Asymmetric only: with a shared secret, or none, anybody could sign. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** As Spring lists the claims that it found wrong; only these names are taken from its words. */
    private static final Pattern CLAIM = Pattern.compile("\\b(iss|sub|aud|azp|exp|iat)(?==| \\()");

    private static final long KEYS_BELIEVED_MILLIS = 300_000;
    private static final long FETCH_MILLIS = 6_000;
    private static final long REFETCH_MILLIS = 1_000;

    private final RestClient http;
    private final Clock clock;
    private final Map<String, JWKSource<SecurityContext>> keys = new ConcurrentHashMap<>();

    IdTokenVerifier(RecordSystemHttp http, Clock clock) {
        this.http = http.client().build();
        this.clock = clock;
    }

    /** The claims of a sound id_token. */
    public Jwt check(ClientRegistration registration, @Nullable Object idToken, String nonce) {
        if (!(idToken instanceof String text)) {
            throw unsound("there is no id_token");
        }
        Jwt claims;
        var source = keys.computeIfAbsent(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()), this::keysAt);
        try {
            claims = decoder(registration, source).decode(text);
        } catch (JwtException | IllegalArgumentException wrong) {
            throw lacksKeys(wrong, source)
                    ? new LaunchFailed(LaunchErrorCode.RECORD_SYSTEM_UNREACHABLE, "its keys could not be fetched")
                    : unsound(reason(wrong));
        }
        byte[] expected = nonce.getBytes(StandardCharsets.UTF_8);
        byte[] given = String.valueOf(claims.getClaimAsString("nonce")).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given)) {
            throw unsound("the id_token is not for this launch");
        }
        return claims;
    }

    /** Whether there were no keys to check with: a token that cannot be checked is not a token that is wrong. */
    private static boolean lacksKeys(Throwable wrong, JWKSource<SecurityContext> source) {
        return switch (wrong.getCause()) {
            case null -> false;
            case JWKSetRetrievalException _ -> true;
            // The key was looked for a moment ago: either it is none of those known, or none could be fetched.
            case RateLimitReachedException _ -> !hasKeys(source);
            case Throwable cause -> lacksKeys(cause, source);
        };
    }

    private static boolean hasKeys(JWKSource<SecurityContext> source) {
        try {
            return !source.get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                    .isEmpty();
        } catch (KeySourceException none) {
            return false;
        }
    }

    /** Names what is wrong without the messages themselves, which quote the token's claims. */
    private static String reason(RuntimeException wrong) {
        return switch (wrong) {
            case JwtValidationException claims -> "not right in the id_token: " + claimsNamed(claims.getErrors());
            case BadJwtException _ ->
                "the id_token is no JWT, or not signed by a key of jwks_uri with an algorithm allowed here";
            case JwtException _ -> "the key of the id_token could not be read at jwks_uri";
            default -> "the id_token cannot be read";
        };
    }

    private static String claimsNamed(Collection<OAuth2Error> errors) {
        return errors.stream()
                .flatMap(error ->
                        CLAIM.matcher(String.valueOf(error.getDescription())).results())
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private NimbusJwtDecoder decoder(ClientRegistration registration, JWKSource<SecurityContext> source) {
        DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();
        signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source));
        // Claims are checked by Spring's rules for id_tokens.
        signatures.setJWTClaimsSetVerifier((claims, context) -> {});
        OidcIdTokenValidator rules = new OidcIdTokenValidator(registration);
        rules.setClock(clock);
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(signatures);
        decoder.setJwtValidator(rules);
        return decoder;
    }

    /** An unknown key id fetches the keys again, but not more often than every second. */
    private JWKSource<SecurityContext> keysAt(String address) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(URI.create(address).toURL(), this::fetch)
                    .cache(KEYS_BELIEVED_MILLIS, FETCH_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(REFETCH_MILLIS)
                    .build();
        } catch (MalformedURLException checkedOnDiscovery) {
            throw new IllegalStateException(checkedOnDiscovery);
        }
    }

    private Resource fetch(URL address) throws IOException {
        try {
            String body =
                    http.get().uri(URI.create(address.toString())).retrieve().body(String.class);
            return new Resource(body == null ? "" : body, "application/json");
        } catch (RestClientException failed) {
            throw new IOException("The keys cannot be fetched");
        }
    }

    private static LaunchFailed unsound(String why) {
        return new LaunchFailed(LaunchErrorCode.IDENTITY_UNSOUND, why);
    }
}
