package org.footbridge.hook.clients;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Checks the tokens of one registered client. Its keys are fetched when first needed, so a start needs no client. */
final class ClientAuthenticator {
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 1_500;
    private static final int JWKS_BYTES = 256 * 1024;

    private ClientAuthenticator() {}

    static AuthenticationManager of(TrustSettings.Client client, TrustSettings.Tokens tokens, Clock clock) {
        DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();
        signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms(tokens), keys(client, tokens)));
        // Times are checked against our own clock, with our own words, in TokenRules.
        signatures.setJWTClaimsSetVerifier((claims, context) -> {});

        NimbusJwtDecoder decoder = new NimbusJwtDecoder(signatures);
        decoder.setClaimSetConverter(ClientAuthenticator::claims);
        decoder.setJwtValidator(new ClientTokenValidator(client, tokens, clock));

        TrustedCaller caller = caller(client, client.fhirServers());
        Map<String, TrustedCaller> tenants = client.tenants().stream()
                .collect(Collectors.toUnmodifiableMap(
                        TrustSettings.Tenant::name, tenant -> caller(client, tenant.fhirServers())));
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(token -> new JwtAuthenticationToken(
                token,
                tenants.getOrDefault(Objects.requireNonNullElse(ClientTokenValidator.tenant(token), ""), caller),
                List.of()));
        return provider::authenticate;
    }

    private static TrustedCaller caller(TrustSettings.Client client, List<String> fhirServers) {
        return new TrustedCaller.Registered(Set.copyOf(fhirServers), client.launchUrl());
    }

    private static Set<JWSAlgorithm> algorithms(TrustSettings.Tokens tokens) {
        Set<JWSAlgorithm> algorithms =
                tokens.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
        if (algorithms.isEmpty() || !JWSAlgorithm.Family.SIGNATURE.containsAll(algorithms)) {
            throw new IllegalArgumentException(
                    "footbridge.tokens.algorithms: asymmetric signatures only, such as ES384");
        }
        return algorithms;
    }

    /** An unknown key id fetches the keys again, but at most twice in the interval for all callers together. */
    private static JWKSource<SecurityContext> keys(TrustSettings.Client client, TrustSettings.Tokens tokens) {
        try {
            URI place =
                    client.jwksFile() != null ? client.jwksFile().toUri() : Objects.requireNonNull(client.jwksUrl());
            URL address = place.toURL();
            return JWKSourceBuilder.<SecurityContext>create(
                            address, new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, JWKS_BYTES))
                    .cache(tokens.jwksCache().toMillis(), CONNECT_MILLIS + READ_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(tokens.jwksRefetch().toMillis())
                    .build();
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException(
                    "footbridge.clients: jwks-url of issuer " + client.issuer() + " is no http(s) URL", wrong);
        }
    }

    /** Spring makes up an iat where there is none; the standard requires the client's own. */
    private static Map<String, Object> claims(Map<String, Object> sent) {
        Map<String, Object> converted = new HashMap<>(Objects.requireNonNull(
                MappedJwtClaimSetConverter.withDefaults(Map.of()).convert(sent)));
        if (!sent.containsKey("iat")) {
            converted.remove("iat");
        }
        return converted;
    }
}
