package org.footbridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.condition;
import static org.footbridge.record.TestJson.json;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.FhirServerStub;
import org.footbridge.record.PartRead;
import org.footbridge.record.PrefetchTemplates;
import org.footbridge.record.ReadResult;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReader;
import org.footbridge.record.RecordRequest;
import org.footbridge.record.TestVocabulary;
import org.footbridge.record.access.FhirAccess;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

class RecordReaderTest {

    private static final Vocabulary VOCABULARY = TestVocabulary.make();
    private static final JsonNode PATIENT = json("{'resourceType':'Patient','id':'p1','birthDate':'1950-01-02'}");
    private static final JsonNode LONELY = condition("c1", "267076002", "");
    private static final JsonNode ALONE = condition("c2", "105529008", "");

    private final FhirServerStub server = new FhirServerStub();
    private final Map<String, JsonNode> prefetch = new HashMap<>();

    @BeforeEach
    void aWholeRecordOnTheServer() {
        server.on("Patient/p1", PATIENT)
                .on("Condition?", bundle(LONELY))
                .on("Observation?", bundle())
                .on("Procedure?", bundle())
                .on("ServiceRequest?", bundle())
                .on("CareTeam?", bundle())
                .on("QuestionnaireResponse?", bundle());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static RecordReader reader(Duration budget) {
        return new ReadingConfiguration().recordReader(new ReadingLimits(budget, 5, DataSize.ofKilobytes(64), 8));
    }

    private ReadResult read(Duration budget, Optional<FhirAccess> access) {
        return reader(budget).read(new RecordRequest("p1", prefetch, access), VOCABULARY);
    }

    /** The patient, and under every other key that nothing is recorded. */
    private static Map<String, JsonNode> complete() {
        var complete = new HashMap<String, JsonNode>();
        PrefetchTemplates.all().byKey().keySet().forEach(key -> complete.put(key, bundle()));
        complete.put(PrefetchTemplates.PATIENT_KEY, PATIENT);
        return complete;
    }

    @Test
    void what_was_sent_is_never_late() {
        prefetch.putAll(complete());
        for (var access : List.of(Optional.<FhirAccess>empty(), Optional.of(server.access()))) {
            var request = new RecordRequest("p1", prefetch, access);
            var read = (RecordRead) reader(Duration.ofMinutes(1)).read(request, VOCABULARY, Duration.ZERO);

            assertThat(read.parts().values()).containsOnly(PartRead.NOTHING_RECORDED);
        }
    }

    /** With eight connections one record is read at a time. */
    @Test
    void a_reading_that_would_be_late_is_turned_away_and_takes_nothing_from_others() throws Exception {
        var reader = reader(Duration.ofSeconds(8));
        var request = new RecordRequest("p1", prefetch, Optional.of(server.access()));
        var reading = new Semaphore(0);
        var finish = new Semaphore(0);
        server.on("Patient/p1", exchange -> {
            reading.release();
            finish.acquireUninterruptibly();
            FhirServerStub.json(PATIENT.toString()).to(exchange);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> reader.read(request, VOCABULARY));
            reading.acquire();

            assertThat(reader.read(request, VOCABULARY)).isEqualTo(new ReadResult.TurnedAway());
            assertThat(reader.read(new RecordRequest("p1", complete(), request.access()), VOCABULARY))
                    .isInstanceOf(RecordRead.class);

            finish.release(2);
            assertThat(first.get()).isInstanceOf(RecordRead.class);
            assertThat(reader.read(request, VOCABULARY)).isInstanceOf(RecordRead.class);
        }
    }

    private RecordRead fromServer() {
        return (RecordRead) read(Duration.ofSeconds(20), Optional.of(server.access()));
    }

    private RecordRead fromServer(Duration budget) {
        return (RecordRead) read(budget, Optional.of(server.access()));
    }

    private RecordRead withoutServer() {
        return (RecordRead) read(Duration.ofSeconds(20), Optional.empty());
    }

    private static List<String> sources(PartRead part) {
        return part.entries().stream().map(BundleEntry::source).toList();
    }

    @Nested
    class TheFourStatesOfAKey {

        @BeforeEach
        void thePatientIsSent() {
            prefetch.put("patient", PATIENT);
        }

        @Test
        void absent_is_read_from_the_server() {
            assertThat(sources(fromServer().part(RecordPart.PROBLEMS))).containsExactly("Condition/c1");
            assertThat(server.asked()).noneMatch(url -> url.startsWith("Patient"));
        }

        @Test
        void absent_without_a_server_is_not_given() {
            assertThat(withoutServer().part(RecordPart.PROBLEMS).failures()).containsExactly(Cause.NOT_GIVEN);
        }

        @Test
        void null_is_no_data_and_is_not_asked_for_again() {
            prefetch.put("problems", json("null"));
            prefetch.put("careTeams", json("null"));
            assertThat(fromServer().part(RecordPart.PROBLEMS)).isEqualTo(PartRead.NOTHING_RECORDED);
            assertThat(server.asked()).noneMatch(url -> url.startsWith("Condition") || url.startsWith("CareTeam"));
        }

        @Test
        void an_operation_outcome_is_read_from_the_server() {
            prefetch.put("problems", outcome("exception"));
            assertThat(sources(fromServer().part(RecordPart.PROBLEMS))).containsExactly("Condition/c1");
        }

        @Test
        void an_operation_outcome_without_a_server_is_unread() {
            prefetch.put("problems", outcome("forbidden"));
            prefetch.put("measurements", outcome("timeout"));
            prefetch.put("referrals", outcome("exception"));
            prefetch.put("careTeams", outcome("throttled"));
            assertThat(withoutServer().part(RecordPart.CARE_TEAMS).failures()).containsExactly(Cause.BUSY);
            assertThat(withoutServer().part(RecordPart.PROBLEMS).failures()).containsExactly(Cause.REFUSED);
            assertThat(withoutServer().part(RecordPart.MEASUREMENTS).failures()).containsExactly(Cause.TOO_SLOW);
            assertThat(withoutServer().part(RecordPart.REFERRALS).failures()).containsExactly(Cause.UNREADABLE);
        }

        @Test
        void a_bundle_is_taken_as_it_is() {
            prefetch.put("problems", bundle(ALONE));
            assertThat(sources(fromServer().part(RecordPart.PROBLEMS))).containsExactly("Condition/c2");
        }

        @Test
        void further_pages_are_followed() {
            prefetch.put("problems", bundle(List.of(ALONE), server.base() + "?_getpages=2"));
            server.on("?_getpages=2", bundle(LONELY));
            assertThat(sources(fromServer().part(RecordPart.PROBLEMS))).containsExactly("Condition/c2", "Condition/c1");
        }

        @Test
        void further_pages_without_a_server_leave_the_part_half_read() {
            prefetch.put("problems", bundle(List.of(ALONE), "https://ehr.example/fhir?page=2"));
            var problems = withoutServer().part(RecordPart.PROBLEMS);
            assertThat(sources(problems)).containsExactly("Condition/c2");
            assertThat(problems.failures()).containsExactly(Cause.NOT_GIVEN);
        }

        @Test
        void anything_else_is_unreadable() {
            prefetch.put("problems", json("'nonsense'"));
            prefetch.put("measurements", json("{}"));
            prefetch.put("procedures", json("[]"));
            prefetch.put("referrals", PATIENT);
            prefetch.put("careTeams", json("{'resourceType':'Bundle','entry':{'resource':{}}}"));
            var record = withoutServer();
            for (RecordPart part : List.of(
                    RecordPart.PROBLEMS,
                    RecordPart.MEASUREMENTS,
                    RecordPart.PROCEDURES,
                    RecordPart.REFERRALS,
                    RecordPart.CARE_TEAMS)) {
                assertThat(record.part(part).failures()).as(part.word()).containsExactly(Cause.UNREADABLE);
            }
        }

        @Test
        void a_bundle_that_holds_fewer_matches_than_it_counts_is_incomplete() {
            prefetch.put("problems", json("{'resourceType':'Bundle','total':3,'entry':[]}"));
            assertThat(withoutServer().part(RecordPart.PROBLEMS).failures()).containsExactly(Cause.UNREADABLE);
            assertThat(sources(fromServer().part(RecordPart.PROBLEMS))).containsExactly("Condition/c1");
        }

        @Test
        void an_outcome_inside_a_bundle_leaves_the_part_half_read() {
            prefetch.put("problems", bundle(LONELY, outcome("suppressed")));
            var problems = withoutServer().part(RecordPart.PROBLEMS);
            assertThat(sources(problems)).containsExactly("Condition/c1");
            assertThat(problems.failures()).containsExactly(Cause.REFUSED);
        }

        private static JsonNode outcome(String code) {
            return json("{'resourceType':'OperationOutcome','issue':[{'severity':'error','code':'" + code + "'}]}");
        }
    }

    @Nested
    class ThePatient {

        @Test
        void is_read_from_the_server() {
            assertThat(fromServer().patient()).isEqualTo(PATIENT);
            assertThat(fromServer().patientReference()).isEqualTo("Patient/p1");
        }

        @Test
        void null_means_that_there_is_no_such_patient() {
            prefetch.put("patient", json("null"));
            assertThat(read(Duration.ofSeconds(20), Optional.of(server.access())))
                    .isEqualTo(new ReadResult.NoPatient(Optional.empty()));
        }

        @Test
        void absent_without_a_server_is_not_given() {
            assertThat(read(Duration.ofSeconds(20), Optional.empty()))
                    .isEqualTo(new ReadResult.NoPatient(Optional.of(Cause.NOT_GIVEN)));
        }

        @Test
        void another_patient_is_never_taken_for_this_one() {
            prefetch.put("patient", json("{'resourceType':'Patient','id':'p2'}"));
            assertThat(read(Duration.ofSeconds(20), Optional.empty()))
                    .isEqualTo(new ReadResult.NoPatient(Optional.of(Cause.UNREADABLE)));
        }

        @ParameterizedTest
        @CsvSource({
            "401,REFUSED",
            "403,REFUSED",
            "408,TOO_SLOW",
            "429,BUSY",
            "500,UNREADABLE",
            "503,BUSY",
            "504,TOO_SLOW",
            "404,",
            "410,"
        })
        void says_why_it_could_not_be_read(int status, @Nullable Cause cause) {
            server.on("Patient/p1", FhirServerStub.status(status));
            assertThat(read(Duration.ofSeconds(20), Optional.of(server.access())))
                    .isEqualTo(new ReadResult.NoPatient(Optional.ofNullable(cause)));
        }

        @Test
        void an_id_that_is_no_id_is_not_asked_for() {
            var request = new RecordRequest("p1?_include=*", prefetch, Optional.of(server.access()));
            assertThat(reader(Duration.ofSeconds(20)).read(request, VOCABULARY))
                    .isEqualTo(new ReadResult.NoPatient(Optional.of(Cause.UNREADABLE)));
            assertThat(server.asked()).isEmpty();
        }
    }

    @Nested
    class AServerThatMisbehaves {

        @ParameterizedTest
        @CsvSource({
            "401,REFUSED",
            "403,REFUSED",
            "404,UNREADABLE",
            "408,TOO_SLOW",
            "429,BUSY",
            "500,UNREADABLE",
            "503,BUSY",
            "504,TOO_SLOW"
        })
        void costs_the_part_and_nothing_else(int status, Cause cause) {
            server.on("Observation?", FhirServerStub.status(status));
            assertOnlyMeasurementsAreUnread(fromServer(), cause);
        }

        @Test
        void may_send_garbage() {
            server.on("Observation?", FhirServerStub.json("<html>not json"));
            assertOnlyMeasurementsAreUnread(fromServer(), Cause.UNREADABLE);
        }

        @Test
        void may_send_something_that_is_not_json() {
            byte[] json = "{\"resourceType\":\"Bundle\"}".getBytes(StandardCharsets.UTF_8);
            server.on("Observation?", FhirServerStub.body(200, "text/html", json));
            assertOnlyMeasurementsAreUnread(fromServer(), Cause.UNREADABLE);
        }

        @Test
        void may_send_too_much() {
            server.on(
                    "Observation?",
                    FhirServerStub.json("{\"resourceType\":\"Bundle\",\"x\":\"" + "x".repeat(70_000) + "\"}"));
            assertOnlyMeasurementsAreUnread(fromServer(), Cause.UNREADABLE);
        }

        @Test
        void may_send_pages_without_end() {
            for (int page = 0; page < 50; page++) {
                server.on("?page=" + page, bundle(List.of(), server.base() + "?page=" + (page + 1)));
            }
            server.on("Observation?", bundle(List.of(), server.base() + "?page=0"));
            assertOnlyMeasurementsAreUnread(fromServer(), Cause.UNREADABLE);
            assertThat(server.asked())
                    .filteredOn(url -> url.startsWith("?page"))
                    .hasSizeLessThanOrEqualTo(5);
        }

        @Test
        void may_send_a_page_that_names_itself() {
            var itself = bundle(List.of(), server.base() + "/Observation?again");
            server.on("Observation?again", itself).on("Observation?", itself);
            assertOnlyMeasurementsAreUnread(fromServer(), Cause.UNREADABLE);
        }

        @Test
        void may_not_be_there_at_all() throws IOException {
            int nobody;
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                nobody = socket.getLocalPort();
            }
            prefetch.put("patient", PATIENT);
            var access = new FhirAccess(URI.create("http://127.0.0.1:" + nobody + "/fhir"), Optional.empty());
            var record = (RecordRead) read(Duration.ofSeconds(20), Optional.of(access));
            assertThat(record.part(RecordPart.PROBLEMS).failures()).containsExactly(Cause.UNREADABLE);
        }

        private static void assertOnlyMeasurementsAreUnread(RecordRead record, Cause cause) {
            assertThat(record.part(RecordPart.MEASUREMENTS).failures()).isEqualTo(Set.of(cause));
            assertThat(sources(record.part(RecordPart.PROBLEMS))).containsExactly("Condition/c1");
            assertThat(record.part(RecordPart.CARE_TEAMS)).isEqualTo(PartRead.NOTHING_RECORDED);
        }
    }

    @Nested
    class AServerThatHangs {

        @Test
        void is_left_when_time_is_up() {
            prefetch.put("patient", PATIENT);
            // What was sent is there however busy this machine is; what is read in the same time might not be.
            prefetch.put("problems", bundle(LONELY));
            server.on("Observation?", server.hang());
            var record = fromServer(Duration.ofMillis(300));
            assertThat(record.part(RecordPart.MEASUREMENTS).failures()).containsExactly(Cause.TOO_SLOW);
            assertThat(sources(record.part(RecordPart.PROBLEMS))).containsExactly("Condition/c1");
        }

        @Test
        void on_its_second_page_keeps_the_first() {
            prefetch.put("patient", PATIENT);
            server.on("Condition?", bundle(List.of(LONELY), server.base() + "?page=2"))
                    .on("?page=2", server.hang());
            var problems = fromServer(Duration.ofSeconds(4)).part(RecordPart.PROBLEMS);
            assertThat(sources(problems)).containsExactly("Condition/c1");
            assertThat(problems.failures()).containsExactly(Cause.TOO_SLOW);
        }

        @Test
        void on_the_patient_means_no_patient() {
            server.on("Patient/p1", server.hang());
            assertThat(read(Duration.ofMillis(300), Optional.of(server.access())))
                    .isEqualTo(new ReadResult.NoPatient(Optional.of(Cause.TOO_SLOW)));
        }

        @Test
        void is_closed_and_the_next_reading_is_served() throws Exception {
            prefetch.put("patient", PATIENT);
            var closed = new CountDownLatch(4);
            try (var dumb = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
                Thread.ofVirtual().start(() -> acceptForever(dumb, closed));
                var access = new FhirAccess(
                        URI.create("http://127.0.0.1:" + dumb.getLocalPort() + "/fhir"), Optional.empty());
                var reader = reader(Duration.ofSeconds(20));
                var request = new RecordRequest("p1", prefetch, Optional.of(access));
                var record = (RecordRead) reader.read(request, VOCABULARY, Duration.ofMillis(300));
                assertThat(record.part(RecordPart.PROBLEMS).failures()).containsExactly(Cause.TOO_SLOW);
                assertThat(closed.await(10, TimeUnit.SECONDS))
                        .as("four sockets closed")
                        .isTrue();
                var next = (RecordRead)
                        reader.read(new RecordRequest("p1", prefetch, Optional.of(server.access())), VOCABULARY);
                assertThat(sources(next.part(RecordPart.PROBLEMS))).containsExactly("Condition/c1");
            }
        }

        private static void acceptForever(ServerSocket dumb, CountDownLatch closed) {
            while (!dumb.isClosed()) {
                try {
                    var socket = dumb.accept();
                    Thread.ofVirtual().start(() -> {
                        try (socket) {
                            while (socket.getInputStream().read() >= 0) {
                                // Takes the request and says nothing.
                            }
                        } catch (IOException reset) {
                            // Closed all the same.
                        }
                        closed.countDown();
                    });
                } catch (IOException stopped) {
                    return;
                }
            }
        }
    }

    @Nested
    class TheToken {

        private final FhirServerStub stranger = new FhirServerStub();

        @AfterEach
        void stopTheStranger() {
            stranger.close();
        }

        @Test
        void goes_to_the_records_own_server_on_every_read() {
            fromServer();
            assertThat(server.tokens()).hasSize(9).containsOnly("Bearer secret-token");
        }

        @Test
        void is_left_out_where_none_was_given() {
            read(Duration.ofSeconds(20), Optional.of(new FhirAccess(server.base(), Optional.empty())));
            assertThat(server.asked()).hasSize(9);
            assertThat(server.tokens()).isEmpty();
        }

        @Test
        void never_follows_a_next_page_to_another_host() {
            stranger.on("?page=2", bundle(ALONE));
            server.on("Condition?", bundle(List.of(LONELY), stranger.base() + "?page=2"));
            var problems = fromServer().part(RecordPart.PROBLEMS);
            assertThat(sources(problems)).containsExactly("Condition/c1");
            assertThat(problems.failures()).containsExactly(Cause.UNREADABLE);
            assertThat(stranger.asked()).isEmpty();
        }

        @Test
        void never_follows_a_redirect() {
            stranger.on("Condition?", bundle(ALONE));
            server.on("Condition?", FhirServerStub.redirectTo(stranger.base() + "/Condition?"));
            assertThat(fromServer().part(RecordPart.PROBLEMS).failures()).containsExactly(Cause.UNREADABLE);
            assertThat(stranger.asked()).isEmpty();
        }

        @Test
        void is_shown_by_nothing() {
            assertThat(server.access() + " " + new RecordRequest("p1", prefetch, Optional.of(server.access())))
                    .doesNotContain("secret-token", "p1");
        }
    }
}
