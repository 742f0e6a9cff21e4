package org.footbridge.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.BranchMoved;
import org.footbridge.history.RuleBaseRepository.Committer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the service with disks of their own and one PostgreSQL serve the same version. */
class InstancesAgreeTest {

    private static final String KEY =
            "--footbridge.launch.key=" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String FROM = "--footbridge.rulebase-from=../docs/governance-sample/rules";

    @TempDir
    private Path place;

    /** Publishes as git does, past the page. */
    private static void publish(Path repository, String from, String to) throws IOException {
        try (var opened = RuleBaseRepository.open(repository)) {
            var last = opened.tip(RuleBaseRepository.LIVE).orElseThrow();
            var files = opened.files(last.id());
            var about = files.texts().getOrDefault("about.csv", "").replace("version," + from, "version," + to);
            opened.put(
                    RuleBaseRepository.LIVE,
                    last,
                    files.with("about.csv", about),
                    new Committer("Ann", "ann@example.org"),
                    "Raise the version",
                    Instant.parse("2026-12-01T12:00:00Z"));
        } catch (BranchMoved e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_goes_live_in_one_goes_live_in_the_other_and_in_one_that_starts_later() throws IOException {
        var first = place.resolve("first/rules.git");
        var second = place.resolve("second/rules.git");
        try (var postgres = EmbeddedPostgres.start()) {
            var database = "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres");
            try (var one = new GovernedService(first, database, KEY, FROM);
                    var other = new GovernedService(second, database, KEY, FROM)) {
                assertThat(other.ruleBaseHealth().at("/details/version").asString())
                        .isEqualTo("1.0.0");

                publish(first, "1.0.0", "1.0.1");
                one.awaitVersion("1.0.1");
                other.awaitVersion("1.0.1");

                publish(second, "1.0.1", "1.0.2");
                other.awaitVersion("1.0.2");
                one.awaitVersion("1.0.2");
            }
            try (var later = new GovernedService(place.resolve("third/rules.git"), database, KEY, FROM)) {
                assertThat(later.ruleBaseHealth().at("/details/version").asString())
                        .isEqualTo("1.0.2");
            }
        }
    }
}
