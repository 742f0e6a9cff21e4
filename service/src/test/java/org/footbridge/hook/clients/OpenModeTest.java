package org.footbridge.hook.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.footbridge.hook.ServiceOnPort;
import org.footbridge.hook.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "footbridge.open=true")
class OpenModeTest extends ServiceOnPort {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8090/fhir",
                "http://127.0.0.1:9/fhir",
                "http://127.8.9.10/fhir/",
                "http://[::1]:8080/fhir",
                "https://LOCALHOST/fhir"
            })
    void lets_anyone_on_this_machine_have_a_server_on_it_read(String server) {
        assertThat(withoutToken(SERVICE, patientView()).status()).isEqualTo(200);
        assertThat(withoutToken(SERVICE, reading(server)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/fhir",
                FHIR,
                "http://localhost.evil.example/fhir",
                "http://localhost@evil.example/fhir",
                "http://evil@localhost/fhir",
                "http://10.0.0.1/fhir",
                "http://127.0.0.256/fhir",
                "http://127.1/fhir",
                "http://0.0.0.0/fhir",
                "http://[::ffff:10.0.0.1]/fhir",
                "http://localhost/fhir#x"
            })
    void still_reads_no_other_server(String server) {
        assertThat(withoutToken(SERVICE, reading(server)).fault()).isIn("foreign-fhir-server", "bad-field");
    }

    @Test
    void still_refuses_a_bad_token_and_holds_a_client_to_its_servers() {
        assertThat(get(DISCOVERY, token(SERVICE).sign()).fault()).isEqualTo("bad-token");
        assertThat(get(DISCOVERY, token(DISCOVERY).unsigned()).fault()).isEqualTo("bad-token");
        assertThat(post(SERVICE, reading(FHIR)).status()).isEqualTo(200);
        assertThat(post(SERVICE, reading("http://localhost:8090/fhir")).fault()).isEqualTo("foreign-fhir-server");
    }

    @Test
    void still_refuses_a_bad_body() {
        assertThat(withoutToken(SERVICE, "{}").fault()).isEqualTo("missing-field");
    }

    @Test
    void lets_no_forwarded_call_in() {
        TestResponse reply = send(request(DISCOVERY).header("X-Forwarded-For", "203.0.113.7"));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(send(request(DISCOVERY)).status()).isEqualTo(200);
    }

    /** A web page may point its own name at this machine; its Host gives it away. */
    @Test
    void lets_no_other_host_name_in() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write("GET /cds-services HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 401").contains("not-authenticated");
        }
    }

    private TestResponse withoutToken(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String reading(String server) {
        return patientView().replaceFirst("\\{", "{\"fhirServer\": \"" + server + "\",");
    }
}
