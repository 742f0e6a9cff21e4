package org.footbridge.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.MovableClock;
import org.footbridge.change.Change;
import org.footbridge.change.Role;
import org.footbridge.change.RowMerge;
import org.footbridge.governance.GovernedRepository;
import org.footbridge.governance.acts.Act;
import org.footbridge.governance.acts.Act.Kind;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.BranchMoved;
import org.footbridge.history.RuleBaseRepository.Committer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What three people may do with a rule base, and what nobody may. */
class WorkbenchTest {
    private static final String NEEDS = "1-needs/needs.csv";
    private static final String CANARIES = "canaries.csv";
    private static final String UNDER_18 =
            "under 18,age 15; feeling lonely yes 10 days ago,nothing,any route,adult routes are for adults\n";

    private static final TeamMember AUTHOR = person("ruth", "Ms Ruth Abara", Role.AUTHOR);
    private static final TeamMember APPROVER = person("james", "Dr James Oduya", Role.APPROVER);
    private static final TeamMember OFFICER = person("nadia", "Dr Nadia Hussain", Role.SAFETY_OFFICER);
    private static final TeamMember BOTH = person("both", "Mr Both Roles", Role.AUTHOR, Role.SAFETY_OFFICER);

    private Instant now = Instant.parse("2026-11-30T09:00:00Z");
    private final Clock clock = new MovableClock(() -> now);

    @TempDir
    private Path place;

    private GovernedRepository governed;
    private Changes changes;
    private ChangeMerge merge;
    private Publishing publishing;

    private static TeamMember person(String id, String name, Role... roles) {
        return new TeamMember("https://identity.example " + id, name, Set.of(roles));
    }

    @BeforeEach
    void begin() {
        governed = GovernedRepository.at(place.resolve("rules.git"), clock);
        changes = new Changes(
                governed.live(),
                governed.check(),
                governed.acts(),
                governed.shared(),
                new ChangeMakers(governed.live(), governed.signed(), governed.acts()),
                clock);
        merge = new ChangeMerge(changes, governed.acts());
        publishing = new Publishing(changes, governed.live(), governed.check(), governed.watch(), governed.acts());
    }

    /** A change whose files say something else. */
    private Change changed(TeamMember author, String reason, String path, String from, String to) {
        var name = changes.begin(author, reason);
        edit(author, name, path, from, to);
        return change(name);
    }

    private void edit(TeamMember author, String name, String path, String from, String to) {
        var change = change(name);
        var text = change.files().texts().get(path);
        assertThat(text).contains(from);
        changes.save(author, name, change.tip().id(), path, text.replace(from, to), "Edit");
    }

    private Change change(String name) {
        return changes.find(name).orElseThrow();
    }

    private Change reviewed() {
        return changed(AUTHOR, "Another day for the next review", NEEDS, "2027-09-30", "2027-10-31");
    }

    private Change weakened(TeamMember author) {
        var name = changes.begin(author, "Fewer canaries");
        edit(author, name, CANARIES, UNDER_18, "");
        return change(name);
    }

    private String version() {
        return governed.live().current().about().version();
    }

    private static void cannot(Runnable act, String because) {
        assertThatThrownBy(act::run).isInstanceOf(WorkbenchProblem.class).hasMessageContaining(because);
    }

    @Test
    void a_change_goes_live_once_somebody_else_has_approved_it() {
        var change = reviewed();
        cannot(() -> publishing.publish(AUTHOR, change.name(), change.tree(), "Now"), "not approved by");

        publishing.approve(APPROVER, change.name(), change.tree(), "Looked at it");
        publishing.publish(AUTHOR, change.name(), change.tree(), "Now");

        assertThat(version()).isEqualTo("1.0.1");
        assertThat(changes.open()).isEmpty();
        assertThat(governed.acts().of(change.name()))
                .extracting(Act::kind)
                .containsExactly(Kind.BEGUN, Kind.SAVED, Kind.APPROVED, Kind.PUBLISHED);
        assertThat(changes.liveFiles().texts().get("approved-rows.csv")).contains(APPROVER.name());
    }

    @Test
    void nobody_approves_what_is_their_own_and_no_author_approves() {
        var own = weakened(BOTH);
        cannot(() -> publishing.approve(BOTH, own.name(), own.tree(), ""), "somebody else has to approve it");
        var change = reviewed();
        cannot(
                () -> publishing.approve(AUTHOR, change.name(), change.tree(), ""),
                "approver or the clinical safety officer");
        var other = person("eve", "Ms Eve Other", Role.AUTHOR);
        cannot(() -> publishing.approve(other, change.name(), change.tree(), ""), "role author");
    }

    @Test
    void an_approval_ends_with_any_later_change() {
        var change = reviewed();
        publishing.approve(APPROVER, change.name(), change.tree(), "");
        edit(AUTHOR, change.name(), NEEDS, "2027-10-31", "2027-11-30");

        cannot(() -> publishing.publish(AUTHOR, change.name(), change.tree(), "Now"), "changed since you looked");
        var now = change(change.name());
        assertThat(changes.see(now).isApproved()).isFalse();
        cannot(() -> publishing.publish(AUTHOR, now.name(), now.tree(), "Now"), "not approved by");
    }

    @Test
    void an_approver_takes_back_their_own_approval_and_nobody_elses() {
        var change = reviewed();
        publishing.approve(APPROVER, change.name(), change.tree(), "");
        publishing.approve(OFFICER, change.name(), change.tree(), "");
        cannot(() -> publishing.takeBack(AUTHOR, change.name(), change.tree()), "no approval of yours");

        publishing.takeBack(APPROVER, change.name(), change.tree());
        assertThat(changes.see(change).approvals()).extracting(Act::person).containsExactly(OFFICER.name());
        cannot(() -> publishing.takeBack(APPROVER, change.name(), change.tree()), "no approval of yours");

        publishing.schedule(AUTHOR, change.name(), change.tree(), "As agreed", LocalDate.of(2026, 12, 1));
        publishing.takeBack(OFFICER, change.name(), change.tree());
        cannot(() -> publishing.publish(AUTHOR, change.name(), change.tree(), "Now"), "not approved by");
        now = now.plus(Duration.ofDays(1));
        publishing.publishDue();
        assertThat(version()).isEqualTo("1.0.0");
        assertThat(governed.acts().of(change.name()).getLast().kind()).isEqualTo(Kind.TAKEN_BACK);

        publishing.approve(APPROVER, change.name(), change.tree(), "After all");
        publishing.publish(AUTHOR, change.name(), change.tree(), "Now");
        assertThat(version()).isEqualTo("1.0.1");
    }

    @Test
    void a_weakening_takes_the_safety_officer_who_was_shown_it_in_words() {
        var change = weakened(AUTHOR);
        var seen = changes.see(change);
        assertThat(seen.findings().checked().weakenings()).isNotEmpty();
        assertThat(seen.findings().need().bySafetyOfficer()).isTrue();

        cannot(() -> publishing.approve(APPROVER, change.name(), change.tree(), ""), "clinical safety officer");
        cannot(() -> publishing.publish(AUTHOR, change.name(), change.tree(), "Now"), "clinical safety officer");

        publishing.approve(OFFICER, change.name(), change.tree(), "A test of the process");
        assertThat(governed.acts().approvals(change.tree()).getLast().seen())
                .containsExactly("canary under 18 removed");
        publishing.publish(AUTHOR, change.name(), change.tree(), "Now");
        assertThat(version()).isEqualTo("1.0.1");
    }

    @Test
    void a_weakening_that_is_pushed_past_the_workbench_is_refused_even_with_a_line_that_approves_it()
            throws IOException, BranchMoved {
        var change = weakened(AUTHOR);
        var approvals = "who,role,date,rule base,weakening\n"
                + changes.see(change).findings().checked().weakenings().stream()
                        .map(weakening -> "Somebody Else,Clinical safety officer,2026-11-29,"
                                + change.files().tables().sha256() + ",\"" + weakening.name() + "\"\n")
                        .reduce("", String::concat);
        try (var repository = RuleBaseRepository.open(governed.path())) {
            repository.put(
                    RuleBaseRepository.LIVE,
                    repository.tip(RuleBaseRepository.LIVE).orElseThrow(),
                    change.files().with("approvals.csv", approvals),
                    new Committer("Somebody", "somebody@example.org"),
                    "Push",
                    clock.instant());
        }
        governed.watch().look();

        assertThat(version()).isEqualTo("1.0.0");
        assertThat(governed.refusal()).isNotEmpty();
    }

    @Test
    void what_was_pushed_and_refused_does_not_come_in_by_a_roll_back() throws IOException, BranchMoved {
        var weak = weakened(AUTHOR);
        try (var repository = RuleBaseRepository.open(governed.path())) {
            var by = new Committer("Somebody", "somebody@example.org");
            var last = repository.tip(RuleBaseRepository.LIVE).orElseThrow();
            var pushed = repository.put(RuleBaseRepository.LIVE, last, weak.files(), by, "Push", clock.instant());
            governed.watch().look();
            repository.put(
                    RuleBaseRepository.LIVE, pushed, repository.files(last.id()), by, "Take it back", clock.instant());
            governed.watch().look();

            cannot(() -> publishing.rollBack(AUTHOR, pushed.id(), "Back to it"), "was never live");
        }
        assertThat(version()).isEqualTo("1.0.0");
    }

    @Test
    void a_harmless_change_that_is_pushed_goes_live_by_the_same_check() throws IOException, BranchMoved {
        var change = reviewed();
        try (var repository = RuleBaseRepository.open(governed.path())) {
            repository.put(
                    RuleBaseRepository.LIVE,
                    repository.tip(RuleBaseRepository.LIVE).orElseThrow(),
                    change.files(),
                    new Committer("Somebody", "somebody@example.org"),
                    "Push",
                    clock.instant());
        }
        governed.watch().look();

        assertThat(version()).isEqualTo("1.0.1");
    }

    @Test
    void two_changes_at_once_are_merged_row_by_row_and_approved_again() {
        var one = changed(
                AUTHOR,
                "One row",
                NEEDS,
                "NEED-LON-1,active,Link worker lead,2027-09-30",
                "NEED-LON-1,active,Link worker lead,2027-10-31");
        var other = changed(
                AUTHOR,
                "Another row",
                NEEDS,
                "NEED-MON-1,active,Link worker lead,2027-09-30",
                "NEED-MON-1,active,Link worker lead,2027-12-31");
        publishing.approve(APPROVER, one.name(), one.tree(), "");
        publishing.approve(APPROVER, other.name(), other.tree(), "");
        publishing.publish(AUTHOR, one.name(), one.tree(), "Now");

        cannot(() -> publishing.publish(AUTHOR, other.name(), other.tree(), "Now"), "bring this one up to date");
        assertThat(merge.bringUpToDate(AUTHOR, other.name(), Map.of())).isEmpty();
        var merged = change(other.name());
        assertThat(changes.see(merged).isApproved()).isFalse();
        publishing.approve(APPROVER, merged.name(), merged.tree(), "");
        publishing.publish(AUTHOR, merged.name(), merged.tree(), "Now");

        assertThat(version()).isEqualTo("1.0.2");
        assertThat(changes.liveFiles().texts().get(NEEDS)).contains("2027-10-31", "2027-12-31");
    }

    @Test
    void what_another_change_did_meanwhile_is_not_undone_by_one_that_is_behind_and_it_waits_for_its_approval() {
        var name = changes.begin(AUTHOR, "One more canary");
        edit(AUTHOR, name, CANARIES, UNDER_18, UNDER_18 + UNDER_18.replace("under 18,age 15", "under 12,age 11"));
        var behind = reviewed();
        var canary = change(name);
        publishing.approve(OFFICER, name, canary.tree(), "");
        publishing.publish(AUTHOR, name, canary.tree(), "Now");

        var seen = changes.see(change(behind.name()));
        assertThat(seen.findings().checked().weakenings()).isEmpty();
        assertThat(seen.findings().need().bySafetyOfficer()).isFalse();
        assertThat(seen.findings().tables()).noneMatch(table -> table.file().equals(CANARIES));
        assertThat(seen.findings().isEmpty()).isFalse();
        assertThat(seen.canBeApprovedBy(APPROVER)).isFalse();
        cannot(() -> publishing.approve(APPROVER, behind.name(), behind.tree(), ""), "brings it up to date first");

        merge.bringUpToDate(AUTHOR, behind.name(), Map.of());
        var merged = change(behind.name());
        assertThat(changes.see(merged).findings().checked().weakenings()).isEmpty();
        publishing.approve(APPROVER, merged.name(), merged.tree(), "");
        publishing.publish(AUTHOR, merged.name(), merged.tree(), "Now");
        assertThat(changes.liveFiles().texts().get(CANARIES)).contains("under 12");
    }

    @Test
    void two_changes_of_one_row_need_a_person_who_chooses() {
        var one = changed(AUTHOR, "One day", NEEDS, "2027-09-30", "2027-10-31");
        var other = changed(AUTHOR, "Another day", NEEDS, "2027-09-30", "2027-12-31");
        publishing.approve(APPROVER, one.name(), one.tree(), "");
        publishing.publish(AUTHOR, one.name(), one.tree(), "Now");

        var conflicts = merge.bringUpToDate(AUTHOR, other.name(), Map.of());
        assertThat(conflicts).extracting(RowMerge.Conflict::row).contains("NEED-LON-1");
        assertThat(change(other.name()).isUpToDate()).isFalse();
        var loneliness = NEEDS + " NEED-LON-1";
        assertThat(merge.bringUpToDate(AUTHOR, other.name(), Map.of(loneliness, true)))
                .as("nothing is saved before each is chosen")
                .isEqualTo(conflicts);
        assertThat(merge.bringUpToDate(
                        AUTHOR,
                        other.name(),
                        conflicts.stream()
                                .map(RowMerge.Conflict::key)
                                .collect(Collectors.toMap(key -> key, loneliness::equals))))
                .isEmpty();

        assertThat(change(other.name()).files().texts().get(NEEDS))
                .contains(
                        "NEED-LON-1,active,Link worker lead,2027-12-31",
                        "NEED-MON-1,active,Link worker lead,2027-10-31");
    }

    @Test
    void two_authors_of_one_change_lose_nothing() {
        var name = changes.begin(AUTHOR, "Together");
        var seen = change(name).tip().id();
        edit(AUTHOR, name, NEEDS, "2027-09-30", "2027-10-31");
        var second = person("sam", "Mr Sam Second", Role.AUTHOR);

        var needs = change(name).files().texts().get(NEEDS);
        cannot(
                () -> changes.save(second, name, seen, NEEDS, needs + "x", "Edit"),
                "Ms Ruth Abara has changed " + NEEDS + " meanwhile");
        var evidence = change(name).files().texts().get("evidence.csv");
        changes.save(second, name, seen, "evidence.csv", evidence + "\n", "Edit");
        assertThat(change(name).files().texts().get(NEEDS)).contains("2027-10-31");
        cannot(
                () -> changes.save(AUTHOR, name, seen, NEEDS, needs + "x", "Edit"),
                "You have changed " + NEEDS + " in another window meanwhile");
    }

    @Test
    void a_version_is_rolled_back_at_once() {
        var first = changes.versions(1).getFirst();
        var change = reviewed();
        publishing.approve(APPROVER, change.name(), change.tree(), "");
        publishing.publish(AUTHOR, change.name(), change.tree(), "Now");

        publishing.rollBack(AUTHOR, first.id(), "Too early");

        assertThat(version()).isEqualTo("1.0.0");
        assertThat(governed.acts().unseconded()).isEmpty();
        assertThat(governed.acts().last(1).getFirst().kind()).isEqualTo(Kind.ROLLED_BACK);
    }

    @Test
    void a_roll_back_that_takes_a_safeguard_away_is_an_emergency_that_a_second_person_looks_at() {
        var first = changes.versions(1).getFirst();
        var name = changes.begin(AUTHOR, "One more canary");
        edit(AUTHOR, name, CANARIES, UNDER_18, UNDER_18 + UNDER_18.replace("under 18,age 15", "under 12,age 11"));
        var change = change(name);
        publishing.approve(OFFICER, name, change.tree(), "");
        publishing.publish(AUTHOR, name, change.tree(), "Now");

        publishing.rollBack(APPROVER, first.id(), "It stops everything");

        assertThat(version()).isEqualTo("1.0.0");
        var emergency = governed.acts().unseconded().getFirst();
        assertThat(emergency.seen()).isNotEmpty();
        cannot(() -> publishing.second(APPROVER, emergency.number(), "Fine"), "Somebody else");
        cannot(() -> publishing.second(AUTHOR, emergency.number(), "Fine"), "an approver or");
        publishing.second(OFFICER, emergency.number(), "Agreed: it has to be written otherwise");
        assertThat(governed.acts().unseconded()).isEmpty();
    }

    @Test
    void a_withdrawn_change_is_gone_and_its_history_is_not() {
        var change = reviewed();
        changes.withdraw(AUTHOR, change.name(), "Not needed");

        assertThat(changes.find(change.name())).isEmpty();
        cannot(() -> publishing.approve(APPROVER, change.name(), change.tree(), ""), "published or withdrawn");
        assertThat(governed.acts().of(change.name()).getLast().reason()).isEqualTo("Not needed");
        assertThat(changes.begin(AUTHOR, change.reason())).isNotEqualTo(change.name());
    }

    @Test
    void what_was_kept_of_two_pushes_at_once_is_listed_until_somebody_takes_it_away() throws IOException, BranchMoved {
        assertThat(changes.kept()).isEmpty();
        try (var repository = RuleBaseRepository.open(governed.path())) {
            var live = repository.tip(RuleBaseRepository.LIVE).orElseThrow();
            var by = new Committer("Somebody", "somebody@example.org");
            repository.begin("kept/0123456789ab", live, by, "Pushed at once", clock.instant());

            assertThat(changes.kept()).singleElement().satisfies(kept -> {
                assertThat(kept.name()).isEqualTo("kept/0123456789ab");
                assertThat(kept.last().subject()).isEqualTo("Pushed at once");
            });
            repository.remove("kept/0123456789ab");
        }
        assertThat(changes.kept()).isEmpty();
    }

    @Test
    void a_change_goes_live_on_the_day_that_was_set_for_it() {
        var change = reviewed();
        var day = LocalDate.of(2026, 12, 1);
        cannot(
                () -> publishing.schedule(AUTHOR, change.name(), change.tree(), "As agreed", day),
                "cannot go live as it is");
        publishing.approve(APPROVER, change.name(), change.tree(), "");
        cannot(
                () -> publishing.schedule(AUTHOR, change.name(), change.tree(), "As agreed", day.minusDays(1)),
                "a day that is yet to come");
        publishing.schedule(AUTHOR, change.name(), change.tree(), "As agreed", day);

        publishing.publishDue();
        assertThat(version()).isEqualTo("1.0.0");

        now = now.plus(Duration.ofDays(1));
        publishing.publishDue();
        assertThat(version()).isEqualTo("1.0.1");
        assertThat(governed.acts().last(Kind.PUBLISHED, 1).getFirst().person()).isEqualTo(AUTHOR.name());
    }

    @Test
    void what_was_changed_after_its_day_was_set_does_not_go_live_on_it() {
        var change = reviewed();
        publishing.approve(APPROVER, change.name(), change.tree(), "");
        publishing.schedule(AUTHOR, change.name(), change.tree(), "As agreed", LocalDate.of(2026, 12, 1));
        edit(AUTHOR, change.name(), NEEDS, "2027-10-31", "2027-11-30");

        now = now.plus(Duration.ofDays(2));
        publishing.publishDue();

        assertThat(version()).isEqualTo("1.0.0");
        assertThat(publishing.scheduled(change(change.name()))).isEmpty();
    }

    @Test
    void a_scenario_is_shown_line_by_line() {
        var change = changed(AUTHOR, "Half a year", "scenarios/loneliness.yaml", "366 days ago", "184 days ago");

        assertThat(changes.see(change).findings().files().getFirst().lines())
                .extracting(line -> (line.isNew() ? "+" : "-") + line.text().strip())
                .containsExactly(
                        "-recorded: {feeling lonely: 366 days ago}", "+recorded: {feeling lonely: 184 days ago}");
    }

    @Test
    void what_stands_in_no_table_is_no_file_of_a_change() {
        var change = reviewed();

        cannot(() -> TableView.of(change.files(), "../elsewhere.csv"), "There is no table");
        cannot(() -> TableView.of(change.files(), NEEDS).row(99), "There is no row in line 99");
    }
}
