package org.footbridge.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.footbridge.hook.JwksServer;

/** The identity that a record system gives, and each way of getting it wrong. */
final class TestIdToken {
    enum Signature {
        SOUND,
        NONE,
        /** The old trick: the public key as the shared secret. */
        HMAC_WITH_PUBLIC_KEY,
        ANOTHERS_KEY,
        UNKNOWN_KEY_ID
    }

    private volatile ECKey key = JwksServer.newEcKey();
    private volatile Signature signature = Signature.SOUND;
    private volatile UnaryOperator<JWTClaimsSet.Builder> change = claims -> claims;

    void reset() {
        signature = Signature.SOUND;
        change = claims -> claims;
    }

    /** Signs with another key from now on, which alone is published. */
    void rotate() {
        key = JwksServer.newEcKey();
    }

    void signed(Signature how) {
        signature = how;
    }

    void with(UnaryOperator<JWTClaimsSet.Builder> other) {
        change = other;
    }

    String jwks() {
        return new JWKSet(key).toString(true);
    }

    String sign(String issuer, String audience, String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet claims = change.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject("dr-test")
                        .audience(audience)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("nonce", nonce)
                        .claim("fhirUser", "Practitioner/dr-test"))
                .build();
        try {
            return switch (signature) {
                case SOUND -> signed(claims, key, key.getKeyID());
                case NONE -> new PlainJWT(claims).serialize();
                case HMAC_WITH_PUBLIC_KEY -> {
                    var jwt = new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .keyID(key.getKeyID())
                                    .build(),
                            claims);
                    jwt.sign(new MACSigner(key.toPublicJWK().toJSONString()));
                    yield jwt.serialize();
                }
                case ANOTHERS_KEY -> signed(claims, JwksServer.newEcKey(), key.getKeyID());
                case UNKNOWN_KEY_ID -> signed(claims, key, "unknown");
            };
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String signed(JWTClaimsSet claims, ECKey by, String kid) throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384)
                        .keyID(kid)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        jwt.sign(new ECDSASigner(by));
        return jwt.serialize();
    }
}
