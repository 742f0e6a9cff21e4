package org.footbridge.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Referral;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.table.FileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios say what is over, what was not understood, what was read with care, and which referral was to what. */
class ScenarioReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static ScenarioSuite suite(String... lines) {
        var text = "scenario: Somebody\nas of: 2026-11-23\nwho: {age: 40}\nand others: allowed\n"
                + String.join("\n", lines) + (String.join("", lines).contains("shown:") ? "\n" : "\nshown: nothing\n");
        return SuiteReader.read(new TreeMap<>(Map.of("a.yaml", text)), ShippedRuleBase.ruleBase(), (path, asOf) -> {
            throw new IllegalArgumentException("there is no such file");
        });
    }

    private static PatientFacts facts(String... lines) {
        var suite = suite(lines);
        assertThat(suite.problems()).isEmpty();
        return suite.scenarios().getFirst().scenario().facts();
    }

    private static List<Observation> recorded(String... lines) {
        return facts(lines).observations().stream()
                .filter(observation -> !observation.term().equals("age"))
                .toList();
    }

    private static List<String> mistakes(String... lines) {
        return suite(lines).problems().stream().map(FileProblem::toString).toList();
    }

    @Test
    void what_is_over_counts_for_a_while_and_is_then_read_as_what_it_is_in_the_past() {
        var past = "suicidal thoughts or self-harm in the past";

        assertThat(recorded("recorded and over:", "  self-harm: [30 days ago, 31 days ago, without a date]"))
                .extracting(Observation::term)
                .containsExactly("self-harm", past, "self-harm");
        assertThat(recorded("recorded and over:", "  self-harm: 60 days ago"))
                .singleElement()
                .satisfies(over -> {
                    assertThat(over.value()).isEqualTo(ObservedValue.yes());
                    assertThat(over.when()).isEqualTo(PartialDate.on(TODAY.minusDays(60)));
                });
    }

    @Test
    void what_is_over_and_has_no_past_says_nothing() {
        assertThat(recorded("recorded and over:", "  homeless: today")).isEmpty();
    }

    @Test
    void a_case_that_says_something_is_over_replaces_that_it_is_recorded() {
        var suite = suite(
                "recorded:",
                "  self-harm: 2 days ago",
                "cases:",
                "  - case: over",
                "    recorded and over: {self-harm: 60 days ago}",
                "    shown: nothing",
                "  - case: as it stands",
                "    shown: nothing");

        assertThat(suite.problems()).isEmpty();
        assertThat(suite.scenarios())
                .extracting(written -> written.scenario().facts().observations().stream()
                        .map(Observation::term)
                        .filter(term -> !term.equals("age"))
                        .toList())
                .containsExactly(List.of("suicidal thoughts or self-harm in the past"), List.of("self-harm"));
    }

    @Test
    void what_was_not_understood_and_what_was_read_with_care_are_facts() {
        assertThat(facts("not understood: 3").notUnderstood()).isEqualTo(3);
        assertThat(facts("read, proceed with care: yes").readWithCare()).isTrue();
        assertThat(facts("read, proceed with care: no").readWithCare()).isFalse();
        assertThat(facts().notUnderstood()).isZero();
        assertThat(facts().readWithCare()).isFalse();
    }

    @Test
    void a_referral_is_to_the_link_worker_unless_it_says_otherwise() {
        var referrals = facts(
                        "pathway:",
                        "  - {referral: 'open, 10 days ago'}",
                        "  - {referral: 'closed, 90 days ago', kind: direct, route: debt advice, ended: 20 days ago}")
                .pathway()
                .referrals();

        assertThat(referrals)
                .extracting(Referral::kind)
                .containsExactly(Referral.Kind.LINK_WORKER, Referral.Kind.DIRECT);
        assertThat(referrals.getFirst().ended()).isNull();
        assertThat(referrals.getLast().route()).isEqualTo("debt advice");
        assertThat(referrals.getLast().ended()).isEqualTo(PartialDate.on(TODAY.minusDays(20)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recorded and over: {self-harm: once}                | [self-harm] "once" says no time
            recorded and over: {self-har: today}                | [self-har] unknown word "self-har"; did you mean "self-harm"?
            recorded and over: {PHQ-9 score: today}             | [PHQ-9 score] a number cannot be over; remove it
            recorded and over: {link worker reachable: today}   | [link worker reachable] this follows from the pathway; say it under pathway:
            not understood: some                                | [not understood] "some" is no number of entries; write for example 2
            read, proceed with care: maybe                      | [read, proceed with care] unknown word "maybe"; write one of: no, yes
            pathway: [{referral: 'open, today', kind: directly}] | [kind] unknown word "directly"; did you mean "direct"?
            pathway: [{referral: 'open, today', ended: today}]  | [ended] only a closed referral has ended; write referral: closed
            pathway: [{referral: 'closed, today', ended: once}] | [ended] "once" says no time
            """)
    void a_mistake_says_what_to_write(String line, String message) {
        assertThat(mistakes(line)).singleElement().asString().contains(message);
    }
}
