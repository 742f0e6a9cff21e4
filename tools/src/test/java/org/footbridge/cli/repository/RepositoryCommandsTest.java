package org.footbridge.cli.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.Committer;
import org.footbridge.history.SigningPeople;
import org.footbridge.history.SigningPeople.Person;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** A change goes its way from a folder to what is served, by commands only. */
class RepositoryCommandsTest {

    private static final Path SAMPLE = Path.of("../docs/governance-sample/rules");
    private static final String BEFORE = "2027-09-30,recorded-need,yes";
    private static final String AFTER = "2027-08-31,recorded-need,yes";
    private static final String LOST = "canary under 18 removed";

    @TempDir
    private Path place;

    private Path repository;
    private Path folder;
    private SigningPeople people;
    private Person ruth;
    private Person james;
    private Person nadia;
    private String out = "";

    @BeforeEach
    void a_repository_a_folder_and_three_people() throws IOException {
        repository = place.resolve("rules.git");
        folder = place.resolve("rules");
        var files = RuleBaseFiles.of(TableFiles.in(SAMPLE), ScenarioFiles.in(SAMPLE.resolve("scenarios")));
        RuleBaseRepository.create(
                        repository,
                        files,
                        new Committer("Footbridge", "footbridge@localhost"),
                        "Begin",
                        Instant.parse("2026-12-01T09:00:00Z"))
                .close();
        for (var file : files.texts().entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), UTF_8);
        }
        people = SigningPeople.in(place.resolve("people"));
        ruth = people.registered("Ruth Abara", "author");
        james = people.registered("James Oduya", "approver");
        nadia = people.registered("Nadia Hussain", "safety-officer");
    }

    private int run(Object command, String... words) {
        var written = new StringWriter();
        var all = new ArrayList<>(List.of("--repository", repository.toString()));
        all.addAll(List.of(words));
        int code = new CommandLine(command)
                .setOut(new PrintWriter(written, true))
                .setErr(new PrintWriter(written, true))
                .setParameterExceptionHandler((wrong, _) -> {
                    wrong.getCommandLine().getErr().println(wrong.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(all.toArray(String[]::new));
        out = written.toString();
        return code;
    }

    private static String[] as(Person person, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of(
                "--who", person.git().name(),
                "--address", person.git().address(),
                "--key", person.key().toString()));
        return all.toArray(String[]::new);
    }

    private String signers() {
        return "--signers=" + people.file();
    }

    private void edit(String file, String from, String to) throws IOException {
        var text = Files.readString(folder.resolve(file), UTF_8);
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to), UTF_8);
    }

    private void begin() {
        assertThat(run(new ChangeCommand(), as(ruth, "longer", "--from", folder.toString(), "--reason", "Audit asks")))
                .as(out)
                .isZero();
    }

    private void begin(String file, String from, String to) throws IOException {
        edit(file, from, to);
        begin();
    }

    private String served(String file) throws IOException {
        try (var opened = RuleBaseRepository.open(repository)) {
            return opened.files(
                            opened.tip(RuleBaseRepository.LIVE).orElseThrow().id())
                    .texts()
                    .getOrDefault(file, "");
        }
    }

    @Test
    void from_a_folder_to_live_and_back() throws IOException {
        begin("1-needs/needs.csv", BEFORE, AFTER);
        assertThat(run(new SeeCommand(), "longer", signers())).isEqualTo(1);
        assertThat(out)
                .contains(
                        "longer: Audit asks", "by Ruth Abara", "review by: 2027-09-30 -> 2027-08-31", "Not approved.");

        assertThat(run(new PublishCommand(), as(nadia, "longer", "--reason", "Now", signers())))
                .isEqualTo(1);
        assertThat(out).contains("It is not approved by");

        assertThat(run(new ApproveCommand(), as(nadia, "longer", "--words", "Fits the audit")))
                .as(out)
                .isZero();
        assertThat(run(new SeeCommand(), "longer", signers())).as(out).isZero();
        assertThat(out).contains("Approved by Nadia Hussain (safety-officer): just this version.");

        assertThat(run(new PublishCommand(), as(nadia, "longer", "--reason", "Now", signers())))
                .as(out)
                .isZero();
        assertThat(served("1-needs/needs.csv")).contains(AFTER);
        assertThat(served("about.csv")).contains("version,1.0.1");

        assertThat(run(new HistoryCommand(), signers(), "--json")).isZero();
        var history = JsonMapper.shared().readTree(out);
        assertThat(history.path("versions").path(0).path("what").stringValue()).isEqualTo("Publish: Now");
        assertThat(history.path("changes").size()).isZero();
        assertThat(history.at("/approvals/0/approval/person").stringValue()).isEqualTo("Nadia Hussain");

        var first = history.path("versions").path(1).path("commit").stringValue();
        assertThat(run(new RollbackCommand(), as(james, first.substring(0, 8), "--reason", "Too many cards")))
                .as(out)
                .isZero();
        assertThat(served("1-needs/needs.csv")).contains(BEFORE);
        assertThat(run(new HistoryCommand())).isZero();
        assertThat(out).contains("James Oduya: Roll back: Too many cards", "does not count: its key is no key of a");
    }

    @Test
    void a_weakening_is_shown_first_and_takes_the_safety_officer() throws IOException {
        begin("canaries.csv", row("under 18,") + "\n", "");

        run(new SeeCommand(), "longer", signers());
        assertThat(out)
                .contains("Weakens these safeguards (1):", LOST, "Needs the approval of the clinical safety officer");

        assertThat(run(new ApproveCommand(), as(james, "longer"))).isZero();
        assertThat(run(new PublishCommand(), as(james, "longer", "--reason", "Now", signers())))
                .isEqualTo(1);

        assertThat(run(new ApproveCommand(), as(nadia, "longer"))).isZero();
        assertThat(out).contains(LOST);
        assertThat(run(new PublishCommand(), as(james, "longer", "--reason", "Now", signers())))
                .as(out)
                .isZero();
        assertThat(served("canaries.csv")).doesNotContain("under 18,");
    }

    @Test
    void an_approval_ends_with_any_later_change() throws IOException {
        begin("1-needs/needs.csv", BEFORE, AFTER);
        assertThat(run(new ApproveCommand(), as(nadia, "longer"))).isZero();
        begin("1-needs/needs.csv", AFTER, "2027-07-31,recorded-need,yes");

        assertThat(run(new PublishCommand(), as(nadia, "longer", "--reason", "Now", signers())))
                .isEqualTo(1);
    }

    @Test
    void what_went_live_meanwhile_is_not_undone_by_a_change_that_is_behind_and_it_waits_for_its_approval()
            throws IOException {
        begin("1-needs/needs.csv", BEFORE, AFTER);
        edit("1-needs/needs.csv", AFTER, BEFORE);
        edit("canaries.csv", "under 18,age 15", "under 12,age 11");
        edit("canaries.csv", "under 12,", row("under 18,") + "\nunder 12,");
        assertThat(run(new ChangeCommand(), as(ruth, "other", "--from", folder.toString(), "--reason", "One more")))
                .as(out)
                .isZero();
        assertThat(run(new ApproveCommand(), as(nadia, "other"))).as(out).isZero();
        assertThat(run(new PublishCommand(), as(nadia, "other", "--reason", "Now", signers())))
                .as(out)
                .isZero();

        assertThat(run(new SeeCommand(), "longer", signers())).isEqualTo(1);
        assertThat(out).contains("It is not up to date", "2027-08-31").doesNotContain("Weakens", "canaries.csv");
        assertThat(run(new ApproveCommand(), as(nadia, "longer"))).isEqualTo(1);
        assertThat(out).contains("bring this one up to date first");
    }

    private String row(String beginning) throws IOException {
        return served("canaries.csv")
                .lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobody_approves_their_own() throws IOException {
        edit("1-needs/needs.csv", BEFORE, AFTER);
        assertThat(run(new ChangeCommand(), as(nadia, "own", "--from", folder.toString(), "--reason", "Mine")))
                .isZero();
        assertThat(run(new ApproveCommand(), as(nadia, "own"))).isEqualTo(2);
        assertThat(out).contains("You have made this change yourself");

        var otherName = new Person(new Committer("Somebody Else", "s@practice.example"), nadia.key());
        assertThat(run(new ApproveCommand(), as(otherName, "own"))).isZero();
        assertThat(run(new ApproveCommand(), as(otherName, "own"))).isEqualTo(2);
        assertThat(out).contains("You have approved just this version already.");
        assertThat(run(new SeeCommand(), "own", signers())).isEqualTo(1);
        assertThat(run(new HistoryCommand(), signers())).isZero();
        assertThat(out).contains("does not count: Nadia Hussain has worked at it");
    }

    @Test
    void what_is_not_sound_cannot_be_approved() throws IOException {
        begin("1-needs/needs.csv", "yes in last 365 days", "often");

        assertThat(run(new SeeCommand(), "longer", signers())).isEqualTo(1);
        assertThat(out).contains("What keeps it from going live");
        assertThat(run(new ApproveCommand(), as(nadia, "longer"))).isEqualTo(1);
        assertThat(out).contains("It is not sound", "1-needs/needs.csv");
    }

    @Test
    void a_folder_that_says_nothing_new_is_no_change() throws IOException {
        var again = as(ruth, "longer", "--from", folder.toString(), "--reason", "Again");
        assertThat(run(new ChangeCommand(), again)).isEqualTo(2);
        assertThat(out).contains("says just what is live, so that there is nothing to save");
        begin("1-needs/needs.csv", BEFORE, AFTER);
        assertThat(run(new ChangeCommand(), again)).isEqualTo(2);
        assertThat(out).contains("says just what the change longer says already");

        try (var opened = RuleBaseRepository.open(repository)) {
            assertThat(opened.only("change/longer", RuleBaseRepository.LIVE)).hasSize(2);
        }
    }

    @Test
    void in_a_clone_publishing_names_the_branch_that_is_to_be_taken_away_where_it_comes_from()
            throws IOException, GitAPIException {
        begin("1-needs/needs.csv", BEFORE, AFTER);
        var clone = place.resolve("clone");
        try (var git = Git.cloneRepository()
                .setURI(repository.toUri().toString())
                .setDirectory(clone.toFile())
                .call()) {
            git.checkout().setName("origin/live").call();
            for (var branch : List.of("live", "change/longer")) {
                git.branchCreate()
                        .setName(branch)
                        .setStartPoint("origin/" + branch)
                        .setForce(true)
                        .call();
            }
        }
        repository = clone;
        assertThat(run(new ApproveCommand(), as(nadia, "longer"))).as(out).isZero();
        assertThat(run(new PublishCommand(), as(nadia, "longer", "--reason", "Now", signers())))
                .as(out)
                .isZero();
        assertThat(out).contains("git push origin live :change/longer");
    }

    @Test
    void a_wrong_call_says_what_to_do() throws IOException {
        assertThat(run(new SeeCommand(), "nothing")).isEqualTo(2);
        assertThat(out).contains("There is no change nothing in the repository. No change is under way.");
        assertThat(run(new ApproveCommand(), "nothing")).isEqualTo(2);
        assertThat(out).contains("An approval is signed: give your private SSH key with --key.");
        assertThat(run(new ChangeCommand(), "A Name", "--from", folder.toString(), "--reason", "x"))
                .isEqualTo(2);
        assertThat(out).contains("\"A Name\" is no name for a change");
        assertThat(run(new ChangeCommand(), "name", "--from", place.toString(), "--reason", "x"))
                .isEqualTo(2);
        assertThat(out).contains("it has no about.csv");
        assertThat(run(new RollbackCommand(), as(ruth, "abcdef", "--reason", "x")))
                .isEqualTo(2);
        assertThat(out).contains("No older version that was live has the commit abcdef");
        Files.writeString(people.file(), "person,address,role,key\nX,x@y.example,boss,abc\n", UTF_8);
        begin("1-needs/needs.csv", BEFORE, AFTER);
        assertThat(run(new SeeCommand(), "longer", signers())).isEqualTo(2);
        assertThat(out).contains("signers.csv:2 [role] \"boss\" is no role", "[key] this is no public SSH key");
        assertThat(run(new HistoryCommand(), "--repository", place.toString())).isEqualTo(2);
    }
}
