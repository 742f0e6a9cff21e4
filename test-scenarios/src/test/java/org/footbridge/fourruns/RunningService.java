package org.footbridge.fourruns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.footbridge.FootbridgeApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a port of its own, on a day that stands still until a test sets another. */
final class RunningService implements AutoCloseable {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext application;
    private final URI address;

    RunningService() {
        application = new SpringApplicationBuilder(FootbridgeApplication.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "stillClock",
                                Clock.class,
                                () -> new StillClock(now, LONDON),
                                bean -> bean.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--footbridge.open=true",
                        // A busy machine is no slow record.
                        "--footbridge.reading.budget=30s",
                        "--footbridge.answer-budget=40s",
                        "--spring.datasource.url=jdbc:h2:mem:four-runs;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        var port = application.getEnvironment().getRequiredProperty("local.server.port");
        address = URI.create("http://127.0.0.1:" + port + "/cds-services/");
    }

    /** What came back. */
    record Reply(int status, JsonNode body) {}

    void setDay(LocalDate day) {
        now.set(day.atTime(LocalTime.NOON).atZone(LONDON).toInstant());
    }

    Reply call(JsonNode request) {
        var answer = post("social-prescribing-" + request.path("hook").stringValue(""), request.toString());
        return new Reply(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
    }

    /** Sets a card aside that came as a record opened, for a reason that it offers. */
    void override(JsonNode card, String reason) {
        var offered = card.path("overrideReasons")
                .valueStream()
                .filter(each -> each.path("code").stringValue("").equals(reason))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The card offers no reason " + reason));
        var feedback = """
                {"feedback": [{"card": "%s", "outcome": "overridden", "outcomeTimestamp": "%s", "overrideReason":
                 {"reason": {"code": "%s", "system": "%s"}}}]}""".formatted(
                        card.path("uuid").stringValue(),
                        now.get(),
                        reason,
                        offered.path("system").stringValue());
        var answer = post("social-prescribing-patient-view/feedback", feedback);
        if (answer.statusCode() != 200) {
            throw new AssertionError("Feedback was not taken: " + answer.body());
        }
    }

    private HttpResponse<String> post(String path, String body) {
        try {
            return http.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A clock that shows the instant it was set to. */
    private static final class StillClock extends Clock {

        private final AtomicReference<Instant> now;
        private final ZoneId zone;

        StillClock(AtomicReference<Instant> now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new StillClock(now, other);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
