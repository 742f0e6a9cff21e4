package org.footbridge.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footbridge.change.RuleBaseCheck;
import org.footbridge.governance.acts.ActsDatabase;
import org.footbridge.governance.kept.KeptDatabase;
import org.footbridge.governance.review.ReviewReminder;
import org.footbridge.governance.shared.SharedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A change with thousands of faults fills neither the log nor health nor the page, and the whole report is kept. */
@ExtendWith(OutputCaptureExtension.class)
class ManyFaultsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);
    private static final ReviewReminder REMINDER = new ReviewReminder(Duration.ofDays(30));
    private static final int MANY = 5_000;

    @TempDir
    private Path folder;

    @Test
    void end_in_a_few_lines_of_the_log_of_health_and_of_the_page(CapturedOutput output) throws IOException {
        RuleBaseFolders.copy(folder);
        var reading = FolderSnapshot.of(folder);
        var live = new LiveRuleBase(LiveState.first(
                (RuleBaseCheck.Admitted) reading.check(), CLOCK.instant(), Optional.of(folder), reading.fingerprint()));
        var watch = new FolderWatch(
                live,
                new Safeguards(KeptDatabase.empty(), ActsDatabase.empty(CLOCK), true),
                new SignedApprovals(ActsDatabase.empty(CLOCK), ""),
                SharedDatabase.empty(),
                KeptDatabase.keeper(CLOCK),
                new RuleBaseLog(CLOCK),
                CLOCK,
                Duration.ofSeconds(2));
        var table = folder.resolve("codes/homeless.csv");
        Files.writeString(
                table,
                IntStream.range(0, MANY)
                        .mapToObj(line -> "https://codes.example,c-%d,Word,yse,here,seen\n".formatted(line))
                        .collect(Collectors.joining("", Files.readString(table), "")));

        watch.look();
        watch.look();

        assertThat(output.getAll().lines().filter(line -> line.startsWith("codes/homeless.csv:")))
                .singleElement()
                .asString()
                .contains("(and 4,999 more like it, up to line ");
        assertThat(output.getAll()).contains("Problems: 5000, of which these are the kinds;");
        assertThat(String.valueOf(
                        new RuleBaseHealth(live, KeptDatabase.keeper(CLOCK), ActsDatabase.empty(CLOCK), REMINDER, CLOCK)
                                .health()
                                .getDetails()))
                .contains("problems=5000", "(and 4,999 more like it")
                .hasSizeLessThan(5_000);
        var page = GovernancePage.of(live.state(), Optional.empty(), REMINDER, CLOCK.instant());
        assertThat(page.refused()).satisfies(refused -> {
            assertThat(refused.problems()).hasSize(MANY);
            assertThat(refused.summary()).singleElement().asString().contains("(and 4,999 more like it");
        });
        assertThat(HostileTableTextTest.printed(page))
                .contains("5000 things are", "These are the kinds", "(and 4,999 more like it")
                .hasSizeLessThan(1_000_000)
                .doesNotContain("c-4999");
    }
}
