package org.footbridge.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footbridge.change.Change;
import org.footbridge.change.Role;
import org.footbridge.facts.London;
import org.footbridge.governance.GovernedRepository;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.BranchMoved;
import org.footbridge.history.RuleBaseRepository.Commit;
import org.footbridge.history.RuleBaseRepository.Committer;
import org.footbridge.history.SigningPeople;
import org.footbridge.history.SigningPeople.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that come by git past the page: nobody approves what they may have made themselves. */
class PushedChangesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), London.ZONE);
    private static final TeamMember NADIA = new TeamMember(
            "https://records.example Practitioner/nadia-hussain", "Dr Nadia Hussain", Set.of(Role.SAFETY_OFFICER));
    private static final TeamMember RUTH =
            new TeamMember("https://records.example Practitioner/ruth-abara", "Ms Ruth Abara", Set.of(Role.AUTHOR));
    private static final String CHANGE = "evil";

    @TempDir
    private Path folder;

    private SigningPeople people;
    private Person ruth;
    private GovernedRepository governed;
    private Changes changes;
    private Publishing publishing;

    @BeforeEach
    void a_repository() throws IOException {
        people = SigningPeople.in(folder.resolve("people"));
        ruth = people.registered("Ruth Abara", "author");
        governed = GovernedRepository.at(folder.resolve("rules.git"), CLOCK, people.file());
        changes = new Changes(
                governed.live(),
                governed.check(),
                governed.acts(),
                governed.shared(),
                new ChangeMakers(governed.live(), governed.signed(), governed.acts()),
                CLOCK);
        publishing = new Publishing(changes, governed.live(), governed.check(), governed.watch(), governed.acts());
    }

    /** Takes a canary away, on a branch of its own. */
    private void push(Committer author, Optional<Path> key, String message) throws IOException {
        try (var repository = RuleBaseRepository.open(governed.path(), key)) {
            var live = repository.tip(RuleBaseRepository.LIVE).orElseThrow();
            var begun = repository.begin(Change.branch(CHANGE), live, author, message, CLOCK.instant());
            var files = repository.files(live.id());
            var without = files.texts().getOrDefault("canaries.csv", "").replaceFirst("(?m)^under 18,.*\\n", "");
            repository.put(
                    Change.branch(CHANGE),
                    begun,
                    files.with("canaries.csv", without),
                    author,
                    message,
                    CLOCK.instant());
        } catch (BranchMoved e) {
            throw new IllegalStateException(e);
        }
    }

    private void approve() {
        publishing.approve(NADIA, CHANGE, changes.change(CHANGE).tree(), "Read");
    }

    @Test
    void what_nobody_has_signed_may_be_anybodys() throws IOException {
        push(new Committer("Ms Ruth Abara", "ruth@practice.example"), Optional.empty(), "Tidy");

        assertThatThrownBy(this::approve).hasMessageContaining("Nobody knows who has made the commits");
        assertThat(changes.see(changes.change(CHANGE)).canBeApprovedBy(NADIA)).isFalse();
    }

    @Test
    void what_a_registered_person_has_signed_is_approved_by_another() throws IOException {
        push(ruth.git(), Optional.of(ruth.key()), "Tidy");

        approve();

        assertThat(changes.see(changes.change(CHANGE)).isApproved()).isTrue();
    }

    @Test
    void a_title_makes_nobody_another_person() throws IOException {
        var own = people.registered("nadia hussain", "author");
        push(own.git(), Optional.of(own.key()), "Tidy");

        assertThatThrownBy(this::approve).hasMessageContaining("You have worked at this change");
    }

    @Test
    void nor_does_another_name_over_the_own_key() throws IOException {
        var own = people.registered("Nadia Hussain", "safety-officer");
        push(ruth.git(), Optional.of(own.key()), "Tidy");

        assertThatThrownBy(this::approve).hasMessageContaining("You have worked at this change");
    }

    @Test
    void who_has_made_it_together_with_its_author_has_made_it() throws IOException {
        push(ruth.git(), Optional.of(ruth.key()), "Tidy\n\nCo-authored-by: Dr Nadia Hussain <n@x.example>");

        assertThatThrownBy(this::approve).hasMessageContaining("You have worked at this change");
    }

    private void tag(Person by, boolean signed, String text) throws IOException {
        try (var repository =
                RuleBaseRepository.open(governed.path(), signed ? Optional.of(by.key()) : Optional.empty())) {
            var about = changes.change(CHANGE).tip();
            repository.tag("approval/" + by.git().name().replace(' ', '-'), about, by.git(), text, CLOCK.instant());
        }
    }

    private List<String> uncounted() {
        governed.watch().look();
        return new UncountedApprovals(changes, governed.signed())
                .of(changes.see(changes.change(CHANGE))).stream()
                        .map(one -> one.what() + ": " + one.why())
                        .toList();
    }

    @Test
    void an_approval_that_does_not_count_is_named_with_why() throws IOException {
        push(ruth.git(), Optional.of(ruth.key()), "Tidy");
        assertThat(uncounted()).isEmpty();
        var text = "Fine\n\nSHA-256 " + changes.change(CHANGE).tree() + "\n";
        var nadia = people.registered("Nadia Hussain", "safety-officer");
        tag(new Person(nadia.git(), ruth.key()), false, text);
        tag(people.stranger("A Stranger"), true, text);
        tag(ruth, true, text);
        tag(people.registered("James Oduya", "approver"), true, text);

        assertThat(uncounted())
                .containsExactly(
                        "That of James Oduya: it was given in the role approver, and this change takes the clinical"
                                + " safety officer",
                        "The tag approval/A-Stranger: its key is no key of a registered person",
                        "The tag approval/Nadia-Hussain: it is not signed with an SSH key",
                        "The tag approval/Ruth-Abara: Ruth Abara has the role author, which approves nothing");

        tag(people.registered("Second Officer", "safety-officer"), true, text);
        assertThat(uncounted())
                .contains(
                        "What counts so far: it does not name the weakening \"canary under 18 removed\" as one that was"
                                + " seen");

        approve();
        assertThat(uncounted()).noneMatch(line -> line.startsWith("What counts"));
    }

    private Commit pushToLive() throws IOException {
        try (var repository = RuleBaseRepository.open(governed.path())) {
            var files = changes.change(CHANGE).files();
            var live = repository.tip(RuleBaseRepository.LIVE).orElseThrow();
            return repository.put(
                    RuleBaseRepository.LIVE, live, files, new Committer("X", "x@y.example"), "Push", CLOCK.instant());
        } catch (BranchMoved e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_was_approved_and_withdrawn_is_not_approved_any_more() throws IOException {
        push(ruth.git(), Optional.of(ruth.key()), "Tidy");
        approve();
        pushToLive();
        changes.withdraw(NADIA, CHANGE, "It must not go live");
        governed.watch().look();

        assertThat(governed.refusal()).contains("canary under 18 removed");
    }

    @Test
    void a_sentence_of_a_safety_card_does_not_come_past_the_safety_officer() throws IOException {
        try (var repository = RuleBaseRepository.open(governed.path())) {
            var live = repository.tip(RuleBaseRepository.LIVE).orElseThrow();
            var files = repository.files(live.id());
            var said = files.texts()
                    .getOrDefault("wording.csv", "")
                    .replaceFirst("(?m)^(ask about safety,).*$", "$1Nothing to do");
            repository.put(
                    RuleBaseRepository.LIVE,
                    live,
                    files.with("wording.csv", said),
                    new Committer("X", "x@y.example"),
                    "Push",
                    CLOCK.instant());
        } catch (BranchMoved e) {
            throw new IllegalStateException(e);
        }
        governed.watch().look();

        assertThat(governed.refusal())
                .contains("wording.csv is about safety", "have the clinical safety officer approve it");
    }

    @Test
    void an_emergency_answers_for_its_own_roll_back_only() throws IOException {
        var name = changes.begin(RUTH, "One more canary");
        var change = changes.change(name);
        var more = change.files().texts().getOrDefault("canaries.csv", "")
                + "one more,age 15; feeling lonely yes 11 days ago,nothing,any route,adult routes are for adults\n";
        changes.save(RUTH, name, change.tip().id(), "canaries.csv", more, "One more");
        var tree = changes.change(name).tree();
        publishing.approve(NADIA, name, tree, "Read");
        publishing.publish(NADIA, name, tree, "Now");
        var versions = changes.versions(10);
        publishing.rollBack(RUTH, versions.getLast().id(), "It is on fire");
        assertThat(governed.acts().unseconded()).hasSize(1);
        publishing.rollBack(RUTH, versions.getFirst().id(), "It was not");

        try (var repository = RuleBaseRepository.open(governed.path())) {
            var live = repository.tip(RuleBaseRepository.LIVE).orElseThrow();
            repository.put(
                    RuleBaseRepository.LIVE,
                    live,
                    repository.files(versions.getLast().id()),
                    new Committer("X", "x@y.example"),
                    "Push",
                    CLOCK.instant());
        } catch (BranchMoved e) {
            throw new IllegalStateException(e);
        }
        governed.watch().look();

        assertThat(governed.refusal()).contains("canary one more removed");
    }
}
