package org.footbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A database that cannot be used stops the start, and the last lines say which key to change. */
@ExtendWith(OutputCaptureExtension.class)
class UnusableDatabaseStartTest {
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String H2 = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @TempDir
    private Path folder;

    @Test
    void postgresql_that_is_down(CapturedOutput output) {
        assertStops(
                output,
                "jdbc:postgresql://127.0.0.1:1/footbridge?password=nobody-may-see",
                "The database jdbc:postgresql://127.0.0.1:1/footbridge cannot be used, it cannot be reached: ");
        assertThat(output.getAll()).doesNotContain("nobody-may-see");
    }

    @Test
    void an_h2_folder_that_cannot_be_made(CapturedOutput output) throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertStops(
                output,
                "jdbc:h2:file:" + file + "/data/footbridge" + H2,
                "The database jdbc:h2:file:" + file + "/data/footbridge cannot be used, it cannot be reached: ");
    }

    @Test
    void an_h2_file_that_another_program_has_open(CapturedOutput output) throws IOException {
        var url = "jdbc:h2:file:" + folder.resolve("footbridge") + H2;
        Flyway.configure().dataSource(url, "footbridge", "").load().migrate();
        try (var file = FileChannel.open(folder.resolve("footbridge.mv.db"), StandardOpenOption.WRITE);
                var lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertStops(output, url, "cannot be used, it cannot be reached: ");
        }
        assertThat(output.getAll()).contains("Stop the program that has the file open");
    }

    @Test
    void an_h2_file_that_is_damaged(CapturedOutput output) throws IOException {
        Files.write(folder.resolve("footbridge.mv.db"), new byte[20_000]);

        assertStops(
                output, "jdbc:h2:file:" + folder.resolve("footbridge") + H2, "cannot be used, it cannot be reached: ");
        assertThat(output.getAll()).contains("Put a sound copy in the place of the damaged file");
    }

    @Test
    void an_h2_file_that_is_read_only(CapturedOutput output) {
        var url = "jdbc:h2:file:" + folder.resolve("footbridge") + H2;
        Flyway.configure().dataSource(url, "footbridge", "").load().migrate();

        assertStops(output, url + ";ACCESS_MODE_DATA=r", "cannot be used, it cannot be written: ");
    }

    @Test
    void postgresql_that_is_read_only(CapturedOutput output) throws IOException {
        try (var postgres = EmbeddedPostgres.start()) {
            var url = postgres.getJdbcUrl("postgres", "postgres");
            Flyway.configure().dataSource(url, "postgres", "").load().migrate();

            assertStops(
                    output,
                    url + "&options=-c%20default_transaction_read_only=on",
                    "cannot be used, it cannot be written: ");
        }
    }

    private static void assertStops(CapturedOutput output, String url, String says) {
        assertThatThrownBy(() -> SpringApplication.run(
                        FootbridgeApplication.class,
                        "--server.port=0",
                        "--footbridge.launch.key=" + KEY,
                        "--spring.datasource.username=" + (url.contains("postgresql") ? "postgres" : "footbridge"),
                        "--spring.datasource.url=" + url))
                .hasStackTraceContaining("UnusableDatabase");
        var last = output.getAll().lines().filter(line -> !line.isBlank()).toList().reversed().stream()
                .limit(6)
                .toList();
        assertThat(last).anyMatch(line -> line.contains(says)).anyMatch(line -> line.contains("spring.datasource.url"));
        assertThat(output.getAll()).containsOnlyOnce(says).doesNotContain("\tat ", "Caused by");
    }
}
