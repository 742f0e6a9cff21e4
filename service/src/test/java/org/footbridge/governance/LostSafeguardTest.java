package org.footbridge.governance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.SigningPeople;
import org.footbridge.history.SigningPeople.Person;
import org.footbridge.suite.ScenarioFiles;
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

    @TempDir
    private Path keys;

    private Person ann;
    private Person ben;
    private String signers;

    /** Outlives one service. */
    private final String database = "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    @BeforeEach
    void a_folder() throws IOException {
        RuleBaseFolders.copy(folder);
        var people = SigningPeople.in(keys);
        ann = people.registered("Ann", "safety-officer");
        ben = people.registered("Ben", "author");
        signers = "--footbridge.workbench.signers=" + people.file();
    }

    private void loseARow() throws IOException {
        var table = folder.resolve(EXERCISE);
        Files.writeString(table, Files.readString(table).replaceFirst("(?m)^WITHHOLD-EX-2,.*\\n", ""), UTF_8);
        Files.writeString(
                folder.resolve("retired-ids.csv"),
                "WITHHOLD-EX-2,no exercise yet,2026-11-29\n",
                StandardOpenOption.APPEND);
        RuleBaseFolders.change(folder, "about.csv", "version,0.1.0", "version,0.2.0");
    }

    /** The folder is the work tree of a repository, and its first version is live. */
    private Git repository() throws GitAPIException, IOException {
        var git = Git.init()
                .setInitialBranch("main")
                .setDirectory(folder.toFile())
                .call();
        ann.commit(git);
        return git;
    }

    private void approve(Person officer) throws IOException {
        try (var repository = RuleBaseRepository.open(folder, Optional.of(officer.key()))) {
            var tree = RuleBaseFiles.of(TableFiles.in(folder), ScenarioFiles.in(folder.resolve("scenarios")))
                    .sha256();
            repository.tag(
                    "approval/" + officer.git().name(),
                    repository.tip("main").orElseThrow(),
                    officer.git(),
                    "Read\n\nSHA-256 " + tree + "\nWeakening: WITHHOLD-EX-2 removed\n",
                    Instant.parse("2026-12-01T10:00:00Z"));
        }
    }

    @Test
    void it_is_refused_by_name_until_somebody_approves_it() throws IOException, GitAPIException {
        try (var git = repository();
                var running = new GovernedService(folder, database, signers)) {
            loseARow();
            ben.commit(git);
            running.awaitStatus("DEGRADED");

            assertThat(running.get("/governance").body()).contains("A change was refused", EXERCISE + ":3 " + LOST);
            assertThat(running.ruleBaseHealth().at("/details/version").asString())
                    .isEqualTo("0.1.0");

            approve(ann);
            running.awaitVersion("0.2.0");
            assertThat(running.ruleBaseHealth().path("status").asString()).isEqualTo("UP");
            assertThat(running.ruleBaseHealth().at("/details/rowsNotApproved").asInt())
                    .as("the version that was raised, the id that is kept, and the row that is gone")
                    .isEqualTo(3);
            assertThat(running.get("/governance").body()).contains("3 rows changed and not approved");
        }
    }

    @Test
    void an_id_that_nothing_keeps_is_refused_though_no_safeguard_is_lost() throws IOException {
        try (var running = new GovernedService(folder, database)) {
            var table = folder.resolve("1-needs/practical.csv");
            Files.writeString(table, Files.readString(table).replaceFirst("(?m)^NEED-MON-3,.*\\n", ""), UTF_8);
            running.awaitStatus("DEGRADED");

            assertThat(running.get("/governance").body())
                    .contains("NEED-MON-3 is gone, and nothing keeps its id from another rule");
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
