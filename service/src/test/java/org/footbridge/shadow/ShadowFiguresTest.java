package org.footbridge.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.footbridge.shadow.ShadowCount.Kind;
import org.footbridge.shadow.ShadowWeek.CardsOfRule;
import org.junit.jupiter.api.Test;

/** What may be seen of exact counts. */
class ShadowFiguresTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final String VIEW = "social-prescribing-patient-view";
    private static final String START = "social-prescribing-encounter-start";

    private final Map<ShadowCount, Long> counts = new HashMap<>();

    private void cards(long times, Kind kind, String rule, String urgency, String calledBy, int day) {
        counts.put(new ShadowCount(MONDAY.plusDays(day), calledBy, rule, "tree", "live", kind, urgency), times);
    }

    private void calls(long times, Kind kind, int day, String live) {
        counts.put(new ShadowCount(MONDAY.plusDays(day), VIEW, "", "tree", live, kind, ""), times);
    }

    private ShadowFigures figures() {
        return new ShadowFigures(counts);
    }

    private static String inWords(CardsOfRule rule) {
        var all = rule.all();
        return String.join(
                " ",
                rule.ruleId(),
                rule.urgency(),
                all.gained().toString(),
                all.lost().toString(),
                all.changed().toString());
    }

    @Test
    void urgent_cards_that_come_or_go_stand_first() {
        cards(100, Kind.LOST, "ALERT-LW-1", "WARNING", VIEW, 0);
        cards(100, Kind.CHANGED, "ALERT-AA-1", "CRITICAL", VIEW, 0);
        cards(100, Kind.GAINED, "WITHHOLD-SUI-1", "CRITICAL", VIEW, 0);
        cards(100, Kind.LOST, "NEED-LON-1", "INFO", VIEW, 0);

        assertThat(figures().rules().stream().map(ShadowFiguresTest::inWords))
                .containsExactly(
                        "WITHHOLD-SUI-1 critical 100 0 0",
                        "ALERT-LW-1 warning 0 100 0",
                        "ALERT-AA-1 critical 0 0 100",
                        "NEED-LON-1 info 0 100 0");
        assertThat(figures().rules().stream().filter(CardsOfRule::isUrgent)).hasSize(2);
    }

    @Test
    void small_counts_are_hidden_and_others_rounded() {
        cards(7, Kind.GAINED, "NEED-LON-1", "INFO", VIEW, 0);
        cards(43, Kind.LOST, "NEED-LON-1", "INFO", VIEW, 0);

        assertThat(figures().rules().stream().map(ShadowFiguresTest::inWords))
                .containsExactly("NEED-LON-1 info hidden 45 0");
    }

    /** Else the three of one hook would be the whole less the others. */
    @Test
    void a_part_that_would_give_a_hidden_one_away_is_hidden_too() {
        cards(40, Kind.LOST, "NEED-LON-1", "INFO", VIEW, 0);
        cards(3, Kind.LOST, "NEED-LON-1", "INFO", START, 1);

        var rule = figures().rules().getFirst();

        assertThat(inWords(rule)).isEqualTo("NEED-LON-1 info 0 45 0");
        assertThat(rule.parts())
                .hasSize(4)
                .allSatisfy(part -> assertThat(part.cards().lost()).hasToString("hidden"));
    }

    @Test
    void calls_are_counted_by_day_behind_the_whole_week() {
        calls(50, Kind.EVALUATED, 0, "live");
        calls(30, Kind.EVALUATED, 1, "live");
        calls(20, Kind.NOT_EVALUATED, 1, "");

        assertThat(figures().calls().stream()
                        .map(calls -> calls.when() + " " + calls.evaluated() + " " + calls.notEvaluated() + " "
                                + calls.failed()))
                .containsExactly("all 80 20 0", "2026-11-30 50 0 0", "2026-12-01 30 20 0");
        assertThat(figures().isAgainstSeveral()).isFalse();
    }

    @Test
    void that_another_version_went_live_meanwhile_is_known() {
        calls(50, Kind.EVALUATED, 0, "live");
        calls(50, Kind.EVALUATED, 1, "later");

        assertThat(figures().isAgainstSeveral()).isTrue();
    }

    @Test
    void weeks_begin_on_mondays() {
        assertThat(ShadowFigures.mondayOf(MONDAY)).isEqualTo(MONDAY);
        assertThat(ShadowFigures.mondayOf(MONDAY.plusDays(6))).isEqualTo(MONDAY);
        assertThat(ShadowFigures.mondayOf(MONDAY.minusDays(1))).isEqualTo(MONDAY.minusDays(7));
    }
}
