package org.footbridge.launcher.cdsclient;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.footbridge.launcher.PracticeAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Key that proves to CDS services that a call comes from this record. It is made at the start and kept in memory only;
 * its public half is published for those services.
 */
@RestController
class CdsClientKey {

    private static final String JWKS_PATH = "/.well-known/jwks.json";
    private static final Duration LIFE = Duration.ofMinutes(4);

    private final ECKey key;
    private final PracticeAddress address;
    private final Clock clock;

    CdsClientKey(PracticeAddress address, Clock clock) throws JOSEException {
        this.address = address;
        this.clock = clock;
        this.key = new ECKeyGenerator(Curve.P_384)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES384)
                .keyIDFromThumbprint(true)
                .generate();
    }

    @GetMapping(JWKS_PATH)
    ResponseEntity<Map<String, Object>> jwks() {
        // Short: the key changes with every start of the record.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(new JWKSet(key).toJSONObject(true));
    }

    /** A token for one call to exactly this address. */
    String tokenFor(URI endpoint) {
        var now = clock.instant();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES384)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .jwkURL(URI.create(address.base() + JWKS_PATH))
                .build();
        var claims = new JWTClaimsSet.Builder()
                .issuer(address.base())
                .audience(endpoint.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The record's own key cannot sign", e);
        }
        return token.serialize();
    }
}
