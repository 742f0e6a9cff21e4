package org.footbridge.launcher.oauth;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.footbridge.launcher.smart.SmartProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * Checks client assertions with the keys that each app publishes: RS384 or ES384, {@code typ} JWT, by {@code kid}. Keys
 * are kept for five minutes. A key that is not among them causes them to be fetched again, but only so often.
 */
@Component
public final class ClientAssertionDecoderFactory implements JwtDecoderFactory<RegisteredClient> {

    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);
    private static final Duration KEEP = Duration.ofMinutes(5);
    private static final Duration FETCH = Duration.ofSeconds(5);

    private static final int FETCH_MILLIS = 2000;
    private static final int FETCH_BYTES = 64 * 1024;

    /**
     * Event published after an app's keys were fetched in the course of the app's own request.
     *
     * @param keys what came; blank where nothing did
     */
    public record JwksFetchedEvent(Instant at, String url, String keys, Duration took) {}

    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
    private final ClientAssertionValidators rules;
    private final SmartProperties settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ClientAssertionDecoderFactory(
            ClientAssertionValidators rules, SmartProperties settings, Clock clock, ApplicationEventPublisher events) {
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        return decoders.computeIfAbsent(client.getClientId(), id -> decoder(client));
    }

    private JwtDecoder decoder(RegisteredClient client) {
        var jwksUrl = Objects.requireNonNull(client.getClientSettings().getJwkSetUrl(), "checked when apps are read");
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(jwksUrl)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {
            // Claims are checked by the rules below, which know the time and this server's address.
        });
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(rules.forClient(client.getClientId(), jwksUrl));
        return decoder;
    }

    private JWKSource<SecurityContext> keys(String jwksUrl) {
        try {
            return JWKSourceBuilder.create(URI.create(jwksUrl).toURL(), new JwksFetcher())
                    .refreshAheadCache(false)
                    .cache(KEEP.toMillis(), FETCH.toMillis())
                    .rateLimited(settings.keyRefetch().toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not an address of keys: " + jwksUrl, e);
        }
    }

    /** Fetches an app's keys from exactly the address registered: no redirects, little patience, little room. */
    private final class JwksFetcher extends DefaultResourceRetriever {

        JwksFetcher() {
            super(FETCH_MILLIS, FETCH_MILLIS, FETCH_BYTES);
        }

        @Override
        public Resource retrieveResource(URL url) throws IOException {
            var at = clock.instant();
            var keys = "";
            try {
                var resource = super.retrieveResource(url);
                keys = resource.getContent();
                return resource;
            } finally {
                events.publishEvent(
                        new JwksFetchedEvent(at, url.toString(), keys, Duration.between(at, clock.instant())));
            }
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            var connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
