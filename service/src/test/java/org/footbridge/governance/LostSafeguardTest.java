package org.footbridge.governance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lost safeguard does not go live without an approval: not while the service runs, and not over a restart. */
class LostSafeguardTest {

    private static final String EXERCISE = "2-withholding/exercise.csv";
    private static final String LOST = "weakening &quot;WITHHOLD-EX-2 removed&quot;";

    @TempDir
    private Path folder;

    /** Outlives one service. */
    private final String database = "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    @BeforeEach
    void a_folder() throws IOException {
        RuleBaseFolders.copy(folder);
    }

    private void loseARow() throws IOException {
        var table = folder.resolve(EXERCISE);
        Files.writeString(table, Files.readString(table).replaceFirst("(?m)^WITHHOLD-EX-2,.*\\n", ""), UTF_8);
        RuleBaseFolders.change(folder, "about.csv", "version,0.1.0", "version,0.2.0");
    }

    private void approve() throws IOException {
        Files.writeString(
                folder.resolve(TableFiles.APPROVALS),
                """
                who,role,date,rule base,weakening
                Ann Example,Clinical safety officer,2026-11-29,%s,WITHHOLD-EX-2 removed
                """.formatted(TableFiles.in(folder).sha256()),
                UTF_8);
    }

    @Test
    void it_is_refused_by_name_until_somebody_approves_it() throws IOException {
        try (var running = new GovernedService(folder, database)) {
            loseARow();
            running.awaitStatus("DEGRADED");

            assertThat(running.get("/governance").body()).contains("A change was refused", EXERCISE + ":3 " + LOST);
            assertThat(running.ruleBaseHealth().at("/details/version").asString())
                    .isEqualTo("0.1.0");

            approve();
            running.awaitVersion("0.2.0");
            assertThat(running.ruleBaseHealth().path("status").asString()).isEqualTo("UP");
            assertThat(running.ruleBaseHealth().at("/details/rowsNotApproved").asInt())
                    .as("the version that was raised, and the row that is gone")
                    .isEqualTo(2);
            assertThat(running.get("/governance").body()).contains("2 rows changed and not approved");
        }
    }

    @Test
    void a_restart_does_not_let_it_through() throws IOException {
        new GovernedService(folder, database).close();
        loseARow();

        try (var running = new GovernedService(folder, database)) {
            var health = running.ruleBaseHealth();
            assertThat(health.path("status").asString()).isEqualTo("DEGRADED");
            assertThat(health.at("/details/version").asString()).isEqualTo("0.1.0");
            assertThat(running.get("/governance").body()).contains("the last good version", LOST);
        }
    }
}
