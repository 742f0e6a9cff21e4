package org.footbridge.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects, makes the tables and writes once at start, so that a database that cannot be used is found then. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int TRIES = 20;
    private static final String PROBE =
            "insert into issued_card (card_uuid, service_id, rule_base_version, rule_base_hash, issued_at)"
                    + " values ('write-check-at-start', '', '', '', current_timestamp)";

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
        int tries = 1;
        while (!connects(source, url, tries < TRIES)) {
            tries++;
        }
    }

    /** On a busy machine the first connection takes longer than the pool waits: then its failure has no cause yet. */
    private static boolean connects(DataSource source, String url, boolean again) {
        try (Connection connection = source.getConnection()) {
            connection.getMetaData();
            return true;
        } catch (SQLException failure) {
            if (again && failure instanceof SQLTransientConnectionException && failure.getCause() == null) {
                return false;
            }
            throw new UnusableDatabase(url, "it cannot be reached", failure);
        }
    }

    /** What it writes is rolled back. */
    private static void write(DataSource source, String url) {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(PROBE);
            connection.rollback();
        } catch (SQLException failure) {
            throw new UnusableDatabase(url, "it cannot be written", failure);
        }
    }
}
