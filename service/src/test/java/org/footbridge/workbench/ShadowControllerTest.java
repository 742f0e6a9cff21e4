package org.footbridge.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.footbridge.MovableClock;
import org.footbridge.card.TracedCard;
import org.footbridge.change.Change;
import org.footbridge.change.Role;
import org.footbridge.governance.GovernedRepository;
import org.footbridge.governance.acts.Act;
import org.footbridge.governance.acts.Act.Kind;
import org.footbridge.governance.acts.ActsDatabase;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.governance.kept.KeptDatabase;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.shadow.ShadowRun;
import org.footbridge.shadow.ShadowWeek;
import org.footbridge.shadow.ShadowedCall;
import org.footbridge.shadow.TestShadow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** A version is started in the shadow from its change, and ends with it. */
class ShadowControllerTest {
    private static final String NEEDS = "1-needs/needs.csv";
    private static final TeamMember AUTHOR = person("ruth", "Ms Ruth Abara", Role.AUTHOR);
    private static final TeamMember APPROVER = person("james", "Dr James Oduya", Role.APPROVER);

    private Instant now = Instant.parse("2026-11-30T09:00:00Z");
    private final Clock clock = new MovableClock(() -> now);

    @TempDir
    private Path place;

    private GovernedRepository governed;
    private Changes changes;
    private Publishing publishing;
    private TestShadow shadow;
    private ShadowController pages;

    private static TeamMember person(String id, String name, Role... roles) {
        return new TeamMember("https://identity.example " + id, name, Set.of(roles));
    }

    @BeforeEach
    void begin() {
        var database = KeptDatabase.migrated();
        governed = GovernedRepository.at(place.resolve("rules.git"), clock, ActsDatabase.in(database, clock));
        changes = new Changes(
                governed.live(),
                governed.check(),
                governed.acts(),
                governed.shared(),
                new ChangeMakers(governed.live(), governed.signed(), governed.acts()),
                clock);
        publishing = new Publishing(changes, governed.live(), governed.check(), governed.watch(), governed.acts());
        shadow = TestShadow.over(database, governed.live(), governed.acts(), clock);
        pages = new ShadowController(changes, shadow.runs(), shadow.shadow(), shadow.report(), governed.acts());
    }

    @AfterEach
    void end() {
        shadow.close();
    }

    private Change changed(String reason, String to) {
        var name = changes.begin(AUTHOR, reason);
        edit(name, "2027-09-30", to);
        return change(name);
    }

    private void edit(String name, String from, String to) {
        var change = change(name);
        var text = change.files().texts().get(NEEDS);
        assertThat(text).contains(from);
        changes.save(AUTHOR, name, change.tip().id(), NEEDS, text.replace(from, to), "Edit");
    }

    private Change change(String name) {
        return changes.find(name).orElseThrow();
    }

    private void start(Change change) {
        pages.start(AUTHOR, change.name(), change.tree(), "Is it too much?", new RedirectAttributesModelMap());
        shadow.round();
    }

    /** A call to which no version says anything. */
    private void call() {
        Function<RuleBase, List<TracedCard>> nothing = _ -> List.of();
        shadow.shadow().offer(new ShadowedCall("a-service", "f00d", 1, List.of(), nothing));
        shadow.round();
    }

    private ShadowRun run(Change change) {
        return shadow.runs().of(change.tree()).orElseThrow();
    }

    private static void cannot(Runnable act, String because) {
        assertThatThrownBy(act::run).isInstanceOf(WorkbenchProblem.class).hasMessageContaining(because);
    }

    private void endsBecause(Change change, String why) {
        shadow.round();
        assertThat(shadow.shadow().isRunning()).isFalse();
        assertThat(run(change).endedWhy()).isEqualTo(why);
        var end = governed.acts().last(Kind.SHADOW_ENDED, 9);
        assertThat(end).hasSize(1);
        assertThat(end.getFirst())
                .extracting(Act::person, Act::change, Act::tree, Act::reason)
                .containsExactly("Footbridge", change.name(), change.tree(), why);
    }

    @Test
    void a_version_that_nobody_has_approved_runs_and_each_start_and_end_is_an_act() {
        var change = changed("Another day", "2027-10-31");
        start(change);

        assertThat(shadow.shadow().isRunning()).isTrue();
        pages.end(APPROVER, run(change).number(), "Seen enough", new RedirectAttributesModelMap());
        shadow.round();

        assertThat(shadow.shadow().isRunning()).isFalse();
        assertThat(governed.acts().of(change.name()))
                .extracting(Act::kind)
                .containsExactly(Kind.BEGUN, Kind.SAVED, Kind.SHADOWED, Kind.SHADOW_ENDED);
        assertThat(governed.acts().last(1).getFirst())
                .extracting(Act::person, Act::reason, Act::tree)
                .containsExactly(APPROVER.name(), "Seen enough", change.tree());
        cannot(
                () -> pages.end(AUTHOR, run(change).number(), "Once more", new RedirectAttributesModelMap()),
                "ended already");
    }

    @Test
    void only_a_sound_version_that_the_person_was_shown_is_started_and_with_a_reason() {
        var change = changed("Another day", "2027-10-31");
        edit(change.name(), "2027-10-31", "2027-11-30");
        cannot(() -> start(change), "changed since you looked at it");
        var faulty = changed("No day", "some day");
        cannot(() -> start(faulty), "not sound yet");
        var later = change(change.name());
        cannot(() -> pages.start(AUTHOR, later.name(), later.tree(), " ", new RedirectAttributesModelMap()), "Say why");
        assertThat(shadow.runs().running()).isEmpty();
    }

    @Test
    void there_is_one_at_a_time() {
        start(changed("Another day", "2027-10-31"));
        var other = changed("Yet another day", "2027-11-30");

        cannot(() -> start(other), "one at a time");

        assertThat(governed.acts().last(Kind.SHADOWED, 9)).hasSize(1);
    }

    @Test
    void it_ends_when_the_change_is_published_and_its_counts_say_which_version_they_are_of() {
        var change = changed("Another day", "2027-10-31");
        start(change);
        call();
        publishing.approve(APPROVER, change.name(), change.tree(), "");
        publishing.publish(AUTHOR, change.name(), change.tree(), "Now");

        endsBecause(change, "The change was published");
        call();

        assertThat(shadow.counted()).isEqualTo(Map.of("EVALUATED", 1L));
        var model = new ExtendedModelMap();
        pages.page(Optional.empty(), Optional.empty(), model);
        assertThat(((ShadowWeek) model.getAttribute("week")).run().of().tree()).isEqualTo(change.tree());
    }

    @Test
    void it_ends_when_the_change_is_withdrawn() {
        var change = changed("Another day", "2027-10-31");
        start(change);
        changes.withdraw(AUTHOR, change.name(), "Not needed");

        endsBecause(change, "The change was withdrawn");
    }

    @Test
    void it_ends_when_the_change_is_changed() {
        var change = changed("Another day", "2027-10-31");
        start(change);
        edit(change.name(), "2027-10-31", "2027-11-30");

        endsBecause(change, "The change was changed");
    }

    @Test
    void it_ends_after_28_days() {
        var change = changed("Another day", "2027-10-31");
        start(change);
        now = now.plus(Duration.ofDays(28)).minusSeconds(1);
        shadow.round();
        assertThat(shadow.shadow().isRunning()).isTrue();
        now = now.plusSeconds(1);

        endsBecause(change, "It has run for 28 days");
    }

    @Test
    void a_week_is_a_page_and_a_table_for_spreadsheets() {
        var change = changed("Another day", "2027-10-31");
        start(change);
        for (int i = 0; i < 20; i++) {
            call();
        }
        now = now.plus(Duration.ofDays(7));
        call();

        var last = week(Optional.empty());
        assertThat(last.monday()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(last.weeks()).containsExactly(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 7));
        assertThat(last.calls().getFirst().evaluated().isHidden()).isTrue();
        var first = pages.csv(change.tree(), LocalDate.of(2026, 11, 30));
        assertThat(first.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("footbridge-shadow-2026-11-30.csv");
        assertThat(first.getBody())
                .isEqualTo("rule,urgency,of,gained,lost,changed,calls evaluated,not evaluated,failed\r\n"
                        + ",,all,,,,20,0,0\r\n,,2026-11-30,,,,20,0,0\r\n");
        assertThat(pages.csv("0".repeat(64), LocalDate.of(2026, 11, 30))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private ShadowWeek week(Optional<LocalDate> day) {
        return shadow.report().week(Optional.empty(), day).orElseThrow();
    }

    @Test
    void counts_are_kept_for_400_days() {
        start(changed("Another day", "2027-10-31"));
        call();
        now = now.plus(Duration.ofDays(400));
        assertThat(shadow.counted()).isNotEmpty();
        now = now.plus(Duration.ofDays(1));

        assertThat(shadow.counted()).isEmpty();
    }
}
