package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.footbridge.FootbridgeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/connect.md has an integrator copy leads to cards as it stands. */
class ConnectSampleTest {
    private static final Path SAMPLE = Path.of("../docs/connect-sample");
    private static final String DISCOVERY = "http://localhost:8080/cds-services";
    private static final String SERVICE = DISCOVERY + "/" + HookService.PATIENT_VIEW.id();

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext service;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        for (String name : List.of("footbridge.yml", "token.mjs")) {
            String text = Files.readString(SAMPLE.resolve(name));
            Files.writeString(folder.resolve(name), text.replace("my-record/", folder + "/"));
        }
        token(DISCOVERY);
        service = SpringApplication.run(
                FootbridgeApplication.class,
                "--server.port=0",
                "--spring.config.additional-location=" + folder.resolve("footbridge.yml"),
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void finds_the_service_gets_cards_and_sends_feedback_on_one() throws IOException, InterruptedException {
        assertThat(call(DISCOVERY, "").body()).contains("\"id\":\"" + HookService.PATIENT_VIEW.id() + "\"");

        var today = LocalDate.now(Clock.systemUTC()).toString();
        var call = Files.readString(SAMPLE.resolve("patient-view.json")).replace("TODAY", today);
        JsonNode cards =
                JsonMapper.shared().readTree(call(SERVICE, call).body()).path("cards");
        assertThat(cards.valueStream().map(card -> card.path("summary").stringValue()))
                .containsExactly("Feeling lonely: consider befriending");

        var card = cards.path(0).path("uuid").stringValue();
        var feedback = "{\"feedback\": [{\"card\": \"" + card
                + "\", \"outcome\": \"overridden\", \"outcomeTimestamp\": \"" + today + "T09:30:00Z\"}]}";
        assertThat(call(SERVICE + "/feedback", feedback).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> call(String endpoint, String body) throws IOException, InterruptedException {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create(endpoint.replace(":8080", ":" + port)))
                .header("Authorization", "Bearer " + token(endpoint))
                .header("Content-Type", "application/json")
                .method(body.isEmpty() ? "GET" : "POST", BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private String token(String audience) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", folder.resolve("token.mjs").toString(), audience)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String token = new String(node.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertThat(node.waitFor()).isZero();
        return token;
    }
}
