package org.footbridge.launcher.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.footbridge.launcher.testing.RunningPractice;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A request that cannot be read is the caller's fault: the answer says so in plain words, and the log says nothing. */
@ExtendWith(OutputCaptureExtension.class)
class BadRequestsTest extends RunningPractice {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "DELETE | /ServiceRequest | '' | - | -",
                "DELETE | /ServiceRequest?_id=marker | '' | - | -",
                "PUT | /ServiceRequest | {\"resourceType\":\"ServiceRequest\",\"intent\":\"marker\"} | - | -",
                "GET | /Patient/lonely-by-score/$marker | '' | - | -",
                "PATCH | /Patient/marker | [] | application/json-patch+json | -",
                "POST | /Observation/_search | value-date=%zzmarker | application/x-www-form-urlencoded | -",
                "POST | /ServiceRequest | marker | application/fhir+json | gzip",
                "POST | /ServiceRequest | <ServiceRequest marker | application/fhir+xml | -",
                "POST | /ServiceRequest | {\"marker | application/fhir+json | -",
                "POST | /ServiceRequest | {\"resourceType\":\"Marker\"} | application/fhir+json | -",
                "POST | /ServiceRequest | {} | text/marker | -",
            })
    void is_answered_without_the_programs_own_words(
            String method, String path, String body, String type, String encoding, CapturedOutput output) {
        var response = exchange(
                method,
                "/fhir" + path,
                body,
                Map.of(
                        "Authorization",
                        "Bearer " + staffToken(),
                        "Accept",
                        "application/fhir+json",
                        "Content-Type",
                        type == null ? "" : type,
                        "Content-Encoding",
                        encoding == null ? "" : encoding));

        assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
        assertThat(json(response).path("resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(response.body())
                .doesNotContain("HAPI-", "java.", "org.", "ca.uhn", "Exception", "System Id", "Parameter [", "\\tat ");
        assertThat(output).doesNotContain("marker", "Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"_elements=zz&_format=%s%n", "_format=%zz", "patient=%"})
    void an_address_with_a_broken_escape_is_refused(String query, CapturedOutput output) throws IOException {
        var answer = raw("GET /fhir/Patient?" + query);

        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("URLDecoder", "escape (%)", "HAPI-");
        assertThat(output).doesNotContain("Exception", "\tat ");
    }

    /** Java's own client refuses to send such an address. */
    private String raw(String line) throws IOException {
        var address = URI.create(base());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request = line + " HTTP/1.1\r\nHost: localhost:" + address.getPort() + "\r\nAuthorization: Bearer "
                    + staffToken() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
