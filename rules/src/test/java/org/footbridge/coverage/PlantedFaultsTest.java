package org.footbridge.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.RowCaseScenarios;
import org.footbridge.scenario.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that people make in tables: each, in a copy of the shipped ones, must spoil the verdict on somebody. */
class PlantedFaultsTest {

    private static final String EXERCISE = "2-withholding/exercise.csv";

    /** A fault in one table: what is replaced, and by what. */
    record Planted(String what, String table, String text, String instead) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Planted> faults() {
        return Stream.of(
                new Planted("a wrong bound", EXERCISE, ">= 180 in last 90 days", ">= 190 in last 90 days"),
                new Planted("a bound one step off", "1-needs/loneliness.csv", ">= 6 in", ">= 7 in"),
                new Planted("a dropped window", "1-needs/loneliness.csv", "yes in last 365 days,-,-", "yes,-,-"),
                new Planted("a window a day short", EXERCISE, ">= 100 in last 90", ">= 100 in last 89"),
                new Planted(
                        "a swapped route",
                        "3-routes/routes.csv",
                        "low mood,not recorded,gardening or green activity",
                        "low mood,not recorded,befriending or social group"),
                new Planted(
                        "a lost withholding row",
                        "2-withholding/safety.csv",
                        "WITHHOLD-SAF-1,active",
                        "WITHHOLD-SAF-1,retired"),
                new Planted("a widened age", "2-withholding/not-first.csv", "<= 17", "<= 16"),
                new Planted(
                        "every route made one route",
                        "2-withholding/not-first.csv",
                        "yes,-,*,Dementia",
                        "yes,-,link worker,Dementia"),
                new Planted(
                        "a safeguard turned round",
                        EXERCISE,
                        "-,-,-,yes,-,-,-,-,-,-,-,exercise",
                        "-,-,-,not recorded,-,-,-,-,-,-,-,exercise"),
                new Planted(
                        "not recorded made yes",
                        "1-needs/mood-and-activity.csv",
                        "not recorded in last 90 days,yes",
                        "-,yes"),
                new Planted(
                        "a wait a day longer",
                        "4-alerts/link-worker.csv",
                        "ALERT-LW-1,active,Link worker lead,2027-03-31,no-reachable-link-worker,>= 2",
                        "ALERT-LW-1,active,Link worker lead,2027-03-31,no-reachable-link-worker,>= 3"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void is_caught(Planted fault) {
        var text = Shipped.TABLES.text(fault.table()).orElseThrow();
        assertThat(text).contains(fault.text());
        var faulty = Shipped.sound(Shipped.TABLES.with(fault.table(), text.replace(fault.text(), fault.instead())));

        assertThat(complaints(faulty)).isNotEmpty();
    }

    @Test
    void without_a_fault_everybody_passes() {
        assertThat(complaints(Shipped.ruleBase())).isEmpty();
    }

    private static List<String> complaints(RuleBase ruleBase) {
        return SuiteRun.of(ruleBase, RowCaseScenarios.all()).verdicts().stream()
                .flatMap(verdict -> verdict.complaints().stream()
                        .map(complaint -> verdict.scenario().name() + ": " + complaint))
                .toList();
    }
}
