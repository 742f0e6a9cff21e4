package org.footbridge.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footbridge.FootbridgeApplication;
import org.footbridge.cli.WrittenReports;
import org.footbridge.facts.London;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.footbridge.replay.Replay;
import org.footbridge.replay.Replay.Kind;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.shipped.ShippedSuite;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Calls over real HTTP are recorded, and replayed without any server to the same bytes. */
class RecordAndReplayTest {
    private static final String DRAFT = """
            {"selections": ["ServiceRequest/new"], "draftOrders": {"resourceType": "Bundle", "entry": [{"resource":
             {"resourceType": "ServiceRequest", "id": "new", "status": "draft", "intent": "order",
              "subject": {"reference": "Patient/%s"},
              "code": {"coding": [{"system": "http://snomed.info/sct", "code": "871731000000106"}]}}}]}}""";
    private static final String PROBLEM = """
            {"conditions": {"resourceType": "Bundle", "type": "collection", "entry": [{"resource":
             {"resourceType": "Condition", "id": "c-new", "subject": {"reference": "Patient/%s"},
              "code": {"coding": [{"system": "http://snomed.info/sct", "code": "160932005"}]}}}]}}""";
    private static final String REFUSED = """
            {"feedback": [{"card": "%s", "outcome": "overridden", "outcomeTimestamp": "%s",
              "overrideReason": {"reason": {"code": "patient-refuses",
                "system": "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes"}}}]}""";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder = Path.of("");

    private static ConfigurableApplicationContext service = unstarted();

    private final FhirServerStub server = new FhirServerStub();

    @SuppressWarnings("NullAway") // set before any test
    private static ConfigurableApplicationContext unstarted() {
        return null;
    }

    @BeforeAll
    static void start() {
        service = SpringApplication.run(
                FootbridgeApplication.class,
                "--server.port=0",
                "--management.server.port=-1",
                "--footbridge.open=true",
                "--footbridge.recording.folder=" + folder,
                "--footbridge.reading.budget=30s",
                "--footbridge.answer-budget=40s",
                "--spring.datasource.url=jdbc:h2:mem:recording;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void empty() throws IOException {
        for (var file : recordings()) {
            Files.delete(file);
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static APatient lonely() {
        return APatient.aPatientOn(LocalDate.now(London.ZONE)).aged(78).whoFeelsLonely();
    }

    private static List<Path> recordings() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private static JsonNode recorded() throws IOException {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (recordings().isEmpty() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        return JsonMapper.shared().readTree(Files.readAllBytes(recordings().getFirst()));
    }

    private String call(String hook, Map<String, ? extends JsonNode> prefetch, String context) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("hook", hook).put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
        body.put("fhirServer", server.base().toString());
        body.putObject("fhirAuthorization")
                .put("access_token", "secret-token")
                .put("token_type", "Bearer")
                .put("expires_in", 300)
                .put("scope", "user/*.rs")
                .put("subject", "cds-service");
        body.putObject("context").put("userId", "Practitioner/7").put("patientId", APatient.ID);
        JsonMapper.shared()
                .readTree(context)
                .properties()
                .forEach(each -> body.withObject("context").set(each.getKey(), each.getValue()));
        prefetch.forEach(body.putObject("prefetch")::set);
        return post(hook, body.toString());
    }

    private static String post(String path, String body) {
        try {
            var reply = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                    + service.getEnvironment().getProperty("local.server.port")
                                    + "/cds-services/social-prescribing-" + path))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
            return reply.body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The answer as it came, with a number in the place of each id of a card or suggestion, and nothing else touched. */
    private static String numbered(String answer) {
        var text = answer;
        int number = 0;
        for (var card : JsonMapper.shared().readTree(answer).path("cards")) {
            text = text.replace(card.path("uuid").asString(), "id-" + ++number);
            for (var suggestion : card.path("suggestions")) {
                text = text.replace(suggestion.path("uuid").asString(), "id-" + ++number);
            }
        }
        return text;
    }

    private static void replaysTo(String answer) throws IOException {
        var replay = Replay.of(recorded(), ShippedSuite.RULES);

        assertThat(replay.isUnderTheSameRuleBase()).isTrue();
        assertThat(replay.differences()).isEmpty();
        assertThat(replay.answer()).isEqualTo(numbered(answer)).contains("\"summary\"");
    }

    @Test
    void a_call_with_everything_sent_along() throws IOException {
        replaysTo(call("patient-view", lonely().whoLivesAlone().prefetch(), "{}"));
    }

    @Test
    void a_call_with_nothing_sent_along_and_a_link_worker_to_be_read() throws IOException {
        lonely().withReferralTo("PractitionerRole/r1", 20).withPhq9(11).heldBy(server);

        replaysTo(call("patient-view", Map.of(), "{}"));
    }

    @Test
    void a_call_of_which_parts_could_not_be_read() throws IOException {
        var patient = lonely().butRefusing("measurements").heldBy(server);
        var some = new HashMap<>(patient.prefetch());
        some.keySet().removeAll(List.of("measurements", "procedures"));

        replaysTo(call("patient-view", some, "{}"));
    }

    @Test
    void a_referral_that_is_chosen_and_a_problem_that_is_added() throws IOException {
        replaysTo(call("order-select", lonely().prefetch(), DRAFT.formatted(APatient.ID)));
        empty();
        replaysTo(call("problem-list-item-create", lonely().prefetch(), PROBLEM.formatted(APatient.ID)));
    }

    @Test
    void a_call_whose_card_an_answer_keeps_back() throws IOException {
        var first = JsonMapper.shared().readTree(call("patient-view", lonely().prefetch(), "{}"));
        var card = first.path("cards").path(0).path("uuid").asString();
        post("patient-view/feedback", REFUSED.formatted(card, Instant.now()));
        recorded();
        empty();

        var answer = call("patient-view", lonely().prefetch(), "{}");

        assertThat(answer).contains("Kept back");
        replaysTo(answer);
    }

    @Test
    void no_token_is_recorded() throws IOException {
        lonely().heldBy(server);
        call("patient-view", Map.of(), "{}");

        assertThat(recorded().toString()).doesNotContain("secret-token").contains("Condition");
    }

    @Test
    void another_rule_base_says_what_it_would_change(@TempDir Path other) throws IOException {
        call("patient-view", lonely().withPhq9(11).prefetch(), "{}");

        var changes = Replay.of(recorded(), withOtherWords(other));

        assertThat(changes.isUnderTheSameRuleBase()).isFalse();
        assertThat(changes.differences())
                .extracting(Replay.CardDifference::kind)
                .contains(Kind.ADDED, Kind.REMOVED);
        assertThat(changes.differences().toString()).contains("Feeling lonely: think of befriending");
    }

    private static RuleBase withOtherWords(Path other) throws IOException {
        var shipped = Path.of("../rules/rulebase");
        try (var files = Files.walk(shipped)) {
            for (var file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                var copy = other.resolve(shipped.relativize(file).toString());
                Files.createDirectories(Optional.ofNullable(copy.getParent()).orElseThrow());
                Files.copy(file, copy);
            }
        }
        WrittenReports.change(
                other,
                "3-routes/routes.csv",
                "Feeling lonely: consider befriending",
                "Feeling lonely: think of befriending");
        return ((Outcome.Sound) RuleBaseGate.admit(TableFiles.in(other))).ruleBase();
    }

    @Test
    void what_looks_real_is_not_recorded() throws IOException {
        var real = new HashMap<String, JsonNode>(lonely().prefetch());
        real.put(
                "patient",
                JsonMapper.shared()
                        .readTree(real.get("patient").toString().replace(APatient.NHS_NUMBER, "9434765919")));
        call("patient-view", real, "{}");
        call("patient-view", lonely().whoLivesAlone().prefetch(), "{}");

        assertThat(recorded().toString()).contains(APatient.NHS_NUMBER).doesNotContain("9434765919");
        assertThat(recordings()).hasSize(1);
    }
}
