package org.footbridge.governance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.footbridge.FootbridgeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A rule base with faults stops the start, and all that is printed is what to correct. */
@ExtendWith(OutputCaptureExtension.class)
class FaultyRuleBaseStartTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        RuleBaseFolders.copy(folder);
    }

    @Test
    void shows_every_fault_with_its_place_and_remedy_and_no_stack_trace(CapturedOutput output) throws IOException {
        change("1-needs/loneliness.csv", "yes in last 365 days", "yes in lst 365 days");
        change("3-routes/routes.csv", "yes,gardening", "T(java.lang.Runtime).exec('x'),gardening");
        change("evidence.csv", "befriending,C", "befriending,Z");
        change("wording.csv", "suggestion,Add a draft referral: {route}", "suggestion,Add a draft");

        assertStops();

        assertThat(output.getAll())
                .contains("The rule base has faults and cannot go live:")
                .contains("1-needs/loneliness.csv:2 [feeling lonely]")
                .contains("evidence.csv:17 [strength]")
                .containsPattern("3-routes/routes\\.csv:\\d+ \\[enjoys gardening]")
                .contains("wording.csv:", "[text] this leaves out a placeholder")
                .contains("The database keeps no version that was live from this folder")
                .contains("Correct the tables and scenarios as each line says, then start again.")
                .doesNotContain("\tat ", "Caused by", "Exception");
    }

    @Test
    void a_made_up_crisis_contact_serves_nobody_but_a_demonstration(CapturedOutput output) {
        assertStops("--footbridge.demonstration=false");

        assertThat(output.getAll())
                .contains(
                        "wording.csv [crisis contact] this is a value for demonstrations, and urgent cards would name it")
                .contains("write the local number; for a demonstration set footbridge.demonstration=true");
    }

    @Test
    void stops_where_a_canary_dies(CapturedOutput output) throws IOException {
        change("2-withholding/safety.csv", "WITHHOLD-SUI-1,active", "WITHHOLD-SUI-1,retired");

        assertStops();

        assertThat(output.getAll()).contains("canaries.csv:").doesNotContain("\tat ");
    }

    @Test
    void says_where_it_looked_when_there_is_no_such_folder(CapturedOutput output) {
        folder = folder.resolve("not-there");

        assertStops();

        assertThat(output.getAll())
                .contains(folder + " is no folder", "footbridge.rulebase")
                .doesNotContain("\tat ");
    }

    private void change(String file, String from, String to) throws IOException {
        var path = folder.resolve(file);
        Files.writeString(path, Files.readString(path, UTF_8).replace(from, to), UTF_8);
    }

    private void assertStops(String... more) {
        var arguments = Stream.concat(
                        Stream.of(
                                "--footbridge.rulebase=" + folder,
                                "--server.port=0",
                                "--spring.datasource.url=jdbc:h2:mem:faulty-rule-base;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"),
                        Stream.of(more))
                .toArray(String[]::new);
        assertThatThrownBy(() -> SpringApplication.run(FootbridgeApplication.class, arguments))
                .hasStackTraceContaining("FaultyRuleBase");
    }
}
