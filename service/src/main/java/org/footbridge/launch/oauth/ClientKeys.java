package org.footbridge.launch.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.launch.discovery.Issuer;
import org.footbridge.launch.discovery.Issuer.Algorithm;
import org.footbridge.launch.discovery.LaunchSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys of private_key_jwt and their rotation: a key is published before it signs, so that record systems that keep the
 * list for a while know it by then, and stays published for a while after the next one has taken over.
 */
@Component
public class ClientKeys {
    private static final Logger LOG = LoggerFactory.getLogger(ClientKeys.class);

    private final ClientKeyTable table;
    private final LaunchSettings.Keys plan;
    private final Set<Algorithm> needed;
    private final Clock clock;
    private volatile List<ClientKey> known = List.of();

    ClientKeys(ClientKeyTable table, LaunchSettings settings, Clock clock) {
        this.table = table;
        this.plan = settings.keys();
        this.clock = clock;
        this.needed = settings.issuers().stream()
                .filter(issuer -> issuer.authentication() == Issuer.Authentication.PRIVATE_KEY_JWT)
                .map(Issuer::algorithm)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Algorithm.class)));
    }

    /** The key that signs now. */
    JWK current(Algorithm algorithm) {
        return signing(algorithm).orElseGet(() -> {
            rotate();
            return signing(algorithm)
                    .orElseThrow(() -> new IllegalStateException("No issuer is registered with " + algorithm));
        });
    }

    /** The public parts of all keys that sign, will sign, or signed a short while ago. */
    public JWKSet published() {
        if (known.isEmpty()) {
            rotate();
        }
        Instant now = clock.instant();
        return new JWKSet(known.stream()
                        .filter(key -> !isOver(key, now))
                        .map(ClientKey::jwk)
                        .toList())
                .toPublicJWKSet();
    }

    @Scheduled(initialDelay = 0, fixedRate = 1, timeUnit = TimeUnit.MINUTES)
    void rotateInTime() {
        try {
            rotate();
        } catch (DataAccessException unreachable) {
            LOG.warn("The keys for record systems could not be read; the next attempt is in a minute");
        }
    }

    /** Makes the keys that are due, forgets those that are over, and learns what other instances made. */
    synchronized void rotate() {
        known = table.all();
        Instant now = clock.instant();
        needed.forEach(algorithm -> due(algorithm, now).ifPresent(from -> {
            table.add(ClientKey.make(algorithm, table.lastGeneration(algorithm) + 1, from));
            LOG.info("Made a new {} key for record systems, published now and used from {}", algorithm, from);
        }));
        known.stream().filter(key -> isOver(key, now)).forEach(table::remove);
        known = table.all();
    }

    private Optional<Instant> due(Algorithm algorithm, Instant now) {
        Optional<Instant> newest = of(algorithm).map(ClientKey::useFrom).reduce((a, b) -> a.isAfter(b) ? a : b);
        if (newest.isEmpty()) {
            return Optional.of(now);
        }
        Instant next = newest.get().plus(plan.rotateAfter());
        Instant announced = now.plus(plan.publishAhead());
        return announced.isBefore(next) ? Optional.empty() : Optional.of(announced);
    }

    private Optional<JWK> signing(Algorithm algorithm) {
        Instant now = clock.instant();
        return of(algorithm)
                .filter(key -> !key.useFrom().isAfter(now))
                .max(Comparator.comparing(ClientKey::useFrom))
                .map(ClientKey::jwk);
    }

    private boolean isOver(ClientKey key, Instant now) {
        return of(key.algorithm())
                .anyMatch(other -> other.useFrom().isAfter(key.useFrom())
                        && !other.useFrom().plus(plan.keepOld()).isAfter(now));
    }

    private Stream<ClientKey> of(Algorithm algorithm) {
        return known.stream().filter(key -> key.algorithm() == algorithm);
    }

    /**
     * One of Footbridge's keys.
     *
     * @param useFrom when it begins to sign; until then it is only published
     * @param jwk with its private part
     */
    record ClientKey(Algorithm algorithm, int generation, Instant useFrom, JWK jwk) {
        private static final int RSA_BITS = 3072;

        static ClientKey make(Algorithm algorithm, int generation, Instant useFrom) {
            JWKGenerator<? extends JWK> generator = switch (algorithm) {
                case ES384 -> new ECKeyGenerator(Curve.P_384).algorithm(JWSAlgorithm.ES384);
                case RS384 -> new RSAKeyGenerator(RSA_BITS).algorithm(JWSAlgorithm.RS384);
            };
            try {
                JWK jwk = generator
                        .keyID(UUID.randomUUID().toString())
                        .keyUse(KeyUse.SIGNATURE)
                        .generate();
                return new ClientKey(algorithm, generation, useFrom, jwk);
            } catch (JOSEException everyJavaHasThem) {
                throw new IllegalStateException(everyJavaHasThem);
            }
        }

        /** The private part stays where it is. */
        @Override
        public String toString() {
            return "ClientKey[" + algorithm + " " + generation + "]";
        }
    }
}
