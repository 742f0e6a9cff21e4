package org.footbridge.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.footbridge.MovableClock;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What was read first, on both databases. */
class AcknowledgementsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate UNTIL = TODAY.plusDays(90);
    private static final URI BASE = URI.create("https://ehr.example/fhir");
    private static final String PATIENT = "ada-4711";
    private static final Vocabulary VOCABULARY = ShippedRuleBase.ruleBase().vocabulary();
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);
    private static final Clock CLOCK = new MovableClock(NOW::get);

    private static final Observation ABUSE = entry("domestic abuse", TODAY.minusDays(400), "Condition/1");
    private static final Observation CONCERN = entry("safeguarding concern", TODAY.minusDays(30), "Observation/2");
    private static final Observation LONELY = entry("feeling lonely", TODAY.minusDays(30), "Condition/3");

    private static final String CODE = "{\"coding\":[]}";

    private static Observation entry(String term, LocalDate day, String source) {
        return new Observation(term, ObservedValue.yes(), PartialDate.on(day), source);
    }

    private static PatientFacts facts(Observation... entries) {
        return new PatientFacts(TODAY, List.of(entries), List.of(), Pathway.NONE);
    }

    private static PatientFacts unread(RecordPart part) {
        var missing = new Unread(part, Unread.Cause.TOO_SLOW, VOCABULARY.termsReadFrom(part));
        return new PatientFacts(TODAY, List.of(ABUSE), List.of(missing), Pathway.NONE);
    }

    private static Acknowledgements on(DataSource database) {
        return on(database, 1);
    }

    private static Acknowledgements on(DataSource database, int key) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) key);
        return new Acknowledgements(
                new AcknowledgementTables(
                        JdbcClient.create(database),
                        new TransactionTemplate(new DataSourceTransactionManager(database))),
                new KeyedHash(bytes),
                CLOCK);
    }

    private static DiscreetEntries entries(Acknowledgements said, PatientFacts facts) {
        return said.entries(BASE, PATIENT, facts, VOCABULARY, source -> CODE).orElseThrow();
    }

    @BeforeEach
    void today() {
        NOW.set(TODAY.atTime(9, 30).toInstant(ZoneOffset.UTC));
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnH2 extends OnEitherDatabase {
        @Override
        DataSource start() {
            return new DriverManagerDataSource(
                    "jdbc:h2:mem:" + UUID.randomUUID()
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                    "footbridge",
                    "");
        }

        @Override
        void stop() {}
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnPostgres extends OnEitherDatabase {
        private @Nullable EmbeddedPostgres postgres;

        @Override
        DataSource start() throws IOException {
            var started = EmbeddedPostgres.start();
            postgres = started;
            return started.getPostgresDatabase();
        }

        @Override
        void stop() throws IOException {
            if (postgres != null) {
                postgres.close();
            }
        }
    }

    abstract static class OnEitherDatabase {
        private DataSource database = new DriverManagerDataSource();
        private JdbcClient jdbc = JdbcClient.create(database);
        private Acknowledgements said = on(database);

        abstract DataSource start() throws IOException;

        abstract void stop() throws IOException;

        @BeforeAll
        void migrate() throws IOException {
            database = start();
            Flyway.configure().dataSource(database).load().migrate();
            jdbc = JdbcClient.create(database);
        }

        @BeforeEach
        void nothingSaid() {
            said = on(database);
            jdbc.sql("delete from acknowledgement").update();
        }

        @AfterAll
        void end() throws IOException {
            stop();
        }

        private void sayOf(PatientFacts facts) {
            assertThat(said.keep(entries(said, facts), UNTIL)).isTrue();
        }

        private boolean covers(PatientFacts facts) {
            return covers(BASE, PATIENT, facts);
        }

        private boolean covers(@Nullable URI base, String patient, PatientFacts facts) {
            return covers(base, patient, facts, CODE);
        }

        private boolean covers(@Nullable URI base, String patient, PatientFacts facts, String code) {
            return said.entries(base, patient, facts, VOCABULARY, source -> code)
                    .filter(entries -> said.cover(entries, TODAY))
                    .isPresent();
        }

        @Test
        void another_code_in_the_same_entry_brings_the_card_back() {
            sayOf(facts(ABUSE));

            assertThat(covers(facts(ABUSE))).isTrue();
            assertThat(covers(BASE, PATIENT, facts(ABUSE), "another code")).isFalse();
        }

        @Test
        void holds_for_the_same_entries_in_any_order_and_after_a_restart() {
            assertThat(covers(facts(ABUSE, CONCERN))).isFalse();
            sayOf(facts(ABUSE, CONCERN));

            said = on(database);

            assertThat(covers(facts(CONCERN, LONELY, ABUSE))).isTrue();
        }

        @Test
        void a_new_a_changed_and_a_removed_entry_lift_it() {
            sayOf(facts(ABUSE, CONCERN));
            var child = entry("child safeguarding concern", TODAY.minusDays(900), "Procedure/9");
            var sameElsewhere = entry("domestic abuse", TODAY.minusDays(400), "Condition/8");
            var dayLater = entry("domestic abuse", TODAY.minusDays(399), "Condition/1");
            var denied = new Observation(
                    "domestic abuse", ObservedValue.no(), PartialDate.on(TODAY.minusDays(400)), "Condition/1");
            var undated = new Observation("domestic abuse", ObservedValue.yes(), null, "Condition/1");
            var vague = new Observation(
                    "domestic abuse", ObservedValue.yes(), PartialDate.in(Year.of(2025)), "Condition/1");
            var lifting = new ArrayList<PatientFacts>();
            VOCABULARY.find(child.term()).ifPresent(_ -> lifting.add(facts(ABUSE, CONCERN, child)));
            lifting.add(facts(ABUSE, CONCERN, sameElsewhere));
            lifting.add(facts(ABUSE, CONCERN, ABUSE));
            for (var changed : List.of(sameElsewhere, dayLater, denied, undated, vague)) {
                lifting.add(facts(changed, CONCERN));
            }
            lifting.add(facts(CONCERN));
            lifting.add(facts(ABUSE));

            assertThat(lifting).allSatisfy(facts -> assertThat(covers(facts)).isFalse());
            assertThat(covers(facts(ABUSE, CONCERN))).isTrue();
        }

        @Test
        void is_of_one_patient_of_one_record_system_however_its_address_is_written() {
            sayOf(facts(ABUSE));

            assertThat(covers(URI.create("HTTPS://EHR.example:443/fhir/"), PATIENT, facts(ABUSE)))
                    .isTrue();
            assertThat(covers(BASE, "ada-4712", facts(ABUSE))).isFalse();
            assertThat(covers(BASE, PATIENT.toUpperCase(Locale.ROOT), facts(ABUSE)))
                    .isFalse();
            assertThat(covers(URI.create("https://ehr.example/other"), PATIENT, facts(ABUSE)))
                    .isFalse();
            assertThat(covers(null, PATIENT, facts(ABUSE))).isFalse();
        }

        @Test
        void ends_after_its_last_day_and_is_deleted_the_next() {
            sayOf(facts(ABUSE));
            var entries = entries(said, facts(ABUSE));

            assertThat(said.cover(entries, UNTIL)).isTrue();
            assertThat(said.cover(entries, UNTIL.plusDays(1))).isFalse();

            NOW.set(UNTIL.atTime(23, 0).toInstant(ZoneOffset.UTC));
            said.deleteOld();
            assertThat(rows()).isEqualTo(1);
            NOW.set(UNTIL.plusDays(1).atTime(1, 0).toInstant(ZoneOffset.UTC));
            said.deleteOld();
            assertThat(rows()).isZero();
        }

        @Test
        void is_said_again_of_other_entries_in_the_place_of_the_first() {
            sayOf(facts(ABUSE));
            sayOf(facts(ABUSE, CONCERN));

            assertThat(covers(facts(ABUSE, CONCERN))).isTrue();
            assertThat(covers(facts(ABUSE))).isFalse();
            assertThat(rows()).isEqualTo(1);
        }

        @Test
        void under_another_key_it_was_never_said() {
            sayOf(facts(ABUSE));

            said = on(database, 2);

            assertThat(covers(facts(ABUSE))).isFalse();
        }

        @Test
        void keeps_two_hashes_and_a_day_and_nothing_that_joins_it_to_another_table() {
            sayOf(facts(ABUSE));

            var row = jdbc.sql("select * from acknowledgement").query().singleRow();

            assertThat(row.keySet()).containsExactlyInAnyOrder("pseudonym", "entries_digest", "until_day");
            assertThat(row.get("until_day")).hasToString(UNTIL.toString());
            assertThat(List.of(row.get("pseudonym"), row.get("entries_digest")))
                    .doesNotHaveDuplicates()
                    .allSatisfy(hash -> assertThat(String.valueOf(hash)).matches("[0-9a-f]{64}"));
            assertThat(columnsOfOtherTables()).isNotEmpty().doesNotContainAnyElementsOf(row.keySet());
            assertThat(jdbc.sql("""
                            select count(*) from information_schema.table_constraints
                            where table_name = 'acknowledgement' and constraint_type = 'FOREIGN KEY'""").query(Integer.class).single()).isZero();
        }

        private List<String> columnsOfOtherTables() {
            return jdbc.sql("""
                    select column_name from information_schema.columns
                    where table_schema = 'public' and table_name <> 'acknowledgement'""")
                    .query((row, _) -> String.valueOf(row.getString(1)))
                    .list();
        }

        private int rows() {
            return jdbc.sql("select count(*) from acknowledgement")
                    .query(Integer.class)
                    .single();
        }
    }

    @Test
    void there_is_nothing_to_acknowledge_without_a_discreet_entry_or_where_more_may_stand_unread() {
        var said = on(new DriverManagerDataSource());

        assertThat(said.entries(BASE, PATIENT, facts(), VOCABULARY, source -> CODE))
                .isEmpty();
        assertThat(said.entries(BASE, PATIENT, facts(LONELY), VOCABULARY, source -> CODE))
                .isEmpty();
        for (var part : Set.of(RecordPart.PROBLEMS, RecordPart.MEASUREMENTS, RecordPart.PROCEDURES)) {
            assertThat(said.entries(BASE, PATIENT, unread(part), VOCABULARY, source -> CODE))
                    .as(part.word())
                    .isEmpty();
        }
        assertThat(said.entries(BASE, PATIENT, unread(RecordPart.CARE_TEAMS), VOCABULARY, source -> CODE))
                .isPresent();
    }

    @Test
    void without_the_database_it_was_not_said_and_nothing_fails() {
        var broken = on(new DriverManagerDataSource("jdbc:nothing:here"));
        var entries = entries(broken, facts(ABUSE));

        assertThat(broken.keep(entries, UNTIL)).isFalse();
        assertThat(broken.cover(entries, TODAY)).isFalse();
        broken.deleteOld();
    }

    @Test
    void a_database_that_was_down_is_asked_again_half_a_minute_later() {
        var place = new AtomicReference<>(Optional.<DataSource>empty());
        var database = new DriverManagerDataSource() {
            @Override
            public java.sql.Connection getConnection() throws java.sql.SQLException {
                return place.get().orElseThrow(java.sql.SQLException::new).getConnection();
            }
        };
        var said = on(database);
        var entries = entries(said, facts(ABUSE));
        assertThat(said.cover(entries, TODAY)).isFalse();

        place.set(Optional.of(new OnH2().start()));
        var up = place.get().orElseThrow();
        Flyway.configure().dataSource(up).load().migrate();
        on(up).keep(entries, UNTIL);

        assertThat(said.cover(entries, TODAY)).isFalse();
        NOW.set(NOW.get().plus(Duration.ofSeconds(31)));
        assertThat(said.cover(entries, TODAY)).isTrue();
    }

    @Test
    void parts_of_a_hash_do_not_run_together() {
        var hash = new KeyedHash("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

        assertThat(hash.of(List.of("ab", "c"))).isNotEqualTo(hash.of(List.of("a", "bc")));
        assertThat(hash.of(List.of("a"))).isNotEqualTo(hash.of(List.of("a", "")));
    }
}
