package org.footbridge.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run, which ends after some hundred calls; {@code ./soak} runs the same for longer. */
class SoakTest {

    @TempDir
    private Path folder;

    @Test
    void two_instances_stay_right_while_rules_change_reads_fail_and_the_database_goes() throws Exception {
        try (var soak = new Soak(SoakPlan.asAsked(), folder)) {
            var report = soak.run();

            Files.writeString(Path.of("target", "soak.md"), report.toString());
            assertThat(report.faults()).as(report.toString()).isEmpty();
        }
    }
}
