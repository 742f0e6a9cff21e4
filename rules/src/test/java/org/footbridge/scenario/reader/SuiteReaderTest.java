package org.footbridge.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.footbridge.advice.Adviser;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.card.CardView;
import org.footbridge.table.FileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteReaderTest {

    private static final RuleBase SHIPPED = ShippedRuleBase.ruleBase();

    /** Cards are not made here; a scenario that expects some must ask for them. */
    private static final CardView NO_CARDS = (_, _, _) -> {
        throw new AssertionError("cards were asked for");
    };

    private static final String LONELY = """
            scenario: Lonely
            as of: 2026-11-23
            who: {age: 78}
            recorded:
              feeling lonely: 30 days ago
              systolic blood pressure: 184, 5 days ago
            shown: [befriending, link worker, lunch or social group]
            """;

    private static ScenarioSuite read(Map<String, String> texts) {
        return SuiteReader.read(new TreeMap<>(texts), SHIPPED, (path, asOf) -> {
            throw new IllegalArgumentException("there is no such file");
        });
    }

    private static List<String> mistakesIn(String text) {
        var suite = read(Map.of("a.yaml", text));
        assertThat(suite.scenarios()).isEmpty();
        return suite.problems().stream().map(FileProblem::toString).toList();
    }

    private static List<String> complaintsOf(String text) {
        var suite = read(Map.of("a.yaml", text));
        assertThat(suite.problems()).isEmpty();
        return suite.scenarios().stream()
                .flatMap(scenario -> scenario.run(SHIPPED, new Adviser(), NO_CARDS).complaints().stream())
                .toList();
    }

    @Test
    void a_scenario_that_comes_out_as_written_passes() {
        assertThat(complaintsOf(LONELY)).isEmpty();
    }

    @Test
    void what_is_shown_and_not_named_is_a_complaint_unless_others_are_allowed() {
        var less = LONELY.replace("[befriending, link worker, lunch or social group]", "link worker");

        assertThat(complaintsOf(less))
                .containsExactly(
                        "\"befriending\" is shown and should not be",
                        "\"lunch or social group\" is shown and should not be");
        assertThat(complaintsOf(less + "and others: allowed\n")).isEmpty();
    }

    @Test
    void other_routes_of_a_need_may_be_shown_only_where_one_of_them_is_named() {
        var key = "other routes of the same need: allowed\n";

        assertThat(complaintsOf(LONELY.replace(", link worker, lunch or social group]", "]") + key))
                .isEmpty();
        assertThat(complaintsOf(LONELY.replaceAll("shown:.*", "shown: nothing") + key))
                .hasSize(3);
        assertThat(complaintsOf(
                        LONELY.replace("[befriending, link worker, lunch or social group]", "link worker") + key))
                .as("a link worker meets nearly every need")
                .hasSize(2);
        assertThat(mistakesIn(LONELY + "other routes of the same need: yes\n"))
                .singleElement()
                .asString()
                .contains("[other routes of the same need] unknown");
    }

    @Test
    void a_reason_is_held_to_what_the_rules_say() {
        var old = LONELY.replace("recorded:\n  feeling lonely: 30", "recorded as absent:\n  feeling lonely: 366")
                .replace("  systolic", "recorded:\n  systolic")
                .replaceAll("shown:.*", "shown: nothing");

        assertThat(complaintsOf(old + "not shown: {link worker: near miss of NEED-LON-1}"))
                .isEmpty();
        assertThat(complaintsOf(old + "not shown: {link worker: withheld by WITHHOLD-OPEN-1}"))
                .containsExactly("\"link worker\" should be withheld by WITHHOLD-OPEN-1 and is not withheld");
        assertThat(complaintsOf(old + "not shown: {asking about loneliness: near miss of NEED-ALO-1}"))
                .containsExactly(
                        "\"asking about loneliness\" should be a near miss of NEED-ALO-1, but 2 of its conditions"
                                + " fail: lives alone yes; falls yes");
        assertThat(complaintsOf(LONELY + "not shown: {asking about loneliness: near miss of NEED-ALO-1}"))
                .isNotEmpty();
    }

    @Test
    void why_something_is_shown_is_held_to_the_rules_of_each_kind_that_is_named() {
        var twice = LONELY.replace("pressure: 184", "pressure: 120")
                + "  - link worker: because of NEED-LON-1 and ROUTE-LIN-1\n  - befriending\n  - lunch or social group\n";
        twice = twice.replace("[befriending, link worker, lunch or social group]\n", "\n");

        assertThat(complaintsOf(twice)).isEmpty();
        assertThat(complaintsOf(twice.replace("days ago\n  sys", "days ago\n  social isolation: today\n  sys")))
                .contains("\"link worker\" should be shown because of NEED-LON-1 and ROUTE-LIN-1 and is because of"
                        + " NEED-ISO-1 and NEED-LON-1 and ROUTE-LIN-1 and ROUTE-LIN-2");
        assertThat(complaintsOf(twice.replace("NEED-LON-1 and ROUTE-LIN-1", "ROUTE-LIN-1")))
                .isEmpty();
        assertThat(complaintsOf(twice.replace("because of NEED-LON-1 and ROUTE-LIN-1", "[because of NEED-LON-2]")))
                .containsExactly("\"link worker\" should be shown because of NEED-LON-2 and is because of NEED-LON-1");
    }

    @Test
    void what_is_not_shown_is_one_complaint_though_it_has_a_reason() {
        assertThat(complaintsOf(LONELY.replace("lonely: 30", "lonely: 366")
                        .replaceAll(
                                "shown:.*", "shown: [asking about loneliness, link worker: because of NEED-LON-1]")))
                .containsExactly("\"link worker\" should be shown and is not");
    }

    @Test
    void a_row_of_a_table_replaces_what_it_names_and_shares_the_rest() {
        var suite = read(Map.of("a.yaml", LONELY + """
                cases:
                  - case: not lonely
                    recorded as absent: {feeling lonely: today}
                    shown: nothing
                  - case: nothing recorded
                    not recorded: [feeling lonely, systolic blood pressure]
                    shown: nothing
                  - case: as it stands
                """));

        assertThat(suite.problems()).isEmpty();
        assertThat(suite.scenarios())
                .extracting(written -> written.scenario().name())
                .containsExactly("Lonely: not lonely", "Lonely: nothing recorded", "Lonely: as it stands");
        assertThat(suite.scenarios())
                .extracting(written -> written.scenario().facts().observations().size())
                .containsExactly(3, 1, 3);
        assertThat(suite.scenarios())
                .extracting(written -> written.scenario().line())
                .containsExactly(9, 12, 15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feeling lonely: 30          | feeling lonly: 30        | a.yaml:5 [feeling lonly] unknown word "feeling lonly"; did you mean "feeling lonely"?
            recorded:                   | recorder:                | a.yaml:4 [recorder] unknown key; did you mean "recorded"?
            30 days ago                 | recently                 | a.yaml:5 [feeling lonely] "recently" says no time; write 30 days ago
            184, 5 days ago             | 184                      | a.yaml:6 [systolic blood pressure] "184" is no number with its time; write for example 40, 5 days ago
            184, 5 days ago             | 1840, 5 days ago         | a.yaml:6 [systolic blood pressure] 1840 cannot be recorded; write a number from 40 to 320 in steps of 0.1
            184, 5 days ago             | [184, 5 days ago]        | a.yaml:6 [systolic blood pressure] "184" is no number with its time; write for example 40, 5 days ago (inside braces or brackets: from 5 days ago)
            feeling lonely:             | link worker reachable:   | a.yaml:5 [link worker reachable] this follows from the pathway; say it under pathway:
            feeling lonely:             | age:                     | a.yaml:5 [age] this is about the person; say it under who:
            {age: 78}                   | {age: old}               | a.yaml:3 [age] "old" is no age; write whole years, or not recorded
            {age: 78}                   | {agee: 78}               | a.yaml:3 [agee] unknown key; did you mean "age"?
            {age: 78}                   | {born: 1948}             | a.yaml:3 [born] "1948" is no day of birth; write a day such as 1948-03-14
            link worker,                | link workers,            | a.yaml:7 [shown] no rule shows "link workers"; did you mean "link worker"?
            2026-11-23                  | 23/11/2026               | a.yaml:2 [as of] "23/11/2026" is no day; write a day such as 2026-11-23
            scenario: Lonely            | why: for nobody          | a.yaml:1 [scenario] this scenario has no name; begin with scenario: and its name
            who: {age: 78}              | bundle: x.json           | a.yaml:4 [recorded] the bundle says this; remove it, or remove bundle:
            who: {age: 78}              | hook: order-sing         | unknown word "order-sing"; did you mean "order-sign"?
            who: {age: 78}              | hook: order-sign         | a referral is being ordered where the hook says so, and not elsewhere
            who: {age: 78}              | hook: problem-list-item-create | a problem is added where the hook says so, and not elsewhere
            who: {age: 78}              | just added: low mood     | [just added] "low mood" is not recorded
            who: {age: 78}              | pathway: {referral: draft today, being ordered: yes} | a referral is being ordered where the hook says so
            shown:                      | not shown:               | [shown] nothing says what must be shown; write shown: and names, or nothing
            who: {age: 78}              | not recorded: feeling lonely | a.yaml:3 [not recorded] "feeling lonely" is recorded in this scenario; remove it from one of the two
            who: {age: 78}              | could not be read: moods | a.yaml:3 [could not be read] "moods" begins with no word of the vocabulary
            who: {age: 78}              | could not be read: patient | a.yaml:3 [could not be read] without the patient there is no advice at all; write age or deceased
            who: {age: 78}              | could not be read: link workers | a.yaml:3 [could not be read] this is said of each link worker; write role: could not be read
            who: {age: 78}              | prefers: {asked: today, answers: [likes-gardning]} | a.yaml:3 [answers] unknown word "likes-gardning"; did you mean "likes-gardening"?
            who: {age: 78}              | prefers: {answers: [likes-gardening]} | a.yaml:3 [asked] nothing says when they were asked
            who: {age: 78}              | prefers: {asked: lately, answers: []} | a.yaml:3 [asked] "lately" says no time
            who: {age: 78}              | could not be read: link worker reachable | a.yaml:3 [could not be read] this follows from the pathway; write referrals or care teams
            who: {age: 78}              | pathway: {referral: opened} | a.yaml:3 [referral] "opened" is no referral; write open, draft, closed or unknown, and when: open, 10 days ago
            who: {age: 78}              | recorded: {}             | a.yaml:4 [recorded] this key stands twice; keep one of them
            """)
    void a_mistake_is_reported_with_its_line_and_what_to_write(String right, String wrong, String message) {
        var text = LONELY.replace(right, wrong);
        if (text.equals(LONELY)) {
            throw new AssertionError("nothing was replaced");
        }
        assertThat(mistakesIn(text)).anySatisfy(mistake -> assertThat(mistake).contains(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {link worker: withheld by WITHOLD-OPEN-1}  | a.yaml:8 [link worker] unknown word "WITHOLD-OPEN-1"; did you mean "WITHHOLD-OPEN-1"?
            {link worker: near miss of NEED-MON-9}     | a.yaml:8 [link worker] unknown word "NEED-MON-9"
            {link worker: near miss of ROUTE-EXE-1}    | a.yaml:8 [link worker] ROUTE-EXE-1 has no say in whether this is shown
            {link worker: because}                     | a.yaml:8 [link worker] "because" is no reason
            {link worker: near miss of WITHHOLD-EX-1}  | a.yaml:8 [link worker] WITHHOLD-EX-1 has no say in whether this is shown
            {link worker: withheld by ROUTE-LIN-1}     | a.yaml:8 [link worker] ROUTE-LIN-1 has no say in whether this is withheld
            {safety: withheld by WITHHOLD-AGE-1}       | a.yaml:8 [safety] WITHHOLD-AGE-1 has no say in whether this is withheld; did you mean "WITHHOLD-DEC-1"?
            {link worker: because of ROUTE-LIN-1}      | a.yaml:8 [link worker] "because of ROUTE-LIN-1" is no reason for what is not shown; write withheld by
            [{link worker: withheld by X}, debt advice] | a.yaml:8 [link worker] unknown word "X"; write one of: WITHHOLD-AGE-1
            [link worker]                              | [not shown] "link worker" is both shown and not shown
            """)
    void a_reason_that_cannot_be_is_reported(String notShown, String message) {
        assertThat(mistakesIn(LONELY + "not shown: " + notShown))
                .anySatisfy(mistake -> assertThat(mistake).contains(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {link worker: because of ROUTE-LINN-1}                | unknown word "ROUTE-LINN-1"; did you mean "ROUTE-LIN-1"?
            {link worker: because of NEED-LON-1 and NEED-MOO-1}   | NEED-MOO-1 has no say in whether this is shown
            {link worker: because of WITHHOLD-OPEN-1}             | WITHHOLD-OPEN-1 has no say in whether this is shown
            {link worker: near miss of NEED-LON-1}                | "near miss of NEED-LON-1" is no reason for what is shown; write because of or adapted by, and the id of a rule
            {link workers: because of NEED-LON-1}                 | no rule shows "link workers"; did you mean "link worker"?
            {}                                                    | nothing says what must be shown
            """)
    void a_reason_of_what_is_shown_that_cannot_be_is_reported(String shown, String message) {
        assertThat(mistakesIn(LONELY.replaceAll("shown:.*", "shown: " + shown)))
                .singleElement()
                .asString()
                .contains(message);
    }

    @Test
    void what_is_no_yaml_is_reported_once_with_its_line() {
        assertThat(mistakesIn("scenario: Lonely\nshown: [a, b\nwho: {age: 3}\n"))
                .singleElement()
                .asString()
                .startsWith("a.yaml:3 this is no YAML");
        assertThat(mistakesIn("just a sentence\n"))
                .containsExactly("a.yaml:1 a scenario has keys; begin with scenario: and its name");
    }

    @Test
    void the_mistakes_of_all_files_are_reported_at_once_and_names_are_not_shared() {
        var suite = read(Map.of("a.yaml", LONELY, "b.yaml", LONELY, "c.yaml", LONELY.replace("30 days ago", "once")));

        assertThat(suite.scenarios()).hasSize(1);
        assertThat(suite.problems())
                .extracting(FileProblem::toString)
                .satisfiesExactly(
                        second ->
                                assertThat(second).startsWith("b.yaml:1 [scenario] \"Lonely\" stands in a.yaml:1 too"),
                        third -> assertThat(third).startsWith("c.yaml:5 [feeling lonely] \"once\" says no time"));
    }
}
