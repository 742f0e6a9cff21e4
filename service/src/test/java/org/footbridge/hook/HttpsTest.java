package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** TLS without a proxy, as Spring Boot offers it, mutual and with tokens (cds-hooks_2.0@2, @168, @175 and @179). */
class HttpsTest extends ServiceOnPort {

    private static final String PASSWORD = "made-up-for-this-test";
    private static final Path KEYS_OF_BOTH = keys();
    private static final Path TRUSTED_BY_BOTH = KEYS_OF_BOTH.resolveSibling("trusted.p12");

    @DynamicPropertySource
    static void tls(DynamicPropertyRegistry properties) throws GeneralSecurityException, IOException {
        try (var file = Files.newOutputStream(TRUSTED_BY_BOTH)) {
            trusted().store(file, PASSWORD.toCharArray());
        }
        properties.add("server.ssl.key-store", KEYS_OF_BOTH::toString);
        properties.add("server.ssl.key-store-password", () -> PASSWORD);
        properties.add("server.ssl.trust-store", TRUSTED_BY_BOTH::toString);
        properties.add("server.ssl.trust-store-password", () -> PASSWORD);
        properties.add("server.ssl.client-auth", () -> "need");
    }

    private static Path keys() {
        try {
            var file = Files.createTempDirectory("tls").resolve("keys.p12");
            var made = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "both",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=Footbridge test",
                            "-ext",
                            "san=ip:127.0.0.1",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(made.waitFor()).as(said).isZero();
            return file;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @AfterAll
    static void removeKeys() throws IOException {
        Files.delete(KEYS_OF_BOTH);
        Files.deleteIfExists(TRUSTED_BY_BOTH);
        Files.delete(KEYS_OF_BOTH.getParent());
    }

    private static KeyStore trusted() throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "both",
                KeyStore.getInstance(KEYS_OF_BOTH.toFile(), PASSWORD.toCharArray())
                        .getCertificate("both"));
        return trusted;
    }

    private static HttpClient client(boolean withItsOwnKey) throws GeneralSecurityException, IOException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted());
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(KeyStore.getInstance(KEYS_OF_BOTH.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(withItsOwnKey ? own.getKeyManagers() : null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    private HttpRequest call(String token) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port() + SERVICE))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(patientView()))
                .build();
    }

    @Test
    void a_client_with_a_certificate_is_answered_and_needs_its_token_all_the_same() throws Exception {
        try (var client = client(true)) {
            var token = token(SERVICE).sign();

            assertThat(client.send(call(token), HttpResponse.BodyHandlers.ofString()))
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                    .satisfies(answer -> assertThat(answer.body()).startsWith("{\"cards\":"));
            assertThat(client.send(call("no-token"), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_client_without_one_is_not_answered_nor_is_plain_http() throws Exception {
        try (var client = client(false)) {
            assertThatThrownBy(() -> client.send(call(token(SERVICE).sign()), HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
            assertThat(send(request(DISCOVERY)
                                    .header(
                                            "Authorization",
                                            "Bearer " + token(DISCOVERY).sign()))
                            .status())
                    .isEqualTo(400);
        }
    }
}
