package org.footbridge.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.footbridge.change.Role;
import org.footbridge.facts.London;
import org.footbridge.governance.GovernedRepository;
import org.footbridge.governance.acts.TeamMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder without a repository: what takes a safeguard away waits there for somebody who has signed in. */
class FolderChangeTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), London.ZONE);
    private static final TeamMember NADIA =
            new TeamMember("https://records.example Practitioner/3", "Nadia Hussain", Set.of(Role.SAFETY_OFFICER));
    private static final TeamMember JAMES =
            new TeamMember("https://records.example Practitioner/2", "James Oduya", Set.of(Role.APPROVER));

    @TempDir
    private Path folder;

    private GovernedRepository governed;
    private FolderChange change;

    @BeforeEach
    void a_folder() throws IOException {
        governed = GovernedRepository.folder(folder.resolve("rules"), CLOCK);
        change = new FolderChange(governed.check(), governed.watch(), governed.acts());
    }

    private void loseACanary() throws IOException {
        edit("canaries.csv", "(?m)^under 18,.*\\n", "");
        edit("about.csv", "version,1.0.0", "version,1.0.1");
        governed.watch().look();
        governed.watch().look();
    }

    private void edit(String file, String from, String to) throws IOException {
        var path = governed.path().resolve(file);
        var text = Files.readString(path, UTF_8);
        assertThat(text.replaceFirst(from, to)).isNotEqualTo(text);
        Files.writeString(path, text.replaceFirst(from, to), UTF_8);
    }

    private String version() {
        return governed.live().current().about().version();
    }

    @Test
    void it_waits_in_words_until_the_safety_officer_has_approved_just_this() throws IOException {
        assertThat(change.waiting()).isEmpty();
        loseACanary();
        assertThat(version()).isEqualTo("1.0.0");
        var waiting = change.waiting().orElseThrow();
        assertThat(waiting.isForApproval()).isTrue();
        assertThat(waiting.checked().weakenings())
                .singleElement()
                .satisfies(lost -> assertThat(lost.name()).isEqualTo("canary under 18 removed"));

        assertThatThrownBy(() -> change.approve(JAMES, waiting.tree(), "Fine"))
                .hasMessageContaining("clinical safety officer");
        edit("about.csv", "version,1.0.1", "version,1.0.2");
        assertThatThrownBy(() -> change.approve(NADIA, waiting.tree(), "Fine"))
                .hasMessageContaining("since you looked");

        change.approve(NADIA, change.waiting().orElseThrow().tree(), "Adults only now");

        assertThat(version()).isEqualTo("1.0.2");
        assertThat(change.waiting()).isEmpty();
    }

    @Test
    void so_does_a_changed_sentence_of_a_safety_card() throws IOException {
        edit("wording.csv", "(?m)^crisis contact,.*$", "crisis contact,DEMONSTRATION: the pizza service");
        edit("about.csv", "version,1.0.0", "version,1.0.1");
        governed.watch().look();
        governed.watch().look();

        assertThat(version()).isEqualTo("1.0.0");
        var waiting = change.waiting().orElseThrow();
        assertThat(waiting.checked().weakenings())
                .singleElement()
                .satisfies(changed -> assertThat(changed.what()).contains("pizza service"));
        change.approve(NADIA, waiting.tree(), "The team has another number");
        assertThat(version()).isEqualTo("1.0.1");
    }

    @Test
    void a_later_change_waits_again() throws IOException {
        loseACanary();
        change.approve(NADIA, change.waiting().orElseThrow().tree(), "Adults only now");
        edit("canaries.csv", "(?m)^lonely,.*\\n", "");
        governed.watch().look();
        governed.watch().look();

        assertThat(version()).isEqualTo("1.0.1");
        assertThat(change.waiting()).isPresent();
    }

    @Test
    void its_author_by_git_cannot_approve_it() throws IOException, GitAPIException {
        try (var git = Git.init().setDirectory(governed.path().toFile()).call()) {
            commit(git, "Somebody");
            loseACanary();
            commit(git, "nadia hussain");

            var waiting = change.waiting().orElseThrow();
            assertThat(waiting.isBy(NADIA)).isTrue();
            assertThatThrownBy(() -> change.approve(NADIA, waiting.tree(), "Mine"))
                    .hasMessageContaining("somebody else");
        }
        assertThat(version()).isEqualTo("1.0.0");
    }

    @Test
    void where_what_is_live_was_committed_too_long_ago_anybody_may_have_made_it() throws IOException, GitAPIException {
        try (var git = Git.init().setDirectory(governed.path().toFile()).call()) {
            commit(git, "Somebody");
            loseACanary();
            commit(git, "nadia hussain");
            for (int number = 3; number < 303; number++) {
                edit("about.csv", "version,1.0." + (number - 2), "version,1.0." + (number - 1));
                commit(git, "Somebody");
            }

            assertThatThrownBy(() ->
                            change.approve(NADIA, change.waiting().orElseThrow().tree(), "Mine"))
                    .hasMessageContaining("nobody can say who has not worked at it");
        }
        assertThat(version()).isEqualTo("1.0.0");
    }

    private static void commit(Git git, String author) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setSign(false)
                .setAuthor(author, "somebody@example.org")
                .setCommitter(author, "somebody@example.org")
                .setMessage("change")
                .call();
    }

    @Test
    void what_has_faults_waits_for_more_than_an_approval() throws IOException {
        loseACanary();
        edit("1-needs/needs.csv", "yes in last 365 days", "often");
        governed.watch().look();
        governed.watch().look();

        var waiting = change.waiting().orElseThrow();
        assertThat(waiting.isForApproval()).isFalse();
        assertThatThrownBy(() -> change.approve(NADIA, waiting.tree(), "Fine")).hasMessageContaining("not sound");
    }
}
