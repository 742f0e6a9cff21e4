package org.footbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/errors.md to the code. */
class ErrorsPageTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d{3}) \\| `([a-z-]+)` \\| [^|]{10,} \\| [^|]{10,} \\|$");

    @Test
    void lists_each_fault_once_with_status_cause_and_remedy() throws IOException {
        List<String> onThePage = ROW.matcher(page())
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(onThePage)
                .containsExactly(Arrays.stream(ErrorCode.values())
                        .map(fault -> fault.status() + " " + fault.code())
                        .toArray(String[]::new));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "errors.md"));
    }
}
