package org.footbridge.launcher.faultlab;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Makes id tokens that an app must refuse, out of ones that it would take. */
@Component
record IdTokenForger(JWKSource<SecurityContext> keys, Clock clock) {

    private static final Duration AGO = Duration.ofHours(1);
    private static final int BITS = 2048;

    String forged(Fault fault, String idToken) {
        try {
            var sound = SignedJWT.parse(idToken);
            var claims = new JWTClaimsSet.Builder(sound.getJWTClaimsSet());
            switch (fault) {
                case ID_TOKEN_NONCE -> claims.claim("nonce", "another-launch");
                case ID_TOKEN_AUDIENCE -> claims.audience("another-app").claim("azp", "another-app");
                case ID_TOKEN_ISSUER -> claims.issuer("https://another-record.example");
                case ID_TOKEN_EXPIRED ->
                    claims.issueTime(ago(AGO.multipliedBy(2))).expirationTime(ago(AGO));
                default -> {
                    // The claims are sound; the signature is not.
                }
            }
            return signed(fault, sound.getHeader(), claims.build());
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The record's own id token cannot be read or signed", e);
        }
    }

    private Date ago(Duration time) {
        return Date.from(clock.instant().minus(time));
    }

    private String signed(Fault fault, JWSHeader sound, JWTClaimsSet claims) throws JOSEException {
        var own = own(sound.getKeyID());
        return switch (fault) {
            case ID_TOKEN_UNSIGNED -> new PlainJWT(claims).serialize();
            case ID_TOKEN_SHARED_KEY ->
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .type(JOSEObjectType.JWT)
                                .keyID(sound.getKeyID())
                                .build(),
                        claims,
                        new MACSigner(own.toPublicJWK().toJSONString()));
            case ID_TOKEN_FOREIGN_KEY -> signed(sound, claims, new RSASSASigner(new RSAKeyGenerator(BITS).generate()));
            default -> signed(sound, claims, new RSASSASigner(own));
        };
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private RSAKey own(String keyId) throws JOSEException {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(keyId).build()), null)
                .getFirst()
                .toRSAKey();
    }
}
