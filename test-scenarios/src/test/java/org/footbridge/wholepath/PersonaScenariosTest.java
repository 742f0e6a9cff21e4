package org.footbridge.wholepath;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.shipped.ShippedSuite.RULES;
import static org.footbridge.shipped.ShippedSuite.SUITE;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.footbridge.facts.PatientFacts;
import org.footbridge.record.PrefetchTemplates;
import org.footbridge.recordserver.RecordToFacts;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A case that names a persona of the practice record says what its record says, so that neither drifts. */
@RunsAlone
class PersonaScenariosTest {

    private static final Pattern PERSONA = Pattern.compile("\\(persona ([a-z0-9-]+)\\)$");
    private static final Path PERSONAS = Path.of("../smart-launcher/src/main/resources/personas");
    private static final Vocabulary VOCABULARY = RULES.vocabulary();
    private static final RecordToFacts READER = new RecordToFacts(VOCABULARY);

    @TempDir
    private static Path folder;

    private static LocalDate today;
    private static RecordingCdsService<PatientFacts> recording;
    private static RunningApplication practice;
    private static URI address;

    @BeforeAll
    static void start() {
        today = LocalDate.now(ZoneId.of("Europe/London"));
        recording = new RecordingCdsService<>(PrefetchTemplates.all().byKey(), PersonaScenariosTest::facts);
        int port = RunningApplication.freePort();
        address = URI.create("http://localhost:" + port + "/");
        practice = RunningApplication.start(
                "footbridge.practice.jar",
                folder,
                address,
                List.of(
                        "--server.port=" + port,
                        "--practice.base-url=http://localhost:" + port,
                        "--practice.cds-services=" + recording.url()));
    }

    @AfterAll
    static void stop() {
        practice.close();
        recording.close();
    }

    private static Stream<Map.Entry<String, Scenario>> restated() {
        return SUITE.scenarios().stream()
                .map(WrittenScenario::scenario)
                .flatMap(scenario ->
                        PERSONA.matcher(scenario.name()).results().map(named -> Map.entry(named.group(1), scenario)));
    }

    @Test
    void every_persona_appears_in_a_scenario() throws IOException {
        try (var files = Files.list(PERSONAS)) {
            var personas = files.map(file -> file.getFileName().toString().replaceAll("\\.yaml$", ""))
                    .collect(toSet());
            assertThat(restated().map(Map.Entry::getKey).collect(toSet())).isEqualTo(personas);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_scenario_says_what_the_record_says() {
        return restated()
                .map(each -> dynamicTest(
                        each.getKey(),
                        () -> assertThat(RelativeFacts.differences(
                                        each.getValue().facts(), factsOf(each.getKey())))
                                .as(each.getValue().file() + ":"
                                        + each.getValue().line())
                                .isEmpty()));
    }

    /** What our service would know of a persona whose record has just been opened. */
    private static PatientFacts factsOf(String persona) throws IOException, InterruptedException {
        var opened = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve("patients/" + persona + "/cards"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(opened.statusCode()).isEqualTo(200);
        return recording.of(persona).orElseThrow();
    }

    private static PatientFacts facts(JsonNode call) {
        return READER.facts(
                call.path("context").path("patientId").stringValue(),
                sent(call),
                URI.create(call.path("fhirServer").stringValue()),
                call.path("fhirAuthorization").path("access_token").stringValue(),
                today);
    }

    private static Map<String, JsonNode> sent(JsonNode call) {
        var sent = new HashMap<String, JsonNode>();
        call.path("prefetch").properties().forEach(entry -> sent.put(entry.getKey(), entry.getValue()));
        return sent;
    }
}
