package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The whole service on a port of its own, reading a FHIR server on another, on a day that stands still, with time enough
 * for a busy machine. Whatever is called, nothing of the patient and no token may reach the log.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"footbridge.open=true", "footbridge.reading.budget=30s", "footbridge.answer-budget=60s"})
@Import(FixedDay.class)
@ExtendWith(OutputCaptureExtension.class)
abstract class ServiceWithFhirServer {

    static final String TOKEN = "fhir-token-nobody-may-see";
    final FhirServerStub server = new FhirServerStub();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void inMemory(DynamicPropertyRegistry properties) {
        ServiceOnPort.inMemory(properties);
    }

    @BeforeEach
    void today() {
        FixedDay.DAY.set(APatient.TODAY);
        FixedDay.BROKEN.set(false);
        FixedDay.ENDLESS.set(false);
    }

    @AfterEach
    void log_holds_nothing_of_the_patient(CapturedOutput output) {
        server.close();
        assertThat(output.getAll())
                .doesNotContain(APatient.ID, APatient.NHS_NUMBER, APatient.FAMILY_NAME, TOKEN, "secret-token")
                .doesNotContainIgnoringCase("lonely", "267076002", "safeguarding concern", "706893006", "Condition/");
    }

    /** A call with this prefetch, and leave to read the server. */
    TestResponse call(Map<String, ? extends JsonNode> prefetch) {
        return post(body(prefetch, "PractitionerRole/gp1").toString());
    }

    /** A call with nothing but leave to read that server. */
    TestResponse callToRead(FhirServerStub server) {
        return post(body(server, Map.of(), "PractitionerRole/gp1").toString());
    }

    JsonNode body(Map<String, ? extends JsonNode> prefetch, String user) {
        return body(server, prefetch, user);
    }

    private static JsonNode body(FhirServerStub server, Map<String, ? extends JsonNode> prefetch, String user) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("hook", "patient-view").put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
        body.put("fhirServer", server.base().toString());
        body.putObject("fhirAuthorization")
                .put("access_token", TOKEN)
                .put("token_type", "Bearer")
                .put("expires_in", 300)
                .put("scope", "user/*.rs")
                .put("subject", "cds-service");
        body.putObject("context").put("userId", user).put("patientId", APatient.ID);
        prefetch.forEach(body.putObject("prefetch")::set);
        return body;
    }

    TestResponse post(String body) {
        return TestResponse.to(request(ServiceOnPort.SERVICE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    TestResponse feedback(String body) {
        return TestResponse.to(request(ServiceOnPort.FEEDBACK)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    TestResponse get(String path) {
        return TestResponse.to(request(path));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** The body, byte for byte, but for the ids that are never used twice. */
    static String withoutUuids(TestResponse reply) {
        assertThat(reply.status()).isEqualTo(200);
        return reply.http().body().replaceAll("\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"", "\"…\"");
    }

    static List<String> summaries(TestResponse reply) {
        return reply.json()
                .path("cards")
                .valueStream()
                .map(card -> card.path("summary").stringValue())
                .toList();
    }

    static List<String> suggestions(TestResponse reply) {
        return reply.json()
                .path("cards")
                .valueStream()
                .flatMap(card -> card.path("suggestions").valueStream())
                .map(suggestion -> suggestion.path("label").stringValue())
                .toList();
    }
}
