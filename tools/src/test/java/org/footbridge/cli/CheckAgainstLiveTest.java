package org.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.SigningPeople;
import org.footbridge.history.SigningPeople.Person;
import org.footbridge.suite.ScenarioFiles;
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

    /** Approves what is committed, naming what check has named. */
    private void approve(Person officer) throws IOException {
        try (var repository = RuleBaseRepository.open(workspace, Optional.of(officer.key()))) {
            var tree = RuleBaseFiles.of(TableFiles.in(folder), ScenarioFiles.in(folder.resolve("scenarios")))
                    .sha256();
            var seen = Pattern.compile("weakening \"([^\"]+)\"")
                    .matcher(out.toString())
                    .results()
                    .map(found -> "Weakening: " + found.group(1) + "\n")
                    .collect(Collectors.joining());
            repository.tag(
                    "approval/" + officer.git().name(),
                    repository.tip("main").orElseThrow(),
                    officer.git(),
                    "Read\n\nSHA-256 " + tree + "\n" + seen,
                    Instant.parse("2026-12-01T10:00:00Z"));
        }
    }

    @Test
    void a_signed_tag_of_the_safety_officer_approves_but_not_that_of_the_author(@TempDir Path keys)
            throws IOException, GitAPIException {
        var people = SigningPeople.in(keys);
        var ann = people.registered("Ann", "safety-officer");
        var ben = people.registered("Ben", "safety-officer");
        try (var git = Git.init()
                .setInitialBranch("main")
                .setDirectory(workspace.toFile())
                .call()) {
            ann.commit(git);
            deleteNineRows();
            ben.commit(git);
            var signers = people.file().toString();
            assertThat(check("--signers", signers)).isEqualTo(1);

            approve(ben);
            assertThat(check("--signers", signers)).as("his own").isEqualTo(1);

            approve(ann);
            assertThat(check("--signers", signers)).isZero();
            assertThat(out.toString()).contains("all approved.");
            assertThat(check()).as("nobody's signature counts").isEqualTo(1);
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
        assertThat(approve()).isZero();
        change("evidence.csv", "(?m)^(safety-first,[^,]*),[^,]*,", "$1,Proven beyond doubt.,");

        assertThat(check("--live", live.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("Changed and not approved: evidence.csv:\\d+ safety-first")
                .contains("1 row changed and not approved");

        assertThat(approve("--only", "evidence.csv:safety-first")).isZero();
        assertThat(check("--live", live.toString())).isZero();
        assertThat(out.toString()).doesNotContain("changed and not approved");
    }

    @Test
    void a_changed_sentence_of_a_safeguard_waits_for_the_safety_officer() throws IOException {
        change("wording.csv", "(?m)^ask about safety,.*$", "ask about safety,Safe");

        assertThat(check("--live", live.toString())).isOne();
        assertThat(out.toString())
                .contains("weakening \"wording \"ask about safety\" changed\": it is \"Safe\" and was \"")
                .contains("The clinical safety officer approves them");
    }

    private void change(String table, String from, String to) throws IOException {
        var file = folder.resolve(table);
        Files.writeString(file, Files.readString(file).replaceFirst(from, to));
    }

    private int approve(String... options) {
        var words = new String[options.length + 6];
        System.arraycopy(
                new String[] {"approve-rows", folder.toString(), "--who", "Ann", "--role", "GP clinical lead"},
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
