package org.footbridge.launch.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the second list of docs/errors.md to the code. */
class LaunchErrorsPageTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([a-z ]+) \\| (\\d{3}) \\| `([a-z-]+)` \\| [^|]{10,} \\| [^|]{10,} \\|$");

    @Test
    void lists_each_failure_once_with_step_status_cause_and_remedy() throws IOException {
        var listed = ROW.matcher(Files.readString(Path.of("..", "docs", "errors.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .toList();

        assertThat(listed)
                .containsExactly(Arrays.stream(LaunchErrorCode.values())
                        .map(failure -> failure.step().word() + " " + failure.status() + " " + failure.code())
                        .toArray(String[]::new));
    }
}
