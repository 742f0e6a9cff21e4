package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest;
import java.util.stream.Stream;
import org.footbridge.web.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ServiceCallTest extends ServiceOnPort {
    private static final String FHIR_TOKEN = "fhir-token-nobody-may-see";

    /** cds-hooks_2.0@74: a foreign field does no harm. */
    @Test
    void answers_a_sound_call_with_cards() {
        TestResponse reply = post(SERVICE, patientView().replaceFirst("\\{", "{\"madeUp\": [1], "));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("cards").isArray()).isTrue();
        assertThat(reply.json().has("systemActions")).isFalse();
    }

    @Test
    void takes_the_registered_fhir_server_with_and_without_a_slash() {
        assertThat(post(SERVICE, reading(FHIR)).status()).isEqualTo(200);
        assertThat(post(SERVICE, reading(FHIR + "/")).status()).isEqualTo(200);
    }

    static Stream<String> foreignServers() {
        return Stream.of(
                "https://evil.example/fhir",
                FHIR + "//",
                FHIR + "/../other",
                FHIR + "?x=1",
                "http://record.example/fhir",
                "https://record.example:8443/fhir",
                "https://record.example@evil.example/fhir",
                "https://file.example/fhir",
                "http://localhost:8090/fhir");
    }

    @ParameterizedTest
    @MethodSource("foreignServers")
    void refuses_a_foreign_fhir_server(String server) {
        TestResponse reply = post(SERVICE, reading(server));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.fault()).isEqualTo("foreign-fhir-server");
    }

    static Stream<Arguments> badBodies() {
        String good = patientView();
        String authorized = reading(FHIR);
        return Stream.of(
                arguments("", ErrorCode.MALFORMED_JSON, ""),
                arguments("{\"hook\":", ErrorCode.MALFORMED_JSON, ""),
                arguments("[1]", ErrorCode.MALFORMED_JSON, ""),
                arguments(good + "}", ErrorCode.MALFORMED_JSON, ""),
                arguments("[".repeat(2000), ErrorCode.MALFORMED_JSON, ""),
                arguments(good.replace("\"hook\"", "\"hok\""), ErrorCode.MISSING_FIELD, "hook"),
                arguments(good.replace("patient-view", "order-sign"), ErrorCode.WRONG_HOOK, "hook"),
                arguments(good.replace("hookInstance", "instance"), ErrorCode.MISSING_FIELD, "hookInstance"),
                arguments(good.replace("d1577c69", "x"), ErrorCode.BAD_FIELD, "hookInstance"),
                arguments(good.replace("\"context\"", "\"contxt\""), ErrorCode.MISSING_FIELD, "context"),
                arguments(good.replaceAll("\\{\"userId.*?}", "[]"), ErrorCode.BAD_FIELD, "context"),
                arguments(good.replace("patientId", "patient"), ErrorCode.MISSING_FIELD, "context.patientId"),
                arguments(good.replace("\"" + PATIENT + "\"", "7"), ErrorCode.BAD_FIELD, "context.patientId"),
                arguments(good.replace(PATIENT, "../Patient"), ErrorCode.BAD_FIELD, "context.patientId"),
                arguments(good.replace(PATIENT, ".."), ErrorCode.BAD_FIELD, "context.patientId"),
                arguments(good.replace(PATIENT, "x".repeat(65)), ErrorCode.BAD_FIELD, "context.patientId"),
                arguments(good.replace("userId", "user"), ErrorCode.MISSING_FIELD, "context.userId"),
                arguments(authorized.replace("fhirServer", "server"), ErrorCode.MISSING_FIELD, "fhirServer"),
                arguments(reading("file:///etc/passwd"), ErrorCode.BAD_FIELD, "fhirServer"),
                arguments(reading("/fhir"), ErrorCode.BAD_FIELD, "fhirServer"),
                missing(authorized, "access_token"),
                missing(authorized, "token_type"),
                missing(authorized, "expires_in"),
                missing(authorized, "scope"),
                missing(authorized, "subject"),
                arguments(authorized.replace("Bearer", "MAC"), ErrorCode.BAD_FIELD, "fhirAuthorization.token_type"),
                arguments(authorized.replace("300", "\"300\""), ErrorCode.BAD_FIELD, "fhirAuthorization.expires_in"),
                arguments(
                        authorized.replace("\"subject\"", "\"patient\": \"other\", \"subject\""),
                        ErrorCode.BAD_FIELD,
                        "fhirAuthorization.patient"),
                arguments(
                        good.replace("\"prefetch\": {", "\"prefetch\": [], \"extension\": {"),
                        ErrorCode.BAD_FIELD,
                        "prefetch"));
    }

    private static Arguments missing(String body, String field) {
        return arguments(body.replace(field, field + "x"), ErrorCode.MISSING_FIELD, "fhirAuthorization." + field);
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void refuses_a_bad_body_and_names_the_field(String body, ErrorCode fault, String field) {
        TestResponse reply = post(SERVICE, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fault()).isEqualTo(code(fault));
        assertThat(reply.issue().path("expression").path(0).asString("")).isEqualTo(field);
        assertThat(reply.diagnostics()).contains(field).doesNotContain(PATIENT, FHIR_TOKEN, "passwd", "order-sign");
    }

    @Test
    void refuses_what_is_no_json_call_of_a_known_service() {
        String unknown = "/cds-services/no-such-service";
        assertThat(post(unknown, patientView()).fault()).isEqualTo(code(ErrorCode.UNKNOWN_SERVICE));
        assertThat(post(unknown, patientView()).status()).isEqualTo(404);
        assertThat(post(SERVICE, " ".repeat(70_000)).fault()).isEqualTo(code(ErrorCode.BODY_TOO_LARGE));
        assertThat(post(SERVICE, " ".repeat(70_000)).status()).isEqualTo(413);

        TestResponse get = get(SERVICE, token(SERVICE).sign());
        assertThat(get.status()).isEqualTo(405);
        assertThat(get.header("allow")).contains("POST");
        assertThat(get.fault()).isEqualTo(code(ErrorCode.WRONG_METHOD));

        TestResponse text =
                send(bearing(SERVICE).header("Content-Type", "text/plain").POST(ofText()));
        assertThat(text.status()).isEqualTo(415);
        assertThat(text.fault()).isEqualTo(code(ErrorCode.WRONG_MEDIA_TYPE));

        TestResponse html = send(bearing(DISCOVERY).header("Accept", "text/html"));
        assertThat(html.status()).isEqualTo(406);
        assertThat(html.fault()).isEqualTo(code(ErrorCode.NOT_ACCEPTABLE));

        TestResponse nowhere = send(bearing("/cds-services/a/b/c"));
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.fault()).isEqualTo(code(ErrorCode.NOTHING_HERE));

        TestResponse strange = send(bearing("/cds-services;x=1"));
        assertThat(strange.status()).isEqualTo(400);
        assertThat(strange.fault()).isEqualTo(code(ErrorCode.BAD_REQUEST));
    }

    /** A body whose length is not announced is counted as it comes. */
    @Test
    void refuses_a_chunked_body_that_is_too_large() {
        HttpRequest.BodyPublisher chunked =
                HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[70_000]));

        TestResponse reply =
                send(bearing(SERVICE).header("Content-Type", "application/json").POST(chunked));

        assertThat(reply.fault()).isEqualTo(code(ErrorCode.BODY_TOO_LARGE));
    }

    /** cds-hooks_2.0@54. */
    @Test
    void answers_412_where_the_patient_cannot_be_had() {
        TestResponse reply = post(FailingEndpoints.UNREADABLE, patientView());

        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.fault()).isEqualTo(code(ErrorCode.PATIENT_NOT_READABLE));
        assertThat(reply.diagnostics())
                .isEqualTo(
                        "Prefetch holds no patient and fhirServer was not given. Send the prefetch key \"patient\", or"
                                + " fhirServer with leave to read the patient.");
        assertThat(reply.header("retry-after")).contains("7");
    }

    @Test
    void tells_nothing_of_a_failure_inside() {
        TestResponse reply = post(FailingEndpoints.ENGINE, patientView());

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.fault()).isEqualTo(code(ErrorCode.ENGINE_FAILURE));
        assertThat(reply.http().body()).doesNotContain(PATIENT, "Exception");
    }

    /** cds-hooks_2.0@60: the token is never logged; nor is anything else that was sent. */
    @Test
    void logs_neither_patient_nor_token(CapturedOutput output) {
        String token = token(SERVICE).sign();
        post(SERVICE, reading(FHIR), token);
        post(SERVICE, reading(FHIR), token);
        post(SERVICE, reading("https://evil.example"));
        post(SERVICE, patientView().replace(PATIENT, PATIENT + "/"));
        post(SERVICE, patientView() + PATIENT);
        post(FailingEndpoints.ENGINE, reading(FHIR));

        assertThat(output.getAll())
                .contains("Incident", "IllegalStateException")
                .doesNotContain(PATIENT, FHIR_TOKEN, token);
    }

    private HttpRequest.Builder bearing(String path) {
        return request(path).header("Authorization", "Bearer " + token(path).sign());
    }

    private static HttpRequest.BodyPublisher ofText() {
        return HttpRequest.BodyPublishers.ofString(patientView());
    }

    private static String reading(String server) {
        return patientView().replaceFirst("\\{", """
                {"fhirServer": "%s", "fhirAuthorization": {"access_token": "%s", "token_type": "Bearer",
                 "expires_in": 300, "scope": "patient/*.rs", "subject": "app"},""".formatted(server, FHIR_TOKEN));
    }
}
