package org.footbridge.governance.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What is live is kept sooner or later, and nobody waits for it. */
@ExtendWith(OutputCaptureExtension.class)
class RuleBaseKeeperTest {
    private static final Path FOLDER = Path.of("/rules/live");
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final DataSource database = KeptDatabase.inMemory();
    private final SwitchedSource switched = new SwitchedSource(database);
    private final KeptRuleBaseTable table = KeptDatabase.table(database);

    private static KeptRuleBase live(String version) {
        return new KeptRuleBase("Ours", version, TableFiles.of(Map.of("about.csv", version)), ScenarioFiles.NONE, NOW);
    }

    private String keptVersion() {
        return table.from(KeptRuleBases.name(FOLDER)).getFirst().version();
    }

    @BeforeEach
    void migrate() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void is_kept_once_the_database_is_back_and_said_once(CapturedOutput output) throws InterruptedException {
        var keeper = new RuleBaseKeeper(KeptDatabase.table(switched), CLOCK, Duration.ofMillis(5));
        switched.isOff = true;
        keeper.keep(FOLDER, live("1.0.0"));
        assertThat(switched.refused.tryAcquire(3, 1, TimeUnit.MINUTES)).isTrue();

        assertThat(keeper.failingSince()).contains(NOW);
        assertThat(keeper.isDone()).isFalse();
        assertThat(output.getAll()).containsOnlyOnce("cannot be kept in the database");

        switched.isOff = false;
        assertThat(switched.given.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        keeper.close();

        assertThat(keeper.failingSince()).isEmpty();
        assertThat(keeper.isDone()).isTrue();
        assertThat(keptVersion()).isEqualTo("1.0.0");
        assertThat(output.getAll()).contains("is kept in the database again");
    }

    @Test
    void at_the_end_what_waits_is_kept_and_of_several_the_last() {
        var keeper = new RuleBaseKeeper(table, CLOCK, Duration.ofDays(1));
        for (int version = 1; version <= 20; version++) {
            keeper.keep(FOLDER, live(version + ".0.0"));
        }
        keeper.close();

        assertThat(keeper.isDone()).isTrue();
        assertThat(keptVersion()).isEqualTo("20.0.0");
    }

    private static final class SwitchedSource extends DelegatingDataSource {
        private final Semaphore refused = new Semaphore(0);
        private final Semaphore given = new Semaphore(0);
        private volatile boolean isOff;

        SwitchedSource(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (isOff) {
                refused.release();
                throw new SQLException("away");
            }
            given.release();
            return super.getConnection();
        }
    }
}
