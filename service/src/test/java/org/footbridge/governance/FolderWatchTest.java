package org.footbridge.governance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.footbridge.change.RuleBaseCheck;
import org.footbridge.governance.acts.ActsDatabase;
import org.footbridge.governance.kept.KeptDatabase;
import org.footbridge.governance.kept.RuleBaseKeeper;
import org.footbridge.governance.review.ReviewReminder;
import org.footbridge.governance.shared.SharedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A folder is looked at again and again; each look is made by hand here, on a clock that stands still. */
@ExtendWith(OutputCaptureExtension.class)
class FolderWatchTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);
    private static final ReviewReminder REMINDER = new ReviewReminder(Duration.ofDays(30));
    private static final RuleBaseKeeper KEEPER = KeptDatabase.keeper(CLOCK);
    private static final String ROUTES = "3-routes/routes.csv";

    @TempDir
    private Path folder;

    private LiveRuleBase live;
    private FolderWatch watch;

    @BeforeEach
    void start() throws IOException {
        RuleBaseFolders.copy(folder);
        var reading = FolderSnapshot.of(folder);
        var admitted = (RuleBaseCheck.Admitted) reading.check();
        live = new LiveRuleBase(LiveState.first(admitted, CLOCK.instant(), Optional.of(folder), reading.fingerprint()));
        watch = new FolderWatch(
                live,
                new Safeguards(KeptDatabase.empty(), ActsDatabase.empty(CLOCK), true),
                new SignedApprovals(ActsDatabase.empty(CLOCK), ""),
                SharedDatabase.empty(),
                KEEPER,
                new RuleBaseLog(CLOCK),
                CLOCK,
                Duration.ofSeconds(2));
    }

    @Test
    void swaps_in_a_sound_change_once_two_looks_agree(CapturedOutput output) throws IOException {
        change("about.csv", "version,0.1.0", "version,0.2.0");

        watch.look();
        assertThat(version()).isEqualTo("0.1.0");
        watch.look();

        assertThat(version()).isEqualTo("0.2.0");
        assertThat(live.state().unraised()).isFalse();
        assertThat(output.getAll()).containsOnlyOnce("Rule base live: Footbridge first rule base 0.2.0");
    }

    @Test
    void judges_nothing_while_the_folder_is_still_being_written() throws IOException {
        change(ROUTES, "ROUTE-BFR-1,active", "ROUTE-BFR-1,activ");
        watch.look();
        change(ROUTES, "ROUTE-BFR-1,activ,", "ROUTE-BFR-1,active,");
        change("about.csv", "version,0.1.0", "version,0.2.0");
        watch.look();

        assertThat(live.state().refusal()).isEmpty();
        assertThat(version()).isEqualTo("0.1.0");
        watch.look();
        assertThat(version()).isEqualTo("0.2.0");
    }

    @Test
    void refuses_a_faulty_change_and_says_so_once(CapturedOutput output) throws IOException {
        change(ROUTES, "ROUTE-BFR-1,active", "ROUTE-BFR-1,activ");

        for (int i = 0; i < 5; i++) {
            watch.look();
        }

        assertThat(version()).isEqualTo("0.1.0");
        assertThat(output.getAll())
                .containsOnlyOnce("The changed rule base is refused; 0.1.0")
                .containsOnlyOnce(ROUTES + ":2 [status]");
        var health = new RuleBaseHealth(live, KEEPER, ActsDatabase.empty(CLOCK), REMINDER, CLOCK).health();
        assertThat(health.getStatus()).isEqualTo(new Status("DEGRADED"));
        assertThat(String.valueOf(health.getDetails().get("lastRefused")))
                .contains("2026-11-23T09:30:00Z", "problems=", ROUTES + ":2 [status]");
    }

    @Test
    void is_well_again_when_the_folder_holds_what_is_live() throws IOException {
        change(ROUTES, "ROUTE-BFR-1,active", "ROUTE-BFR-1,activ");
        lookTwice();
        var before = live.current();
        change(ROUTES, "ROUTE-BFR-1,activ,", "ROUTE-BFR-1,active,");
        lookTwice();

        assertThat(live.state().isWaiting()).isFalse();
        assertThat(live.state().refusal().orElseThrow().corrected()).contains(CLOCK.instant());
        assertThat(live.current()).isSameAs(before);
    }

    @Test
    void refuses_a_change_that_a_canary_does_not_survive() throws IOException {
        change("2-withholding/safety.csv", "WITHHOLD-SUI-1,active", "WITHHOLD-SUI-1,retired");
        lookTwice();

        assertThat(live.state().isWaiting()).isTrue();
        assertThat(live.state().refusal().orElseThrow().lines()).anyMatch(line -> line.startsWith("canaries.csv:"));
    }

    @Test
    void goes_on_when_the_folder_disappears_and_when_it_comes_back(CapturedOutput output) throws IOException {
        var aside = folder.resolveSibling(folder.getFileName() + "-aside");
        Files.move(folder, aside);
        lookTwice();
        lookTwice();

        assertThat(live.state().isWaiting()).isTrue();
        assertThat(version()).isEqualTo("0.1.0");
        assertThat(output.getAll()).containsOnlyOnce(folder + " is no folder");
        assertThat(String.valueOf(new RuleBaseHealth(live, KEEPER, ActsDatabase.empty(CLOCK), REMINDER, CLOCK)
                        .health()
                        .getDetails()))
                .contains("the folder is no folder")
                .doesNotContain(folder.toString());

        Files.move(aside, folder);
        lookTwice();
        assertThat(live.state().isWaiting()).isFalse();
    }

    @Test
    void refuses_a_folder_with_a_file_that_cannot_be_read() throws IOException {
        Files.createDirectory(folder.resolve("1-needs/new.csv"));
        lookTwice();

        assertThat(live.state().refusal().orElseThrow().lines())
                .singleElement()
                .asString()
                .contains("cannot be read");
    }

    @Test
    void warns_of_a_version_that_was_not_raised_but_holds_no_corrected_row_back(CapturedOutput output)
            throws IOException {
        change(ROUTES, "Feeling lonely: consider", "Feels lonely: consider");
        lookTwice();

        assertThat(live.state().unraised()).isTrue();
        assertThat(output.getAll()).containsOnlyOnce("raise it in about.csv");
        assertThat(new RuleBaseHealth(live, KEEPER, ActsDatabase.empty(CLOCK), REMINDER, CLOCK)
                        .health()
                        .getDetails())
                .containsEntry("versionNotRaised", true);
    }

    @Test
    void notices_a_changed_scenario() throws IOException {
        var before = FolderSnapshot.of(folder).fingerprint();
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("scenarios/lonely.yaml"), "scenario: lonely", UTF_8);

        assertThat(FolderSnapshot.of(folder).fingerprint()).isNotEqualTo(before);
    }

    private void lookTwice() {
        watch.look();
        watch.look();
    }

    private String version() {
        return live.current().about().version();
    }

    private void change(String file, String from, String to) throws IOException {
        RuleBaseFolders.change(folder, file, from, to);
    }
}
