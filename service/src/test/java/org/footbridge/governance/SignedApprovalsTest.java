package org.footbridge.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footbridge.change.Role;
import org.footbridge.facts.London;
import org.footbridge.governance.acts.Act;
import org.footbridge.governance.acts.Act.Kind;
import org.footbridge.governance.acts.Acts.What;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.BranchMoved;
import org.footbridge.history.RuleBaseRepository.Commit;
import org.footbridge.history.SigningPeople;
import org.footbridge.history.SigningPeople.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who likes plain git approves with a signed tag: what counts as one, and what does not. */
class SignedApprovalsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), London.ZONE);
    private static final String LOST = "canary under 18 removed";

    @TempDir
    private Path folder;

    private SigningPeople people;
    private Person ruth;
    private Person nadia;
    private GovernedRepository governed;

    @BeforeEach
    void a_repository_and_two_people() throws IOException {
        people = SigningPeople.in(folder.resolve("people"));
        ruth = people.registered("Ruth Abara", "author");
        nadia = people.registered("Nadia Hussain", "safety-officer");
        governed = GovernedRepository.at(folder.resolve("rules.git"), CLOCK, people.file());
    }

    /** Takes a canary away, in a commit on the branch that is served. */
    private Commit push(Person author, boolean signed) throws IOException {
        try (var repository = open(author, signed)) {
            var last = repository.tip(RuleBaseRepository.LIVE).orElseThrow();
            var files = repository.files(last.id());
            var without = files.texts().get("canaries.csv").replaceFirst("(?m)^under 18,.*\\n", "");
            assertThat(without).isNotEqualTo(files.texts().get("canaries.csv"));
            var about = files.texts().get("about.csv").replace("version,1.0.0", "version,1.0.1");
            return repository.put(
                    RuleBaseRepository.LIVE,
                    last,
                    files.with("canaries.csv", without).with("about.csv", about),
                    author.git(),
                    "Take a canary away",
                    CLOCK.instant());
        } catch (BranchMoved e) {
            throw new IllegalStateException(e);
        }
    }

    private RuleBaseRepository open(Person by, boolean signed) throws IOException {
        return RuleBaseRepository.open(governed.path(), signed ? Optional.of(by.key()) : Optional.empty());
    }

    private String tree(Commit commit) throws IOException {
        try (var repository = RuleBaseRepository.open(governed.path())) {
            return repository.files(commit.id()).sha256();
        }
    }

    private void tag(Person by, boolean signed, Commit about, String text) throws IOException {
        try (var repository = open(by, signed)) {
            repository.tag("approval/" + by.git().name().replace(' ', '-'), about, by.git(), text, CLOCK.instant());
        }
    }

    private String approval(Commit about, String... seen) throws IOException {
        var text = new StringBuilder("Read with the team\n\nSHA-256 " + tree(about) + "\n");
        for (var name : seen) {
            text.append("Weakening: ").append(name).append('\n');
        }
        return text.toString();
    }

    private String live() {
        governed.watch().look();
        return governed.live().current().about().version();
    }

    private List<Act> approvals() {
        return governed.acts().last(Kind.APPROVED, 10);
    }

    @Test
    void a_weakening_waits_for_the_signature_of_the_safety_officer_and_then_goes_live() throws IOException {
        var pushed = push(ruth, true);
        assertThat(live()).isEqualTo("1.0.0");
        assertThat(governed.refusal()).contains("weakening \"" + LOST + "\"");

        tag(nadia, true, pushed, approval(pushed, LOST));

        assertThat(live()).isEqualTo("1.0.1");
        assertThat(approvals()).singleElement().satisfies(act -> {
            assertThat(act.person()).isEqualTo("Nadia Hussain");
            assertThat(act.role()).isEqualTo("safety-officer");
            assertThat(act.reason()).isEqualTo("Read with the team");
            assertThat(act.seen()).containsExactly(LOST);
            assertThat(act.tag()).isPresent();
        });
        live();
        assertThat(approvals()).as("taken once").hasSize(1);
    }

    @Test
    void an_approval_that_its_signer_has_taken_back_in_the_workbench_counts_no_more() throws IOException {
        var pushed = push(ruth, true);
        tag(nadia, true, pushed, approval(pushed));
        live();
        assertThat(governed.acts().approvals(tree(pushed))).hasSize(1);

        governed.acts()
                .add(
                        new TeamMember("https://id.example nadia", "Dr Nadia Hussain", Set.of(Role.SAFETY_OFFICER)),
                        new What(Kind.TAKEN_BACK, "", tree(pushed), pushed.id(), "", List.of()));

        live();
        assertThat(governed.acts().approvals(tree(pushed))).isEmpty();
    }

    @Test
    void the_author_cannot_approve_it_under_another_name() throws IOException {
        people.registered("Somebody Else", "safety-officer");
        var pushed = push(new Person(ruth.git(), nadia.key()), true);
        tag(nadia, true, pushed, approval(pushed, LOST));

        assertThat(live())
                .as("the key that signed the change is the key that approves it")
                .isEqualTo("1.0.0");
        assertThat(approvals()).isEmpty();
    }

    @Test
    void two_keys_of_one_person_are_not_two_people() throws IOException {
        var second = people.registered("nadia hussain", "author");
        var pushed = push(new Person(ruth.git(), second.key()), true);
        tag(nadia, true, pushed, approval(pushed, LOST));

        assertThat(live()).isEqualTo("1.0.0");
    }

    @Test
    void what_somebody_has_approved_is_not_what_was_written_here() throws IOException {
        var pushed = push(ruth, false);
        governed.acts()
                .add(
                        new TeamMember("https://id.example james", "James Oduya", Set.of(Role.APPROVER)),
                        new What(Kind.APPROVED, "", tree(pushed), pushed.id(), "Fine", List.of()));
        tag(nadia, true, pushed, approval(pushed, LOST));

        assertThat(live()).isEqualTo("1.0.0");
    }

    @Test
    void the_author_of_an_earlier_commit_of_it_cannot_approve_it() throws IOException, BranchMoved {
        push(nadia, true);
        Commit last;
        try (var repository = open(ruth, true)) {
            var tip = repository.tip(RuleBaseRepository.LIVE).orElseThrow();
            last = repository.put(
                    RuleBaseRepository.LIVE,
                    tip,
                    repository
                            .files(tip.id())
                            .with(
                                    "about.csv",
                                    repository
                                            .files(tip.id())
                                            .texts()
                                            .get("about.csv")
                                            .replace("1.0.1", "1.0.2")),
                    ruth.git(),
                    "Raise the version",
                    CLOCK.instant());
        }
        tag(nadia, true, last, approval(last, LOST));

        assertThat(live()).isEqualTo("1.0.0");
    }

    @Test
    void an_author_of_hundreds_of_commits_ago_cannot_approve_it_either() throws IOException, BranchMoved {
        var last = push(nadia, true);
        try (var repository = open(ruth, true)) {
            for (int number = 0; number < 300; number++) {
                last = repository.put(
                        RuleBaseRepository.LIVE,
                        last,
                        repository.files(last.id()),
                        ruth.git(),
                        "Look again",
                        CLOCK.instant());
            }
        }
        tag(nadia, true, last, approval(last, LOST));

        assertThat(live()).isEqualTo("1.0.0");
        assertThat(approvals()).isEmpty();
    }

    @Test
    void a_history_that_is_not_read_to_its_end_says_so() throws IOException {
        var pushed = push(nadia, true);
        try (var repository = RuleBaseRepository.open(governed.path())) {
            assertThat(repository.authorsSince(pushed, _ -> false, 1).isComplete())
                    .isFalse();
            assertThat(repository.authorsSince(pushed, _ -> false, 2).isComplete())
                    .isTrue();
        }
    }

    @Test
    void a_change_that_nobody_has_signed_cannot_be_approved_so() throws IOException {
        var pushed = push(ruth, false);
        tag(nadia, true, pushed, approval(pushed, LOST));

        assertThat(live()).isEqualTo("1.0.0");
        assertThat(approvals()).isEmpty();
    }

    @Test
    void a_tag_without_a_signature_or_with_a_strangers_approves_nothing() throws IOException {
        var pushed = push(ruth, true);
        tag(nadia, false, pushed, approval(pushed, LOST));
        tag(people.stranger("A Stranger"), true, pushed, approval(pushed, LOST));

        assertThat(live()).isEqualTo("1.0.0");
        assertThat(approvals()).isEmpty();
    }

    @Test
    void a_role_that_does_not_approve_and_an_approver_of_other_things_are_not_enough() throws IOException {
        var pushed = push(ruth, true);
        tag(people.registered("Another Author", "author"), true, pushed, approval(pushed, LOST));
        tag(people.registered("James Oduya", "approver"), true, pushed, approval(pushed, LOST));

        assertThat(live()).isEqualTo("1.0.0");
        assertThat(approvals()).extracting(Act::person).containsExactly("James Oduya");
    }

    @Test
    void a_text_must_name_the_files_and_each_weakening() throws IOException {
        var pushed = push(ruth, true);
        tag(nadia, true, pushed, "Fine\n\nSHA-256 " + "0".repeat(64) + "\nWeakening: " + LOST + "\n");
        assertThat(live()).isEqualTo("1.0.0");
        assertThat(approvals()).isEmpty();

        tag(people.registered("A Second Officer", "safety-officer"), true, pushed, approval(pushed));
        assertThat(live()).as("she does not say that she has seen it").isEqualTo("1.0.0");
        assertThat(approvals()).hasSize(1);
    }

    @Test
    void an_approval_counts_from_the_moment_in_which_its_key_is_registered() throws IOException {
        var pushed = push(ruth, true);
        var late = people.stranger("Late Officer");
        tag(late, true, pushed, approval(pushed, LOST));
        assertThat(live()).isEqualTo("1.0.0");

        var key = Files.writeString(
                people.file(),
                "Late Officer," + late.git().address() + ",safety-officer," + late.publicKey() + "\n",
                StandardOpenOption.APPEND);

        assertThat(live()).isEqualTo("1.0.1");
    }

    @Test
    void a_faulty_file_of_people_approves_nothing_and_stops_nothing() throws IOException {
        var pushed = push(ruth, true);
        tag(nadia, true, pushed, approval(pushed, LOST));
        Files.writeString(people.file(), "person,address,role,key\nX,x@y.example,boss,abc\n");

        assertThat(live()).isEqualTo("1.0.0");
        assertThat(approvals()).isEmpty();
    }
}
