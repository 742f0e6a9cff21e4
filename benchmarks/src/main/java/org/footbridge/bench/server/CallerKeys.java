package org.footbridge.bench.server;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Keys of the calling record system: signs a token for each call, and writes the JWKS that the service is given. */
public final class CallerKeys {

    /** The issuer of its tokens. */
    public static final String ISSUER = "https://record.example";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int P384_BYTES = 48;
    private static final int SECONDS_OF_LIFE = 280;

    private final KeyPair ec;
    private final KeyPair rsa;

    /** New keys: P-384, and RSA of 2,048 bits. */
    public CallerKeys() throws GeneralSecurityException {
        var ecKeys = KeyPairGenerator.getInstance("EC");
        ecKeys.initialize(new ECGenParameterSpec("secp384r1"));
        this.ec = ecKeys.generateKeyPair();
        var rsaKeys = KeyPairGenerator.getInstance("RSA");
        rsaKeys.initialize(2048);
        this.rsa = rsaKeys.generateKeyPair();
    }

    /** A signature algorithm that the service accepts. */
    public enum Algorithm {
        ES384("SHA384withECDSAinP1363Format"),
        RS384("SHA384withRSA");

        private final String jca;

        Algorithm(String jca) {
            this.jca = jca;
        }
    }

    /** A token for one call of that URL. */
    public String token(Algorithm algorithm, String url) {
        var header = JSON.createObjectNode()
                .put("alg", algorithm.name())
                .put("typ", "JWT")
                .put("kid", algorithm.name());
        long now = Instant.now().getEpochSecond();
        var claims = JSON.createObjectNode()
                .put("iss", ISSUER)
                .put("aud", url)
                .put("iat", now)
                .put("exp", now + SECONDS_OF_LIFE)
                .put("jti", UUID.randomUUID().toString());
        String signed = base64(JSON.writeValueAsBytes(header)) + "." + base64(JSON.writeValueAsBytes(claims));
        try {
            var signature = Signature.getInstance(algorithm.jca);
            signature.initSign((algorithm == Algorithm.ES384 ? ec : rsa).getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the public halves as a JWKS. */
    public void writeJwks(Path file) throws IOException {
        var jwks = JSON.createObjectNode();
        ArrayNode keys = jwks.putArray("keys");
        var point = ((ECPublicKey) ec.getPublic()).getW();
        keys.addObject()
                .put("kty", "EC")
                .put("crv", "P-384")
                .put("use", "sig")
                .put("alg", "ES384")
                .put("kid", "ES384")
                .put("x", base64(unsigned(point.getAffineX(), P384_BYTES)))
                .put("y", base64(unsigned(point.getAffineY(), P384_BYTES)));
        var key = (RSAPublicKey) rsa.getPublic();
        keys.addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS384")
                .put("kid", "RS384")
                .put("n", base64(unsigned(key.getModulus(), key.getModulus().bitLength() / 8)))
                .put("e", base64(key.getPublicExponent().toByteArray()));
        Files.write(file, JSON.writeValueAsBytes(jwks));
    }

    private static byte[] unsigned(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        var fixed = new byte[length];
        int copied = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - copied, fixed, length - copied, copied);
        return fixed;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
