package org.footbridge.launch.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import java.util.UUID;
import org.footbridge.launch.discovery.Issuer.Algorithm;

/**
 * One of Footbridge's keys.
 *
 * @param generation counts the keys of an algorithm
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
