package org.footbridge.governance.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.footbridge.governance.kept.LastLive.Kept;
import org.footbridge.governance.kept.LastLive.NeverLive;
import org.footbridge.governance.kept.LastLive.Unusable;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was live, on both databases. */
class KeptRuleBasesTest {
    private static final Path FOLDER = Path.of("/rules/live");
    private static final String NAME = KeptRuleBases.name(FOLDER);
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:30:00.123456Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:30:00Z");
    private static final Map<String, String> SCENARIOS =
            Map.of("lonely.yaml", "scenario: Ünwell\n", "people/a.json", "{\"a\": \"b\\n\"}");

    private static KeptRuleBase live(String title, String version, Instant since) {
        return new KeptRuleBase(
                title,
                version,
                TableFiles.of(Map.of(
                        "about.csv",
                        "what,value\r\ntitle," + title + "\nversion," + version + "\n",
                        "approvals.csv",
                        "who,what\nDr A,rows\n",
                        "1-needs/loneliness.csv",
                        "id\u0000,“quoted” \uD83D\uDE42 \\ \" \u2028\n")),
                ScenarioFiles.of(SCENARIOS),
                since);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnH2 extends OnEitherDatabase {
        @Override
        DataSource start() {
            return KeptDatabase.inMemory();
        }

        @Override
        void stop() {}
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnPostgres extends OnEitherDatabase {
        private EmbeddedPostgres postgres = unstarted();

        @SuppressWarnings("NullAway") // set by start(), before any test
        private static EmbeddedPostgres unstarted() {
            return null;
        }

        @Override
        DataSource start() throws IOException {
            postgres = EmbeddedPostgres.start();
            return postgres.getPostgresDatabase();
        }

        @Override
        void stop() throws IOException {
            postgres.close();
        }
    }

    abstract static class OnEitherDatabase {
        private JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource());
        private KeptRuleBaseTable table = KeptDatabase.table(new DriverManagerDataSource());
        private KeptRuleBases kept = new KeptRuleBases(table);

        abstract DataSource start() throws IOException;

        abstract void stop() throws IOException;

        @BeforeAll
        void migrate() throws IOException {
            var database = start();
            Flyway.configure().dataSource(database).load().migrate();
            jdbc = JdbcClient.create(database);
            table = KeptDatabase.table(database);
            kept = new KeptRuleBases(table);
        }

        @BeforeEach
        void nothingKept() {
            jdbc.sql("delete from kept_rule_base").update();
        }

        @AfterAll
        void end() throws IOException {
            stop();
        }

        private void keep(KeptRuleBase live) {
            table.keep(NAME, KeptRow.of(live));
        }

        private KeptRuleBase lastGood(String title) {
            return ((Kept) kept.lastGood(FOLDER, Optional.of(title))).ruleBase();
        }

        private static String problem(LastLive last) {
            return ((Unusable) last).problem().toString();
        }

        @Test
        void comes_back_with_every_file_as_it_was() {
            var live = live("Ours", "1.0.0", MONDAY);
            keep(live);

            var back = lastGood("Ours");

            assertThat(back.sha256()).isEqualTo(live.sha256());
            assertThat(back.tables().text("1-needs/loneliness.csv"))
                    .isEqualTo(live.tables().text("1-needs/loneliness.csv"));
            assertThat(back.scenarios().texts()).isEqualTo(SCENARIOS);
            assertThat(back.version()).isEqualTo("1.0.0");
            assertThat(back.since()).isEqualTo(MONDAY);
        }

        @Test
        void does_not_become_younger_by_a_restart_or_other_scenarios_but_by_other_tables() {
            keep(live("Ours", "1.0.0", MONDAY));
            var again = live("Ours", "1.0.0", TUESDAY);
            keep(new KeptRuleBase("Ours", "1.0.0", again.tables(), ScenarioFiles.NONE, TUESDAY));

            assertThat(lastGood("Ours").since()).isEqualTo(MONDAY);
            assertThat(lastGood("Ours").scenarios().texts()).isEmpty();

            keep(live("Ours", "2.0.0", TUESDAY));
            assertThat(lastGood("Ours").since()).isEqualTo(TUESDAY);
            assertThat(lastGood("Ours").version()).isEqualTo("2.0.0");
            assertThat(rows()).isEqualTo(1);
        }

        @Test
        void is_nothing_where_nothing_was_live_from_that_folder() {
            keep(live("Ours", "1.0.0", MONDAY));

            assertThat(kept.lastGood(Path.of("/rules/other"), Optional.of("Ours")))
                    .isInstanceOf(NeverLive.class);
            assertThat(kept.lastGood(Path.of("/rules/sub/../live/."), Optional.of("Ours")))
                    .isInstanceOf(Kept.class);
        }

        @Test
        void of_another_title_may_be_that_of_others_and_does_not_serve() {
            keep(live("Ours", "1.0.0", MONDAY));
            keep(live("Theirs", "1.0.0", TUESDAY));

            assertThat(problem(kept.lastGood(FOLDER, Optional.of("Ours"))))
                    .contains("has the title \"Theirs\", and the folder has the title \"Ours\"");
            assertThat(lastGood("Theirs").title()).isEqualTo("Theirs");
            assertThat(problem(kept.lastGood(FOLDER, Optional.empty())))
                    .contains("\"Theirs\", \"Ours\" were live from this folder", "write the title in about.csv");
        }

        @Test
        void serves_a_folder_without_a_readable_title_where_only_one_was_live_from_it() {
            keep(live("Ours", "1.0.0", MONDAY));

            assertThat(kept.lastGood(FOLDER, Optional.empty())).isInstanceOf(Kept.class);
        }

        @Test
        void to_compare_with_is_the_last_of_the_folder_whatever_its_title() {
            keep(live("Ours", "1.0.0", MONDAY));
            keep(live("Renamed", "2.0.0", TUESDAY));

            assertThat(((Kept) kept.lastBefore(FOLDER, "Ours")).ruleBase().title())
                    .isEqualTo("Renamed");
            assertThat(((Kept) kept.lastBefore(Path.of("/elsewhere"), "Ours"))
                            .ruleBase()
                            .title())
                    .isEqualTo("Ours");
            assertThat(kept.lastBefore(Path.of("/elsewhere"), "New")).isInstanceOf(NeverLive.class);
        }

        @Test
        void that_is_damaged_is_refused_in_words_until_it_is_written_again() {
            for (var column : List.of("table_files", "scenario_files")) {
                for (var damaged : List.of("replace(" + column + ", 'a', 'b')", "'{\"a'", "'[]'", "''")) {
                    keep(live("Ours", "1.0.0", MONDAY));
                    jdbc.sql("update kept_rule_base set " + column + " = " + damaged)
                            .update();
                    assertThat(problem(kept.lastGood(FOLDER, Optional.of("Ours"))))
                            .as(column + " = " + damaged)
                            .contains("(Ours 1.0.0, live since 2026-11-23T09:30:00.123456Z) is damaged in the database")
                            .contains("SHA-256");
                }
            }
            keep(live("Ours", "1.0.0", TUESDAY));
            assertThat(lastGood("Ours").since()).isEqualTo(MONDAY);
        }

        @Test
        void is_damaged_by_a_change_of_what_no_version_is_named_by() {
            keep(live("Ours", "1.0.0", MONDAY));
            jdbc.sql("update kept_rule_base set table_files = replace(table_files, 'Dr A', 'Dr B')")
                    .update();

            assertThat(problem(kept.lastGood(FOLDER, Optional.of("Ours")))).contains("is damaged in the database");
        }

        @Test
        void that_cannot_be_read_is_refused_in_words() {
            keep(live("Ours", "1.0.0", MONDAY));
            jdbc.sql("alter table kept_rule_base rename to away").update();
            try {
                assertThat(problem(kept.lastGood(FOLDER, Optional.of("Ours"))))
                        .contains("cannot be read from the database", "spring.datasource.url");
            } finally {
                jdbc.sql("alter table away rename to kept_rule_base").update();
            }
        }

        @Test
        void is_kept_once_by_instances_that_write_at_once() throws InterruptedException, ExecutionException {
            var live = KeptRow.of(live("Ours", "1.0.0", MONDAY));
            try (var threads = Executors.newFixedThreadPool(8)) {
                var writes = IntStream.range(0, 32)
                        .<Callable<Boolean>>mapToObj(_ -> () -> {
                            table.keep(NAME, live);
                            return true;
                        })
                        .toList();
                for (var write : threads.invokeAll(writes)) {
                    assertThat(write.get()).isTrue();
                }
            }
            assertThat(rows()).isEqualTo(1);
            assertThat(lastGood("Ours").sha256()).isEqualTo(live.sha256());
        }

        private int rows() {
            return jdbc.sql("select count(*) from kept_rule_base")
                    .query(Integer.class)
                    .single();
        }
    }
}
