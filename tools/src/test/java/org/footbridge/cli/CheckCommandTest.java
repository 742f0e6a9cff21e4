package org.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** However many faults the tables have, a person reads a screen of them, and machines read all. */
class CheckCommandTest {

    private static final Path SHIPPED = Path.of("../rules/rulebase");
    private static final int MANY = 10_000;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copy() throws IOException {
        RuleBaseFolderCopy.copy(SHIPPED, folder);
    }

    private int run(String... arguments) {
        return FootbridgeCli.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void writeManyFaultyLines() throws IOException {
        var table = folder.resolve("codes/homeless.csv");
        Files.writeString(
                table,
                IntStream.range(0, MANY)
                        .mapToObj(line -> "https://codes.example,c-%d,Word,yse,here,seen\n".formatted(line))
                        .collect(Collectors.joining("", Files.readString(table), "")));
    }

    @Test
    void ten_thousand_faulty_lines_are_a_short_summary_that_says_where_all_are() throws IOException {
        writeManyFaultyLines();

        assertThat(run("check", folder.toString())).isEqualTo(1);

        assertThat(out.toString().lines())
                .hasSizeLessThan(20)
                .anyMatch(line ->
                        line.startsWith("codes/homeless.csv:") && line.contains("(and 9,999 more like it, up to"))
                .contains("10000 found. The rule base cannot go live.")
                .contains("These are the kinds; each fault is printed by ./footbridge check " + folder
                        + " --all, and written with --json or --junit FILE.");
    }

    @Test
    void all_of_them_are_printed_where_all_are_asked_for_and_written_for_machines() throws IOException {
        writeManyFaultyLines();
        var xml = folder.resolve("faults.xml");

        assertThat(run("check", folder.toString(), "--all")).isEqualTo(1);
        assertThat(out.toString().lines().filter(line -> line.startsWith("codes/homeless.csv:")))
                .hasSize(MANY);
        out.getBuffer().setLength(0);
        assertThat(run("check", folder.toString(), "--json", "--junit", xml.toString()))
                .isEqualTo(1);
        assertThat(JsonMapper.shared().readTree(out.toString()).path("problems").size())
                .isEqualTo(MANY);
        assertThat(xml).content().contains("failures=\"" + MANY + "\"");
    }

    @Test
    void another_command_that_needs_sound_tables_prints_the_summary_and_where_all_are() throws IOException {
        writeManyFaultyLines();

        assertThat(run("cover", folder.toString(), "--scenarios", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines()).hasSizeLessThan(20).anyMatch(line -> line.contains(" --all, and written"));
    }

    @Test
    void a_spreadsheet_among_the_tables_is_a_fault_since_nothing_reads_it() throws IOException {
        Files.writeString(folder.resolve("2-withholding/safety.xlsx"), "PK");

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).startsWith("2-withholding/safety.xlsx this is a spreadsheet, and nothing reads it;");
    }
}
