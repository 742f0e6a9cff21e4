package org.footbridge.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks, as strictly as the standard allows, that a call of the token endpoint is made by the registered app. */
final class ClientAssertionCheck {
    private final Set<String> assertionIds = ConcurrentHashMap.newKeySet();
    private final Supplier<String> origin;
    private volatile String keysAt = "";

    ClientAssertionCheck(Supplier<String> origin) {
        this.origin = origin;
    }

    void knowsKeysAt(String address) {
        keysAt = address;
    }

    /** What is wrong with the way in which the client proves who it is; nothing where nothing is. */
    String problem(@Nullable String basic, Map<String, String> form) {
        if (basic != null) {
            String expected = Base64.getEncoder()
                    .encodeToString(
                            (RecordSystemStub.CLIENT + ":" + RecordSystemStub.SECRET).getBytes(StandardCharsets.UTF_8));
            return basic.equals("Basic " + expected) ? "" : "secret";
        }
        String assertion = form.getOrDefault("client_assertion", "");
        try {
            return assertion(SignedJWT.parse(assertion), form);
        } catch (ParseException | JOSEException | IOException wrong) {
            return "assertion";
        }
    }

    private String assertion(SignedJWT jwt, Map<String, String> form)
            throws ParseException, JOSEException, IOException {
        var key = JWKSet.load(URI.create(keysAt).toURL())
                .getKeyByKeyId(jwt.getHeader().getKeyID());
        if (key == null || key.isPrivate()) {
            return "kid";
        }
        var verifier = key.getKeyType().getValue().equals("EC")
                ? new ECDSAVerifier(key.toECKey())
                : new RSASSAVerifier(key.toRSAKey());
        var claims = jwt.getJWTClaimsSet();
        Instant now = Instant.now();
        boolean sound = jwt.verify(verifier)
                && Set.of("ES384", "RS384")
                        .contains(jwt.getHeader().getAlgorithm().getName())
                && JOSEObjectType.JWT.equals(jwt.getHeader().getType())
                && RecordSystemStub.CLIENT.equals(claims.getIssuer())
                && RecordSystemStub.CLIENT.equals(claims.getSubject())
                && claims.getAudience().equals(List.of(origin.get() + "/oauth2/token"))
                && claims.getExpirationTime().toInstant().isAfter(now)
                && claims.getExpirationTime().toInstant().isBefore(now.plusSeconds(301))
                && "urn:ietf:params:oauth:client-assertion-type:jwt-bearer".equals(form.get("client_assertion_type"))
                && assertionIds.add(claims.getJWTID());
        return sound ? "" : "claims";
    }
}
