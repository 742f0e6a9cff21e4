package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.footbridge.web.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Requests that Tomcat refuses by itself, sent over a bare socket: no client library would send them. */
@ExtendWith(OutputCaptureExtension.class)
class RawRequestsTest extends ServiceOnPort {
    private static final String SECRET = "launch-code-nobody-may-see";

    @ParameterizedTest
    @ValueSource(strings = {"|", "[", "{", "^", "\\", "\"", "<", "\u0001"})
    void an_unencoded_character_in_the_address_is_400_and_not_logged(String raw, CapturedOutput output)
            throws IOException {
        assertRefused(send("GET /launch/callback?code=" + SECRET + raw + " HTTP/1.1\r\nHost: x\r\n\r\n"), 400);
        assertRefused(send("GET /launch/" + SECRET + raw + " HTTP/1.1\r\nHost: x\r\n\r\n"), 400);
        assertThat(output.getAll()).doesNotContain(SECRET);
    }

    @Test
    void a_header_that_cannot_be_read_is_400_and_not_logged(CapturedOutput output) throws IOException {
        assertRefused(send("GET / HTTP/1.1\r\nHost: x\r\nCoo kie: " + SECRET + "\r\n\r\n"), 400);
        assertThat(output.getAll()).doesNotContain(SECRET);
    }

    @Test
    void connect_is_refused_without_html() throws IOException {
        assertRefused(send("CONNECT record.example:443 HTTP/1.1\r\nHost: record.example:443\r\n\r\n"), 501);
    }

    @Test
    void an_unknown_transfer_encoding_is_refused_without_html() throws IOException {
        assertRefused(send("POST " + SERVICE + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: unheard-of\r\n\r\n"), 501);
    }

    /** The status and the code are those of one line of docs/errors.md. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/3.7\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nExpect: the-unexpected\r\n\r\n",
                "POST /cds-services/none HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
                "GET /cds-services%2Fnone HTTP/1.1\r\nHost: x\r\n\r\n",
                "PATCH / HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /@ HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nLong: @\r\n\r\n"
            })
    void whatever_the_web_server_refuses_is_on_the_page_of_errors(String request) throws IOException {
        var response = send(request.replace("@", "a".repeat(100_000)));
        var status = Integer.parseInt(response.substring(9, 12));
        var code = response.replaceFirst("(?s).*\"coding\":\\[\\{[^}]*\"code\":\"([a-z-]+)\".*", "$1");

        assertRefused(response, status);
        assertThat(Stream.of(ErrorCode.values())
                        .filter(each -> each.code().equals(code))
                        .map(ErrorCode::status))
                .containsExactly(status);
    }

    private static void assertRefused(String response, int status) {
        assertThat(response)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/json")
                .contains("\"resourceType\":\"OperationOutcome\"")
                .doesNotContain(SECRET)
                .doesNotContainIgnoringCase("<html", "tomcat", "exception");
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
