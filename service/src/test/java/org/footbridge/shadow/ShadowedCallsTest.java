package org.footbridge.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.footbridge.card.TracedCard;
import org.footbridge.facts.London;
import org.footbridge.governance.acts.Act.Kind;
import org.footbridge.hook.HookContexts;
import org.footbridge.people.APatient;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.shadow.RunningServices.Service;
import org.footbridge.shadow.ShadowRun.ShadowVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** Real calls of the whole service, while a version that is not live runs in its shadow. */
@ExtendWith(OutputCaptureExtension.class)
class ShadowedCallsTest {
    private static final String NEEDS = "1-needs/needs.csv";
    private static final String ROUTES = "3-routes/routes.csv";
    private static final String WINDOW = "yes in last 365 days";
    private static final String HALF_A_YEAR = "yes in last 183 days";
    private static final String OLD_WORDS = "Money worries: consider debt and benefits advice";
    private static final String NEW_WORDS = "Money worries: think of debt advice";
    private static final String MADE_UP_CODE = "999000000000000105";
    private static final LocalDate TODAY = LocalDate.now(London.ZONE);

    @TempDir
    private static Path folder;

    private static RunningServices services = new RunningServices(Path.of(""));
    private static Service service = new Service(null);

    @BeforeAll
    static void start() {
        services = new RunningServices(folder);
        service = services.start(RunningServices.inMemory());
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @BeforeEach
    void nothing_yet() {
        service.end();
        service.shadow().jdbc().sql("delete from shadow_count").update();
    }

    private static APatient lonely(int daysAgo) {
        return APatient.aPatientOn(TODAY).aged(78).with("267076002", "Feeling lonely", daysAgo);
    }

    private static APatient withMoneyWorries() {
        return APatient.aPatientOn(TODAY).aged(60).with("160932005", "Financial problem", 20);
    }

    private static String withoutIds(String answer) {
        return answer.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    }

    private static Map<String, Long> cards(Service service) {
        var counted = new HashMap<>(service.shadow().counted());
        counted.keySet().removeIf(what -> !what.contains("-"));
        return counted;
    }

    @Test
    void a_card_that_would_be_gone_is_lost_for_each_rule_behind_it() {
        service.start(services.change(NEEDS, WINDOW, HALF_A_YEAR));

        assertThat(service.open(lonely(300))).contains("Feeling lonely: consider befriending");
        service.open(lonely(30));

        assertThat(service.shadow().counted())
                .isEqualTo(Map.of(
                        "EVALUATED",
                        2L,
                        "LOST NEED-LON-1 INFO",
                        1L,
                        "LOST ROUTE-BEF-1 INFO",
                        1L,
                        "LOST ROUTE-LIN-1 INFO",
                        1L));
    }

    /** The version that is live does not take the code for anything. */
    @Test
    void a_card_that_rests_on_a_new_code_is_gained() {
        service.start(services.change(
                "codes/feeling-lonely.csv",
                "(finding),yes",
                "(finding),yes,test,seen\nhttp://snomed.info/sct," + MADE_UP_CODE + ",Made-up word for a test,yes"));

        assertThat(service.open(APatient.aPatientOn(TODAY).aged(78).with(MADE_UP_CODE, "Made-up word", 30)))
                .isEqualTo("{\"cards\":[]}");

        assertThat(service.shadow().counted())
                .containsEntry("GAINED NEED-LON-1 INFO", 1L)
                .containsEntry("EVALUATED", 1L)
                .hasSize(4);
    }

    @Test
    void a_card_that_would_be_new_is_gained() {
        service.start(services.change(NEEDS, WINDOW, "yes in last 500 days"));

        assertThat(service.open(lonely(400))).isEqualTo("{\"cards\":[]}");

        assertThat(cards(service)).containsEntry("GAINED NEED-LON-1 INFO", 1L).hasSize(3);
    }

    @Test
    void a_card_in_other_words_is_changed_and_one_that_stays_as_it_was_is_none() {
        service.start(services.change(ROUTES, OLD_WORDS, NEW_WORDS));

        service.open(withMoneyWorries());
        service.open(lonely(30));

        assertThat(service.shadow().counted())
                .isEqualTo(Map.of(
                        "EVALUATED", 2L,
                        "CHANGED NEED-MON-1 INFO", 1L,
                        "CHANGED ROUTE-DEB-1 INFO", 1L,
                        "CHANGED ROUTE-LIN-2 INFO", 1L));
    }

    @Test
    void a_card_that_rests_on_other_rules_than_before_is_changed_and_neither_gained_nor_lost() {
        service.start(services.change(ROUTES, "ROUTE-LIN-2,active", "ROUTE-LIN-2,draft"));

        service.open(withMoneyWorries());

        assertThat(cards(service))
                .isEqualTo(Map.of(
                        "CHANGED NEED-MON-1 INFO", 1L,
                        "CHANGED ROUTE-DEB-1 INFO", 1L,
                        "CHANGED ROUTE-LIN-2 INFO", 1L));
    }

    private static ShadowedCall call(Function<RuleBase, List<TracedCard>> under) {
        return new ShadowedCall("a-service", "f00d", 1, List.of(), under);
    }

    @Test
    void what_finds_no_room_to_wait_is_counted_as_not_evaluated_and_answered_as_ever() throws InterruptedException {
        service.start(services.change(NEEDS, WINDOW, HALF_A_YEAR));
        var shadow = service.shadow().shadow();
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        shadow.offer(call(_ -> {
            begun.countDown();
            await(end);
            return List.of();
        }));
        begun.await();
        try {
            for (int i = 0; i < WaitingCalls.MOST_CALLS; i++) {
                shadow.offer(call(_ -> List.of()));
            }
            assertThat(service.open(lonely(300))).contains("Feeling lonely: consider befriending");
        } finally {
            end.countDown();
        }

        assertThat(service.shadow().counted())
                .isEqualTo(Map.of("EVALUATED", 1L + WaitingCalls.MOST_CALLS, "NOT_EVALUATED", 1L));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void a_version_that_fails_is_counted_and_harms_nothing_and_the_log_has_nothing_of_the_patient(
            CapturedOutput output) {
        service.start(services.change(NEEDS, WINDOW, HALF_A_YEAR));
        var shadow = service.shadow().shadow();
        for (int i = 0; i < 2; i++) {
            shadow.offer(call(_ -> {
                throw new IllegalStateException("no card for " + APatient.NHS_NUMBER);
            }));
        }
        shadow.offer(call(_ -> {
            throw new StackOverflowError();
        }));

        assertThat(service.open(lonely(300))).contains("Feeling lonely: consider befriending");

        assertThat(service.shadow().counted())
                .containsEntry("FAILED", 3L)
                .containsEntry("EVALUATED", 1L)
                .containsEntry("LOST NEED-LON-1 INFO", 1L);
        assertThat(output.getAll()).doesNotContain(APatient.NHS_NUMBER);
        assertThat(output.getAll().split("The version in the shadow fails", -1)).hasSize(2);
    }

    /** Its files may be damaged, or its commit be gone. */
    @Test
    void a_version_that_cannot_be_read_evaluates_nothing_and_its_calls_are_counted_so() {
        var change = services.change(NEEDS, WINDOW, HALF_A_YEAR);
        service.start(
                new ShadowVersion(change.change(), change.branch(), "0".repeat(64), change.commit(), change.version()));

        service.open(lonely(300));

        assertThat(service.shadow().counted()).isEqualTo(Map.of("NOT_EVALUATED", 1L));
    }

    /**
     * Otherwise each card that a clinician has set aside would seem to be lost. The service remembers the answer, so that no
     * other test has an entry of that day.
     */
    @Test
    void a_card_that_an_answer_keeps_back_is_kept_back_in_the_shadow_too() {
        service.start(services.change(ROUTES, OLD_WORDS, NEW_WORDS));
        var card = JsonMapper.shared()
                .readTree(service.open(lonely(45)))
                .at("/cards/0/uuid")
                .stringValue();
        service.post("/cds-services/social-prescribing-patient-view/feedback", """
                {"feedback": [{"card": "%s", "outcome": "overridden", "outcomeTimestamp": "2026-11-30T09:00:00Z",
                  "overrideReason": {"reason": {"code": "patient-refuses",
                    "system": "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes"}}}]}""".formatted(card));

        assertThat(service.open(lonely(45))).contains("Kept back: loneliness");

        assertThat(service.shadow().counted()).isEqualTo(Map.of("EVALUATED", 2L));
    }

    @Test
    void answers_are_the_same_byte_for_byte_with_and_without_it() {
        var patient = lonely(300).with("160932005", "Financial problem", 20);
        var without = new HashMap<String, String>();
        for (var hook : HookContexts.hooks()) {
            without.put(hook, withoutIds(service.fire(hook, patient, HookContexts.members(hook))));
        }
        service.start(services.change(NEEDS, WINDOW, HALF_A_YEAR));
        var with = new HashMap<String, String>();
        for (var hook : HookContexts.hooks()) {
            with.put(hook, withoutIds(service.fire(hook, patient, HookContexts.members(hook))));
        }

        assertThat(with).isEqualTo(without);
        assertThat(service.shadow().counted())
                .containsEntry("EVALUATED", (long) HookContexts.hooks().size());
    }

    @Test
    void nothing_of_a_patient_is_kept() {
        service.start(services.change(NEEDS, WINDOW, HALF_A_YEAR));
        service.open(lonely(300));
        service.shadow().round();

        var kept = service.shadow()
                        .jdbc()
                        .sql("select * from shadow_count")
                        .query()
                        .listOfRows()
                        .toString()
                + service.shadow()
                        .jdbc()
                        .sql("select * from shadow_run")
                        .query()
                        .listOfRows();

        assertThat(kept)
                .contains("NEED-LON-1")
                .doesNotContain(
                        APatient.ID, APatient.NHS_NUMBER, APatient.FAMILY_NAME, "267076002", RunningServices.FHIR)
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    }

    @Test
    void calls_are_neither_evaluated_nor_counted_once_it_has_ended() {
        service.start(services.change(NEEDS, WINDOW, HALF_A_YEAR));
        service.end();

        service.open(lonely(300));

        assertThat(service.shadow().shadow().isRunning()).isFalse();
        assertThat(service.shadow().counted()).isEmpty();
    }

    @Test
    void a_restart_goes_on_with_it(@TempDir Path own) {
        try (var restarted = new RunningServices(own)) {
            var database = "--spring.datasource.url=jdbc:h2:file:" + own.resolve("footbridge")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
            var first = restarted.start(database);
            first.start(restarted.change(NEEDS, WINDOW, HALF_A_YEAR));
            first.open(lonely(300));
            first.stop();

            var second = restarted.start(database);
            awaitRunning(second);
            second.open(lonely(300));

            assertThat(second.shadow().counted())
                    .containsEntry("EVALUATED", 2L)
                    .containsEntry("LOST NEED-LON-1 INFO", 2L);
        }
    }

    private static void awaitRunning(Service service) {
        Awaitility.await("the version in the shadow")
                .until(() -> service.shadow().shadow().isRunning());
    }

    @Test
    void two_instances_on_one_database_both_do_it(@TempDir Path own) throws IOException {
        try (var postgres = EmbeddedPostgres.start();
                var both = new RunningServices(own)) {
            var database = new String[] {
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--footbridge.launch.key=" + Base64.getEncoder().encodeToString(new byte[32])
            };
            var one = both.start(database);
            var two = both.start(database);
            var change = both.change(NEEDS, WINDOW, HALF_A_YEAR);
            one.start(change);
            awaitRunning(two);

            one.open(lonely(300));
            two.open(lonely(300));
            two.open(lonely(30));
            one.shadow().round();

            assertThat(two.shadow().counted()).containsEntry("EVALUATED", 3L).containsEntry("LOST NEED-LON-1 INFO", 2L);

            both.withdraw(change);
            for (var instance : List.of(one, two)) {
                instance.shadow().round();
                assertThat(instance.shadow().shadow().isRunning()).isFalse();
            }
            assertThat(two.acts().last(Kind.SHADOW_ENDED, 10)).hasSize(1);
        }
    }
}
