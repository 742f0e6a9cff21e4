package org.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code check} misses what was lost of a safeguard, whatever it is told of what is live. */
class CheckAgainstLiveTest {

    private static final Path SHIPPED = Path.of("../rules/rulebase");
    private static final Path FEW_SCENARIOS = Path.of("../test-scenarios/scenarios/cards");
    private static final Path EXERCISE = Path.of("2-withholding/exercise.csv");

    @TempDir
    private Path workspace = Path.of("");

    private Path folder = Path.of("");
    private Path live = Path.of("");
    private StringWriter out = new StringWriter();

    /** A few scenarios are enough here: all of them are read again with each check. */
    @BeforeEach
    void copyTheTables() throws IOException {
        live = Files.createDirectories(workspace.resolve("live"));
        folder = Files.createDirectories(workspace.resolve("ours"));
        RuleBaseFolderCopy.copy(SHIPPED, live);
        RuleBaseFolderCopy.copy(FEW_SCENARIOS, Files.createDirectory(live.resolve("scenarios")));
        RuleBaseFolderCopy.copy(live, folder);
    }

    private int check(String... options) {
        out = new StringWriter();
        var words = new String[options.length + 2];
        words[0] = "check";
        words[1] = folder.toString();
        System.arraycopy(options, 0, words, 2, options.length);
        return FootbridgeCli.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(words);
    }

    /** Nine of which no canary speaks, and whose ids stay known. */
    private void deleteNineRows() throws IOException {
        var table = folder.resolve(EXERCISE);
        var retired = folder.resolve("retired-ids.csv");
        Files.writeString(
                retired,
                Files.readString(retired)
                        + IntStream.rangeClosed(2, 10)
                                .mapToObj("WITHHOLD-EX-%d,no exercise yet,2026-11-29\n"::formatted)
                                .collect(Collectors.joining()));
        Files.writeString(
                table,
                Files.readString(table)
                        .lines()
                        .filter(line -> !line.matches("WITHHOLD-EX-([2-9]|10),.*"))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static void commit(Git git, String author, String... message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setSign(false)
                .setAuthor(author, author + "@example.org")
                .setCommitter(author, author + "@example.org")
                .setMessage(String.join("\n", "change", String.join("\n", message)))
                .call();
    }

    private static void deleteFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What check prints to approve weakenings, signed. */
    private void approveAs(String who) throws IOException {
        var rows = out.toString()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("who,role") || line.startsWith("NAME,ROLE"))
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(folder.resolve(TableFiles.APPROVALS), rows.replace("NAME,ROLE", who + ",GP clinical lead"));
    }

    @Test
    void nine_deleted_rows_are_named_with_file_and_row_and_cannot_go_live() throws IOException {
        deleteNineRows();

        assertThat(check("--live", live.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("2-withholding/exercise.csv:3 weakening \"WITHHOLD-EX-2 removed\": it is gone: when ")
                .contains("\"WITHHOLD-EX-9 removed\"")
                .contains("The rule base cannot go live.");
    }

    @Test
    void where_a_canary_dies_of_it_both_are_said() throws IOException {
        var table = folder.resolve(EXERCISE);
        Files.writeString(table, Files.readString(table).replaceFirst("(?m)^WITHHOLD-EX-1,.*\n", ""));

        assertThat(check("--live", live.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("canaries.csv:17 [never shows] \"exercise referral\" is shown")
                .contains("weakening \"WITHHOLD-EX-1 removed\"");
    }

    @Test
    void what_is_committed_is_compared_with_what_was_committed_before() throws IOException, GitAPIException {
        try (var git = Git.init().setDirectory(workspace.toFile()).call()) {
            commit(git, "Ann");
            assertThat(check()).isZero();
            assertThat(out.toString()).contains("Compared with nothing");

            deleteNineRows();
            assertThat(check()).isEqualTo(1);
            commit(git, "Ben");
            assertThat(check()).isEqualTo(1);
            assertThat(out.toString()).containsPattern("Compared with commit [0-9a-f]{8}: \\d+ weakenings");
        }
    }

    @Test
    void what_it_prints_approves_but_not_for_the_author() throws IOException, GitAPIException {
        try (var git = Git.init().setDirectory(workspace.toFile()).call()) {
            commit(git, "Ann");
            deleteNineRows();
            commit(git, "Ben");
            check();
            var printed = out;

            approveAs("ben");
            assertThat(check()).isEqualTo(1);
            assertThat(out.toString()).contains("ben has made the change, by the folder's history");

            out = printed;
            approveAs("Ann");
            assertThat(check()).isZero();
            assertThat(out.toString()).contains("all approved.");

            commit(git, "Ann");
            assertThat(check())
                    .as("who commits an approval has changed nothing that is approved")
                    .isZero();
        }
    }

    @Test
    void those_who_have_changed_the_folder_since_the_live_version_approve_nothing_of_it()
            throws IOException, GitAPIException {
        try (var git = Git.init().setDirectory(workspace.toFile()).call()) {
            commit(git, "Ann");
            deleteNineRows();
            commit(git, "Ben", "", "Co-authored-by: Cem <cem@example.org>");
            Files.writeString(
                    folder.resolve("about.csv"),
                    Files.readString(folder.resolve("about.csv")).replace("version,0.1.0", "version,0.2.0"));
            commit(git, "Dot");
            assertThat(check("--live", live.toString())).isEqualTo(1);
            var printed = out;

            for (var author : List.of("Ben", "Cem", "cem@example.org", "Dot")) {
                out = printed;
                approveAs(author);
                assertThat(check("--live", live.toString())).isEqualTo(1);
                assertThat(out.toString()).contains(author + " has made the change, by the folder's history");
            }
            out = printed;
            approveAs("Ann");
            assertThat(check("--live", live.toString())).isZero();
        }
    }

    @Test
    void machines_read_the_weakenings_too() throws IOException {
        deleteNineRows();

        assertThat(check("--live", live.toString(), "--json")).isEqualTo(1);

        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.path("sound").asBoolean()).isFalse();
        assertThat(json.path("weakenings").path(0).path("name").stringValue()).isEqualTo("WITHHOLD-EX-2 removed");
    }

    @Test
    void without_scenarios_nothing_goes_live() throws IOException {
        deleteFiles(folder.resolve("scenarios"));

        assertThat(check("--live", live.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("scenarios there is no scenario that can be read; write at least one");
    }

    @Test
    void a_changed_sentence_is_not_approved_until_somebody_approves_it() throws IOException {
        var wording = folder.resolve("wording.csv");
        assertThat(approve()).isZero();
        Files.writeString(
                wording, Files.readString(wording).replaceFirst("(?m)^ask about safety,.*$", "ask about safety,Safe"));

        assertThat(check("--live", live.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("Changed and not approved: wording.csv:\\d+ ask about safety")
                .contains("1 row changed and not approved");

        assertThat(approve("--only", "wording.csv:ask about safety")).isZero();
        assertThat(check("--live", live.toString())).isZero();
        assertThat(out.toString()).doesNotContain("changed and not approved");
    }

    private int approve(String... options) {
        var words = new String[options.length + 6];
        System.arraycopy(
                new String[] {"approve", folder.toString(), "--who", "Ann", "--role", "GP clinical lead"},
                0,
                words,
                0,
                6);
        System.arraycopy(options, 0, words, 6, options.length);
        return FootbridgeCli.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(words);
    }
}
