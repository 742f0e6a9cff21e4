package org.footbridge.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Slips in codes, answers, words, ranges and windows, and whether a record in a scenario notices them. */
class TableMutationTest {

    private static final TableFiles TABLES = ShippedRuleBase.TABLES;

    private static final String PERSON = """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"resource": {"resourceType": "Patient", "id": "p", "birthDate": "1970-01-01"}},
              {"resource": {"resourceType": "Condition", "id": "a", "subject": {"reference": "Patient/p"},
                "recordedDate": "2026-11-01", "code": {"coding": [{"system": "http://snomed.info/sct", "code": "%s"}]}}},
              {"resource": {"resourceType": "Condition", "id": "b", "subject": {"reference": "Patient/p"},
                "recordedDate": "2026-11-01", "code": {"text": "%s"}}},
              {"resource": {"resourceType": "Observation", "id": "c", "status": "final",
                "subject": {"reference": "Patient/p"}, "effectiveDateTime": "2026-11-01",
                "code": {"coding": [{"system": "http://loinc.org", "code": "44261-6"}]},
                "valueQuantity": {"value": 27}}}]}
            """;

    private static final String SCENARIOS = """
            scenario: From records
            as of: 2026-11-23
            cases:
              - case: suicidal thoughts
                bundle: people/suicidal.json
                shown: {safety: because of WITHHOLD-SUI-1 and ALERT-ASK-2}
              - case: debt
                bundle: people/debt.json
                and others: allowed
                shown: {safety: because of WITHHOLD-SUI-8 and ALERT-ASK-2}
            """;

    private static MutationAnalysis found = new MutationAnalysis(List.of(), List.of(), List.of());

    @BeforeAll
    static void test_every_change() {
        var files = ScenarioFiles.of(Map.of(
                "a.yaml", SCENARIOS,
                "people/suicidal.json", PERSON.formatted("6471006", "nothing of note"),
                "people/debt.json", PERSON.formatted("160932005", "Attempted suicide")));
        var ruleBase = ShippedRuleBase.ruleBase();
        var read = files.read(ruleBase);
        assertThat(read.problems()).isEmpty();
        var suite = SuiteRun.of(ruleBase, read.scenarios());
        assertThat(suite.verdicts())
                .allSatisfy(verdict -> assertThat(verdict.complaints()).isEmpty());
        found = TableMutation.of(suite, TABLES, files, 2, _ -> {});
    }

    private static List<String> noticed() {
        return found.noticed().stream().map(it -> it.mutant().inWords()).toList();
    }

    private static List<String> survivors() {
        return found.survivors().stream().map(Mutant::inWords).toList();
    }

    @Test
    void a_code_that_a_record_holds_is_missed_where_a_scenario_hangs_on_it() {
        assertThat(noticed())
                .contains("codes/suicide-risk.csv:2 had no 6471006 (Suicidal thoughts)")
                .contains("codes/suicide-risk.csv:2 had the meaning no of 6471006 (Suicidal thoughts)");
        assertThat(survivors()).contains("codes/money-problem.csv:2 had no 160932005 (Money problem)");
    }

    @Test
    void a_code_that_no_record_holds_is_left_to_its_approval() {
        assertThat(Stream.concat(noticed().stream(), survivors().stream()))
                .noneMatch(change -> change.contains("codes/homeless.csv"));
    }

    @Test
    void words_and_ranges_are_missed_too() {
        assertThat(noticed())
                .contains("words.csv:2 had no \"suicid*\" that may mean")
                .anySatisfy(change -> assertThat(change).endsWith("had of PHQ-9 score \"largest\" 26 and not 27"));
        assertThat(survivors())
                .anySatisfy(change -> assertThat(change).endsWith("had of PHQ-9 score \"largest\" 28 and not 27"));
    }

    @Test
    void a_window_that_no_scenario_touches_is_left_to_its_approval_too() {
        assertThat(Stream.concat(noticed().stream(), survivors().stream()))
                .noneMatch(change -> change.contains("over counts for") || change.contains("about.csv"));
    }

    @Test
    void the_gate_is_shut_only_for_what_a_safeguard_hangs_on() {
        assertThat(found.survivors())
                .allSatisfy(mutant -> assertThat(((Mutant.OfTable) mutant).guards())
                        .isEqualTo(!mutant.inWords().contains("money-problem")));
    }
}
