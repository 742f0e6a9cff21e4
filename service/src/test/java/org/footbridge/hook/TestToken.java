package org.footbridge.hook;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A client's token as CDS Hooks asks for it, and each way of getting it wrong. */
public final class TestToken {
    private JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
    private JWSAlgorithm algorithm = JWSAlgorithm.ES384;
    private @Nullable String kid;
    private @Nullable JOSEObjectType type = JOSEObjectType.JWT;
    private @Nullable String jku;
    private final JwksServer keys;
    private ECKey ec;

    private TestToken(JwksServer keys) {
        this.keys = keys;
        this.ec = keys.ec();
        this.kid = ec.getKeyID();
    }

    public static TestToken by(String issuer, JwksServer keys, String audience) {
        TestToken token = new TestToken(keys);
        Instant now = Instant.now();
        token.claims
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(240)))
                .jwtID(UUID.randomUUID().toString());
        return token;
    }

    public TestToken with(UnaryOperator<JWTClaimsSet.Builder> change) {
        claims = change.apply(claims);
        return this;
    }

    public TestToken rs384() {
        algorithm = JWSAlgorithm.RS384;
        kid = keys.rsa().getKeyID();
        return this;
    }

    public TestToken rs256() {
        rs384();
        algorithm = JWSAlgorithm.RS256;
        return this;
    }

    public TestToken hs256() {
        algorithm = JWSAlgorithm.HS256;
        return this;
    }

    public TestToken signedBy(ECKey other) {
        ec = other;
        return this;
    }

    public TestToken kid(@Nullable String other) {
        kid = other;
        return this;
    }

    public TestToken type(@Nullable String other) {
        type = other == null ? null : new JOSEObjectType(other);
        return this;
    }

    public TestToken jku(String other) {
        jku = other;
        return this;
    }

    public String unsigned() {
        return new PlainJWT(claims.build()).serialize();
    }

    public String sign() {
        JWSHeader.Builder header = new JWSHeader.Builder(algorithm).keyID(kid).type(type);
        if (jku != null) {
            header.jwkURL(URI.create(jku));
        }
        try {
            SignedJWT token = new SignedJWT(header.build(), claims.build());
            token.sign(signer());
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private JWSSigner signer() throws JOSEException {
        if (JWSAlgorithm.Family.HMAC_SHA.contains(algorithm)) {
            // The old trick: the public key as the shared secret.
            return new MACSigner(keys.rsa().toPublicJWK().toJSONString());
        }
        RSAKey rsa = keys.rsa();
        return JWSAlgorithm.Family.RSA.contains(algorithm) ? new RSASSASigner(rsa) : new ECDSASigner(ec);
    }
}
