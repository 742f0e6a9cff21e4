package org.footbridge.launcher.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An app's keys, one of each kind, behind an address from which the record fetches them. */
public final class PublishedKeys {

    private final HttpServer server;
    private final RSAKey rsa = newRsa("rsa-1");
    private final ECKey ec;
    private volatile List<RSAKey> more = List.of();

    PublishedKeys() {
        try {
            ec = new ECKeyGenerator(Curve.P_384)
                    .keyID("ec-1")
                    .algorithm(JWSAlgorithm.ES384)
                    .generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/jwks", exchange -> {
            try (exchange) {
                var body = set().toString(true).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    private JWKSet set() {
        var keys = new ArrayList<com.nimbusds.jose.jwk.JWK>(List.of(rsa, ec));
        keys.addAll(more);
        return new JWKSet(keys);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    public RSAKey rsa() {
        return rsa;
    }

    public ECKey ec() {
        return ec;
    }

    public static RSAKey newRsa(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.RS384)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on this key is among the published ones. */
    public void publish(RSAKey key) {
        more = List.of(key);
    }
}
