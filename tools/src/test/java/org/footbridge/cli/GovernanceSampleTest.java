package org.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.footbridge.change.ApprovalNeed;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The sample of a governance repository works as its own CI file says, with nothing but itself and the tool. */
class GovernanceSampleTest {

    private static final Path SAMPLE = Path.of("../docs/governance-sample");
    private static final String TOOL = "footbridge/footbridge ";

    /** How the CI file says that a change which shows somebody something else is no error. */
    private static final String MAY_CHANGE = " || [ $? -eq 1 ]";

    @TempDir
    private Path workspace = Path.of("");

    private final StringWriter out = new StringWriter();

    /** The commands of the CI file, in their order. */
    private static List<String> commands() throws IOException {
        var file = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(SAMPLE.resolve(".github/workflows/rules.yml")));
        var steps = (List<?>) at(at(at(file, "jobs"), "rules"), "steps");
        return steps.stream()
                .map(step -> ((Map<?, ?>) step).get("run"))
                .filter(String.class::isInstance)
                .map(run -> ((String) run).strip())
                .toList();
    }

    private static Object at(Object map, String key) {
        return Objects.requireNonNull(((Map<?, ?>) map).get(key), key);
    }

    private void checkOut() throws IOException {
        for (var name : List.of("ours", "live")) {
            RuleBaseFolderCopy.copy(SAMPLE, Files.createDirectory(workspace.resolve(name)));
        }
    }

    /** Runs a command of the CI file in the workspace: whatever is no option is a path there. */
    private int run(String command) {
        assertThat(command).startsWith(TOOL);
        var words = command.replace(MAY_CHANGE, "").substring(TOOL.length()).split(" ");
        for (int i = 1; i < words.length; i++) {
            words[i] = words[i].startsWith("--")
                    ? words[i]
                    : workspace.resolve(words[i]).toString();
        }
        return FootbridgeCli.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(words);
    }

    @TestFactory
    Stream<DynamicTest> each_step_of_its_ci_passes() throws IOException {
        assertThat(commands()).hasSize(5);
        checkOut();
        return commands().stream()
                .map(command -> dynamicTest(
                        command,
                        () -> assertThat(run(command)).as(out.toString()).isZero()));
    }

    @Test
    void its_ci_stops_a_slip_but_not_an_intended_change() throws IOException {
        checkOut();
        WrittenReports.change(
                workspace.resolve("ours/rules"), "2-withholding/first.csv", ">= 1 in last 30", ">= 1 in last 31");

        assertThat(commands().stream().map(this::run)).containsExactly(0, 1, 1, 1, 1);
        assertThat(commands().get(3)).endsWith(MAY_CHANGE);
        assertThat(out.toString()).contains("a day too long ago", "safety gained for 1 person");
        assertThat(workspace.resolve("report.html")).content().contains("This scenario fails");
        assertThat(workspace.resolve("scenarios.xml")).exists();
    }

    /** What takes the safety officer's approval in the workbench takes it in a pull request. */
    @Test
    void its_owners_are_those_who_approve_in_the_workbench() throws IOException {
        var owned = Files.readAllLines(SAMPLE.resolve(".github/CODEOWNERS")).stream()
                .filter(line -> line.endsWith(" @your-organisation/clinical-safety"))
                .map(line -> line.split(" ", 2)[0])
                .toList();

        assertThat(owned)
                .containsAll(ApprovalNeed.SAFETY.stream().map("/rules/"::concat).toList());
    }

    /** A team may word its sentences otherwise; a sample that lacks one would be refused by the next tool. */
    @Test
    void its_sentences_are_the_shipped_ones() {
        for (var table : List.of("wording.csv", "kept-off-leaflets.csv")) {
            assertThat(SAMPLE.resolve("rules").resolve(table))
                    .as("copy rules/rulebase/" + table + " over it")
                    .hasSameTextualContentAs(Path.of("../rules/rulebase").resolve(table));
        }
    }
}
