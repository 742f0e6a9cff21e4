package org.footbridge.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A start on which nobody can say what was live last: the nearest is compared instead, and everybody who looks can see it. */
@ExtendWith(OutputCaptureExtension.class)
class UncomparedStartTest {

    private static final String EXERCISE = "2-withholding/exercise.csv";

    @TempDir
    private Path folder;

    /** Outlives one service. */
    private final String database = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    @BeforeEach
    void a_folder_that_was_live() throws IOException {
        RuleBaseFolders.copy(folder);
    }

    private GovernedService start() {
        return new GovernedService(
                folder, "--spring.datasource.url=" + database, "--spring.datasource.username=footbridge");
    }

    private void damageWhatWasLive() {
        start().close();
        JdbcClient.create(new DriverManagerDataSource(database, "footbridge", ""))
                .sql("update kept_rule_base set table_files = replace(table_files, 'NEED-LON-1', 'NEED-LON-9')")
                .update();
    }

    @Test
    void is_degraded_and_says_so_until_another_version_goes_live() throws IOException {
        damageWhatWasLive();
        try (var running = start()) {
            var health = running.ruleBaseHealth();
            assertThat(health.path("status").asString()).isEqualTo("DEGRADED");
            assertThat(health.path("description").asString()).contains("was not compared with what was live before");
            assertThat(health.at("/details/notCompared").asString())
                    .contains("is damaged in the database", "; compared with the tables that Footbridge brings");
            assertThat(running.get("/governance").body())
                    .contains("Nobody knows whether a safeguard was lost", "is damaged in the database");

            RuleBaseFolders.change(folder, "about.csv", "version,0.1.0", "version,0.2.0");
            running.awaitVersion("0.2.0");
            assertThat(running.awaitStatus("UP").at("/details").has("notCompared"))
                    .isFalse();
        }
    }

    @Test
    void still_refuses_what_the_shipped_tables_have(CapturedOutput output) throws IOException {
        damageWhatWasLive();
        var table = folder.resolve(EXERCISE);
        Files.writeString(table, Files.readString(table).replaceFirst("(?m)^WITHHOLD-EX-2,.*\\n", ""));

        assertThatThrownBy(() -> start().close()).hasStackTraceContaining("FaultyRuleBase");
        assertThat(output.getAll()).contains("weakening \"WITHHOLD-EX-2 removed\"");
    }

    @Test
    void of_another_title_is_compared_with_nothing() throws IOException {
        RuleBaseFolders.change(folder, "about.csv", "Footbridge first rule base", "Rules of our practice");
        damageWhatWasLive();
        try (var running = start()) {
            assertThat(running.awaitStatus("DEGRADED")
                            .at("/details/notCompared")
                            .asString())
                    .contains("; compared with nothing, so that a lost safeguard was not seen");
        }
    }
}
