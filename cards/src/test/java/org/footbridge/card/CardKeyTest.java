package org.footbridge.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Referral;
import org.footbridge.people.APatient;
import org.footbridge.people.GoldenPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By its key a record system knows that a card says what another has said. */
class CardKeyTest {

    private static final LocalDate MONDAY = APatient.TODAY;

    static Stream<String> everyone() {
        return GoldenPeople.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void no_two_cards_of_an_answer_share_one(String name) {
        assertThat(InMemoryConsultation.cards(InMemoryConsultation.advice(GoldenPeople.named(name))))
                .extracting(TracedCard::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[0-9a-f]{32}"));
    }

    @Test
    void is_the_same_however_often_and_on_whichever_day_the_record_is_read() {
        assertThat(keys(lonely(MONDAY, "Observation/1", 5))).isEqualTo(keys(lonely(MONDAY, "Observation/1", 5)));
        assertThat(keys(lonely(MONDAY.plusDays(1), "Observation/1", 6)))
                .isEqualTo(keys(lonely(MONDAY, "Observation/1", 5)));
    }

    @Test
    void changes_with_an_entry_that_is_new_or_corrected() {
        var before = keys(lonely(MONDAY, "Observation/1", 5));

        assertThat(keys(lonely(MONDAY, "Observation/2", 5))).doesNotContainAnyElementsOf(before);
        assertThat(keys(lonely(MONDAY, "Observation/1", 4))).doesNotContainAnyElementsOf(before);
    }

    @Test
    void of_a_referral_that_waits_is_the_same_after_another_day_of_waiting() {
        assertThat(keys(waiting(MONDAY.plusDays(1)))).isEqualTo(keys(waiting(MONDAY)));
    }

    @Test
    void stands_on_the_card() {
        var made = InMemoryConsultation.cards(InMemoryConsultation.advice(lonely(MONDAY, "Observation/1", 5)));

        assertThat(onCard(made.getFirst())).contains(made.getFirst().key());
    }

    @Test
    void stands_on_no_card_behind_which_something_discreet_is() {
        var abuse = lonely(MONDAY, "Observation/1", 5, "domestic abuse");
        var discreet = InMemoryConsultation.cards(InMemoryConsultation.advice(abuse)).stream()
                .filter(made -> made.ruleIds().stream().anyMatch(rule -> rule.startsWith("WITHHOLD-SAF")))
                .toList();

        assertThat(discreet)
                .isNotEmpty()
                .allSatisfy(made -> assertThat(onCard(made)).isEmpty());
    }

    private static Optional<String> onCard(TracedCard made) {
        return InMemoryConsultation.response(List.of(made))
                .at("/cards/0/extension/" + CardFactory.TRACE + "/key")
                .stringValueOpt();
    }

    private static List<String> keys(PatientFacts facts) {
        var keys = InMemoryConsultation.cards(InMemoryConsultation.advice(facts)).stream()
                .map(TracedCard::key)
                .toList();
        assertThat(keys).isNotEmpty();
        return keys;
    }

    private static PatientFacts lonely(LocalDate asOf, String source, int daysAgo, String... also) {
        var when = PartialDate.on(asOf.minusDays(daysAgo));
        var age = new Observation("age", ObservedValue.of(BigDecimal.valueOf(71)), null, "Patient/1");
        return new PatientFacts(
                asOf,
                Stream.concat(
                                Stream.of(age, new Observation("feeling lonely", ObservedValue.yes(), when, source)),
                                Stream.of(also)
                                        .map(term -> new Observation(term, ObservedValue.yes(), when, "Condition/9")))
                        .toList(),
                List.of(),
                new Pathway(List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static PatientFacts waiting(LocalDate asOf) {
        var referral = new Referral(
                "ServiceRequest/1",
                Referral.Stage.OPEN,
                PartialDate.on(MONDAY.minusDays(30)),
                "link worker",
                List.of());
        return new PatientFacts(
                asOf, List.of(), List.of(), new Pathway(List.of(referral), List.of(), List.of(), List.of(), List.of()));
    }
}
