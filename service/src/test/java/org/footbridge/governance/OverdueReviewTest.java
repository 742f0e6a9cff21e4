package org.footbridge.governance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.footbridge.FootbridgeApplication;
import org.footbridge.people.APatient;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** A review that is overdue stops nothing, and is said at start, in health and on each card that it touches; one that comes soon is said, too. */
@ExtendWith(OutputCaptureExtension.class)
class OverdueReviewTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void is_said_wherever_it_matters(@TempDir Path folder, CapturedOutput output)
            throws IOException, InterruptedException, ParserException {
        RuleBaseFolders.copy(folder);
        var loneliness = folder.resolve("1-needs/loneliness.csv");
        Files.writeString(
                loneliness,
                Files.readString(loneliness, UTF_8)
                        .replace(
                                "NEED-LON-1,active,Link worker lead,2027-09-30",
                                "NEED-LON-1,active,Link worker lead,2026-01-31")
                        .replace(
                                "NEED-LON-2,active,Link worker lead,2027-09-30",
                                "NEED-LON-2,active,Link worker lead," + tomorrow()));

        try (var running = SpringApplication.run(
                FootbridgeApplication.class,
                "--footbridge.rulebase=" + folder,
                "--footbridge.open=true",
                "--server.port=0",
                "--management.server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:overdue;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")) {
            var base = "http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port");
            var managed = "http://127.0.0.1:" + running.getEnvironment().getProperty("local.management.port");

            assertThat(output.getAll())
                    .contains("Review overdue: NEED-LON-1 was due on 2026-01-31 (Link worker lead,"
                            + " 1-needs/loneliness.csv:2); it stays in force");
            var health = get(managed + "/actuator/health");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(JsonMapper.shared().readTree(health.body()).at("/components/ruleBase/details/overdueForReview"))
                    .hasToString("[\"NEED-LON-1\"]");
            assertThat(JsonMapper.shared()
                            .readTree(health.body())
                            .at("/components/ruleBase/details/dueForReview")
                            .asInt())
                    .isEqualTo(1);
            assertThat(JsonMapper.shared()
                            .readTree(health.body())
                            .at("/components/ruleBase/status")
                            .asString())
                    .isEqualTo("UP");
            assertThat(Jsoup.parse(get(base + "/governance").body())
                            .select("section:has(#due) li")
                            .eachText())
                    .containsExactly("NEED-LON-2 by " + tomorrow() + " (Link worker lead)");
            var calendar = get(base + "/governance/reviews.ics");
            assertThat(calendar.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
            assertThat(new CalendarBuilder()
                            .build(new StringReader(calendar.body()))
                            .validate()
                            .hasErrors())
                    .isFalse();
            assertThat(calendar.body()).contains("SUMMARY:Review NEED-LON-2 (Link worker lead)");
            assertThat(cards(base))
                    .contains("Feeling lonely: consider befriending")
                    .contains("**Review overdue:** a rule behind this card was due for review on 31 January 2026.");
        }
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZoneId.of("Europe/London")).plusDays(1);
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static String cards(String base) throws IOException, InterruptedException {
        var lonely = APatient.aPatientOn(LocalDate.now(ZoneId.of("Europe/London")))
                .aged(78)
                .whoFeelsLonely();
        var body = """
                {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
                 "context": {"userId": "Practitioner/7", "patientId": "%s"}, "prefetch": %s}""".formatted(APatient.ID, JsonMapper.shared().writeValueAsString(lonely.prefetch()));
        var call = HttpRequest.newBuilder(URI.create(base + "/cds-services/social-prescribing-patient-view"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(call, BodyHandlers.ofString()).body();
    }
}
