package org.footbridge.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.footbridge.governance.kept.KeptDatabase;
import org.footbridge.governance.kept.KeptRuleBase;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** A start on a broken folder: the version that was live last serves, and says so wherever somebody looks. */
@ExtendWith(OutputCaptureExtension.class)
class LastGoodVersionTest {
    private static final String ROUTES = "3-routes/routes.csv";
    private static final String SERVES = "The last good version serves: Footbridge first rule base 0.2.0";

    @TempDir
    private Path place;

    private Path folder;

    /** Where the services of a test keep what is live. */
    private record Database(String url, String user, String... more) {
        GovernedService start(Path folder) {
            var settings = new ArrayList<>(List.of(more));
            settings.add("--spring.datasource.url=" + url);
            settings.add("--spring.datasource.username=" + user);
            return new GovernedService(folder, settings.toArray(String[]::new));
        }

        DataSource source() {
            return new DriverManagerDataSource(url, user, "");
        }

        JdbcClient jdbc() {
            return JdbcClient.create(source());
        }
    }

    private Database onH2() {
        return new Database(
                "jdbc:h2:file:" + place.resolve("data/footbridge")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                "footbridge");
    }

    private static Database on(EmbeddedPostgres postgres) {
        return new Database(
                postgres.getJdbcUrl("postgres", "postgres"),
                "postgres",
                "--footbridge.launch.key=" + Base64.getEncoder().encodeToString(new byte[32]));
    }

    @BeforeEach
    void a_folder() throws IOException {
        folder = place.resolve("rules");
        RuleBaseFolders.copy(folder);
    }

    private void change(String file, String from, String to) throws IOException {
        RuleBaseFolders.change(folder, file, from, to);
    }

    private void breakIt() throws IOException {
        change(ROUTES, "ROUTE-BFR-1,active", "ROUTE-BFR-1,activ");
    }

    private void correctIt() throws IOException {
        change(ROUTES, "ROUTE-BFR-1,activ,", "ROUTE-BFR-1,active,");
    }

    /** Runs a service in which version 0.2.0 goes live in place of 0.1.0; returns since when. */
    private Instant swapAndStop(Database database) throws IOException {
        try (var running = database.start(folder)) {
            change("about.csv", "version,0.1.0", "version,0.2.0");
            return since(running.awaitVersion("0.2.0"));
        }
    }

    private static Instant since(JsonNode health) {
        return Instant.parse(health.at("/details/liveSince").asString());
    }

    private static void assertServesTheLastGood(GovernedService running, Instant since) {
        var health = running.ruleBaseHealth();
        assertThat(health.path("status").asString()).isEqualTo("DEGRADED");
        assertThat(health.path("description").asString()).contains("the last good version serves");
        assertThat(health.at("/details/version").asString()).isEqualTo("0.2.0");
        assertThat(health.at("/details/from").asString()).isEqualTo("last good version");
        assertThat(health.at("/details/lastRefused/first").toString()).contains(ROUTES + ":2 [status]");
        var before = health.at("/details/lastGoodVersionServes/liveSince").asString();
        assertThat(Instant.parse(before)).isBetween(since.minusMillis(1), since.plusMillis(1));
        assertThat(running.health().statusCode()).isEqualTo(200);
        assertThat(running.get("/governance").body())
                .contains("The folder is refused; the last good version, 0.2.0, serves", "the database, as it was live")
                .contains(ROUTES + ":2 [status]");
        assertThat(running.adviseTheLonely().body())
                .contains("Feeling lonely: consider befriending", "\"ruleBaseVersion\":\"0.2.0\"");
    }

    private static int times(CapturedOutput output, String text) {
        return output.getAll().split(Pattern.quote(text), -1).length - 1;
    }

    @Nested
    class OnH2 {

        @Test
        void serves_after_a_restart_until_the_folder_is_corrected(CapturedOutput output) throws IOException {
            var since = swapAndStop(onH2());
            breakIt();
            try (var running = onH2().start(folder)) {
                assertServesTheLastGood(running, since);
                assertThat(times(output, SERVES)).isEqualTo(1);
                assertThat(output.getAll()).contains(ROUTES + ":2 [status]");

                change("about.csv", "version,0.2.0", "version,0.3.0");
                correctIt();
                running.awaitVersion("0.3.0");
                var health = running.awaitStatus("UP");

                assertThat(health.at("/details/from").asString()).isEqualTo("folder");
                assertThat(health.at("/details").has("lastGoodVersionServes")).isFalse();
                assertThat(running.get("/governance").body()).doesNotContain("last good version");
            }
            breakIt();
            try (var running = onH2().start(folder)) {
                assertThat(running.ruleBaseHealth().at("/details/version").asString())
                        .isEqualTo("0.3.0");
            }
        }

        @Test
        void serves_where_the_folder_is_gone_and_is_as_old_as_it_was_when_the_folder_is_back(CapturedOutput output)
                throws IOException {
            var since = swapAndStop(onH2());
            var aside = place.resolve("aside");
            Files.move(folder, aside);
            try (var running = onH2().start(folder)) {
                var health = running.ruleBaseHealth();
                assertThat(health.at("/details/version").asString()).isEqualTo("0.2.0");
                assertThat(health.at("/details/lastRefused/first").toString())
                        .contains("the folder is no folder")
                        .doesNotContain(folder.toString());

                Files.move(aside, folder);
                running.awaitHealth(now -> now.path("status").asString().equals("UP")
                        && now.at("/details/kept").asBoolean());
            }
            assertThat(output.getAll()).contains("The rule base folder holds again what is live: 0.2.0");
            breakIt();
            try (var running = onH2().start(folder)) {
                assertServesTheLastGood(running, since);
            }
        }

        @Test
        void that_is_damaged_serves_nobody(CapturedOutput output) throws IOException {
            swapAndStop(onH2());
            breakIt();
            onH2().jdbc()
                    .sql("update kept_rule_base set table_files ="
                            + " replace(table_files, 'WITHHOLD-SUI-1,active', 'WITHHOLD-SUI-1,retired')")
                    .update();

            assertDoesNotStart(onH2());

            assertThat(output.getAll())
                    .contains("No last good version can serve instead:", "is damaged in the database", "SHA-256")
                    .contains(ROUTES + ":2 [status]");
        }

        @Test
        void is_judged_again_by_the_same_check(CapturedOutput output) throws IOException {
            swapAndStop(onH2());
            var retired = RuleBaseFolders.SHIPPED.resolve("2-withholding/safety.csv");
            var tables = TableFiles.in(folder)
                    .with(
                            "2-withholding/safety.csv",
                            Files.readString(retired).replace("WITHHOLD-SUI-1,active", "WITHHOLD-SUI-1,retired"));
            KeptDatabase.put(
                    onH2().source(),
                    folder.toString(),
                    new KeptRuleBase("Footbridge first rule base", "0.2.0", tables, ScenarioFiles.NONE, Instant.EPOCH));
            breakIt();

            assertDoesNotStart(onH2());

            assertThat(output.getAll())
                    .contains(
                            "The last good version (Footbridge first rule base 0.2.0, live since 1970-01-01T00:00:00Z)"
                                    + " is refused, too:")
                    .contains("canaries.csv:", ROUTES + ":2 [status]");
        }

        @Test
        void of_another_rule_base_serves_nobody(CapturedOutput output) throws IOException {
            swapAndStop(onH2());
            change("about.csv", "Footbridge first rule base", "Rules of another practice");
            breakIt();

            assertDoesNotStart(onH2());

            assertThat(output.getAll())
                    .contains("the folder has the title \"Rules of another practice\"", ROUTES + ":2 [status]");
        }

        @Test
        void that_cannot_be_read_serves_nobody(CapturedOutput output) throws IOException {
            swapAndStop(onH2());
            breakIt();
            onH2().jdbc().sql("alter table kept_rule_base rename to away").update();

            assertDoesNotStart(onH2());

            assertThat(output.getAll())
                    .contains("cannot be read from the database", "spring.datasource.url", ROUTES + ":2 [status]");
        }

        @Test
        void that_cannot_be_kept_holds_no_rule_base_back(CapturedOutput output) throws IOException {
            try (var running = onH2().start(folder)) {
                running.awaitHealth(health -> health.at("/details/kept").asBoolean());
                onH2().jdbc().sql("alter table kept_rule_base rename to away").update();
                change("about.csv", "version,0.1.0", "version,0.2.0");
                running.awaitVersion("0.2.0");
                var health = running.awaitStatus("DEGRADED");

                assertThat(health.at("/details/kept").asBoolean()).isFalse();
                assertThat(health.at("/details/notKeptSince").asString()).isNotEmpty();
                assertThat(running.get("/governance").body()).contains("What is live cannot be kept");
                assertThat(running.adviseTheLonely().body()).contains("\"ruleBaseVersion\":\"0.2.0\"");

                onH2().jdbc().sql("alter table away rename to kept_rule_base").update();
                running.awaitStatus("UP");
            }
            assertThat(times(output, "The live rule base cannot be kept in the database"))
                    .isEqualTo(1);
            breakIt();
            try (var running = onH2().start(folder)) {
                assertThat(running.ruleBaseHealth().at("/details/version").asString())
                        .isEqualTo("0.2.0");
            }
        }

        private void assertDoesNotStart(Database database) {
            assertThatThrownBy(() -> database.start(folder).close()).hasStackTraceContaining("FaultyRuleBase");
        }
    }

    @Nested
    class OnPostgres {

        @Test
        void serves_at_two_instances_until_the_folder_is_corrected(CapturedOutput output) throws IOException {
            try (var postgres = EmbeddedPostgres.start()) {
                var database = on(postgres);
                Instant since;
                try (var one = database.start(folder)) {
                    change("about.csv", "version,0.1.0", "version,0.2.0");
                    since = since(one.awaitVersion("0.2.0"));
                    one.awaitHealth(health -> health.at("/details/kept").asBoolean());
                    breakIt();
                    one.awaitStatus("DEGRADED");
                    try (var two = database.start(folder)) {
                        assertServesTheLastGood(two, since);
                        assertThat(one.ruleBaseHealth().at("/details/from").asString())
                                .isEqualTo("folder");
                        assertThat(one.ruleBaseHealth().at("/details/sha256").asString())
                                .isEqualTo(two.ruleBaseHealth()
                                        .at("/details/sha256")
                                        .asString());
                    }
                }
                try (var one = database.start(folder);
                        var two = database.start(folder)) {
                    for (var instance : List.of(one, two)) {
                        assertServesTheLastGood(instance, since);
                    }
                    correctIt();
                    for (var instance : List.of(one, two)) {
                        assertThat(instance.awaitStatus("UP")
                                        .at("/details/version")
                                        .asString())
                                .isEqualTo("0.2.0");
                    }
                }
                assertThat(times(output, SERVES)).isEqualTo(3);
                assertThat(database.jdbc()
                                .sql("select count(*) from kept_rule_base")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void of_the_tables_inside_the_program_is_not_kept() {
        var database = onH2();
        try (var running = database.start(Path.of(""))) {
            assertThat(running.ruleBaseHealth().at("/details/from").asString()).isEqualTo("shipped");
            assertThat(running.ruleBaseHealth().at("/details").has("kept")).isFalse();
        }
        assertThat(database.jdbc()
                        .sql("select count(*) from kept_rule_base")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
