package org.footbridge.governance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.footbridge.FootbridgeApplication;
import org.footbridge.people.APatient;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a port of its own with a governance folder, looking at it twenty times a second. */
public final class GovernedService implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final ConfigurableApplicationContext application;
    private final String at;
    private final String managedAt;

    public GovernedService(Path folder, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--footbridge.rulebase=" + folder,
                "--footbridge.rulebase-check=50ms",
                "--footbridge.open=true",
                "--server.port=0",
                "--management.server.port=0"));
        arguments.addAll(List.of(more));
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--spring.datasource.url="))) {
            arguments.add("--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        }
        application = SpringApplication.run(FootbridgeApplication.class, arguments.toArray(String[]::new));
        at = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
        managedAt = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.management.port");
    }

    /** A part of it, to do what a page would do. */
    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    URI address() {
        return URI.create(at);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(at + path)));
    }

    HttpResponse<String> health() {
        return send(HttpRequest.newBuilder(URI.create(managedAt + "/actuator/health")));
    }

    JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path).body());
    }

    /** What the service says to the record of somebody who feels lonely. */
    public HttpResponse<String> adviseTheLonely() {
        return advise(adult().whoFeelsLonely());
    }

    /** What the service says to the record of somebody with one SNOMED CT code. */
    HttpResponse<String> adviseOn(String code) {
        return advise(adult().with(code, "one code", 1));
    }

    private static APatient adult() {
        return APatient.aPatientOn(LocalDate.now(ZoneId.of("Europe/London"))).aged(78);
    }

    private HttpResponse<String> advise(APatient patient) {
        var body = """
                {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
                 "context": {"userId": "Practitioner/7", "patientId": "%s"}, "prefetch": %s}""".formatted(APatient.ID, JsonMapper.shared().writeValueAsString(patient.prefetch()));
        return send(HttpRequest.newBuilder(URI.create(at + "/cds-services/social-prescribing-patient-view"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode ruleBaseHealth() {
        return JsonMapper.shared().readTree(health().body()).at("/components/ruleBase");
    }

    /** Asks for health until it is as wanted, now and then: what is waited for needs the processor, too. */
    JsonNode awaitHealth(Predicate<JsonNode> wanted) {
        return Awaitility.await("health")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_AGAIN)
                .until(this::ruleBaseHealth, wanted);
    }

    JsonNode awaitVersion(String version) {
        return awaitHealth(health -> health.at("/details/version").asString().equals(version));
    }

    JsonNode awaitStatus(String status) {
        return awaitHealth(health -> health.path("status").asString().equals(status));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
