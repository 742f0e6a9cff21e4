package org.footbridge;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;

/** Connects, makes the tables and writes once at start, so that a database that cannot be used is found then. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int ATTEMPTS = 20;
    private static final String PROBE = "insert into acknowledgement (pseudonym, entries_digest, until_day)"
            + " values ('write-check-at-start', '', current_date)";

    @Bean
    FlywayMigrationStrategy checkedMigration(DataSource source, @Value("${spring.datasource.url}") String url) {
        return flyway -> {
            connect(source, url);
            try {
                flyway.migrate();
            } catch (FlywayException failure) {
                throw new UnusableDatabase(url, "its tables cannot be made", failure);
            }
            write(source, url);
        };
    }

    private static void connect(DataSource source, String url) {
        int attempts = 1;
        while (!connects(source, url, attempts < ATTEMPTS)) {
            attempts++;
        }
    }

    /** On a busy machine the first connection takes longer than the pool waits: then its failure has no cause yet. */
    private static boolean connects(DataSource source, String url, boolean again) {
        try (Connection connection = source.getConnection()) {
            connection.getMetaData();
            return true;
        } catch (SQLException | RuntimeException failure) {
            if (again && failure instanceof SQLTransientConnectionException && failure.getCause() == null) {
                return false;
            }
            throw new UnusableDatabase(url, "it cannot be reached", failure);
        }
    }

    /**
     * What it writes is rolled back. Used tokens are kept off PostgreSQL's log, so that no call waits for the disk: what a
     * crash loses are the tokens of a few minutes. H2 has no such tables.
     */
    private static void write(DataSource source, String url) {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(PROBE);
            connection.rollback();
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                statement.execute("alter table used_token set unlogged");
                connection.commit();
            }
        } catch (SQLException failure) {
            throw new UnusableDatabase(url, "it cannot be written", failure);
        }
    }

    /** The database cannot be reached or written, so the service does not start. */
    static final class UnusableDatabase extends RuntimeException {
        /** By H2's error codes: the file is in use, the file is damaged. */
        private static final Map<Integer, String> H2_REMEDIES = Map.of(
                90_020,
                "Stop the program that has the file open (perhaps another Footbridge), or set spring.datasource.url to"
                        + " another file or to PostgreSQL, then start again.",
                90_030,
                "Put a sound copy in the place of the damaged file, or set spring.datasource.url to another file, then"
                        + " start again.");

        private final transient String url;
        private final String remedy;

        /** Of the URL only what stands before its parameters is shown: these may hold a password. */
        UnusableDatabase(String url, String what, Throwable failure) {
            super(what + ": " + reason(failure), failure);
            this.remedy = remedy(failure);
            this.url = url.replaceFirst("[;?].*", "");
        }

        private static String remedy(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                var known = cause instanceof SQLException sql ? H2_REMEDIES.get(sql.getErrorCode()) : null;
                if (known != null) {
                    return known;
                }
            }
            return "Set spring.datasource.url, username and password to a database that is up and may be written"
                    + " (for an H2 file: a folder that this user may write), then start again.";
        }

        private static String reason(Throwable failure) {
            var root = NestedExceptionUtils.getMostSpecificCause(failure);
            return String.valueOf(root.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
        }

        /** Says what to change instead of a stack trace; named in META-INF/spring.factories. */
        static final class Analyzer extends AbstractFailureAnalyzer<UnusableDatabase> {
            @Override
            protected FailureAnalysis analyze(Throwable root, UnusableDatabase unusable) {
                return new FailureAnalysis(
                        "The database " + unusable.url + " cannot be used, " + unusable.getMessage(),
                        unusable.remedy,
                        unusable);
            }
        }
    }
}
