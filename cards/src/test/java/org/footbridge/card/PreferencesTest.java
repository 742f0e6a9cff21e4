package org.footbridge.card;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Need;
import org.footbridge.advice.Advice.Route;
import org.footbridge.cdshooks.Suggestion;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.StatedPreferences;
import org.footbridge.guide.PreferenceTable.Answer;
import org.footbridge.people.APatient;
import org.footbridge.people.GoldenPeople;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A preference is a claim of the patient: it orders what is offered, and takes nothing away. */
class PreferencesTest {

    private static final RuleBase RULES = InMemoryConsultation.RULES;

    private static StatedPreferences said(List<String> answers) {
        return new StatedPreferences(answers, PartialDate.on(APatient.TODAY.minusDays(20)), "QuestionnaireResponse/1");
    }

    /** Each answer by itself, and all of them at once. */
    private static List<StatedPreferences> everythingThatCanBeSaid() {
        var codes =
                RULES.guide().preferences().answers().stream().map(Answer::code).toList();
        return Stream.concat(codes.stream().map(List::of), Stream.of(codes))
                .map(PreferencesTest::said)
                .toList();
    }

    /** All of an advice but its order. */
    private static List<Object> unordered(Advice advice) {
        return List.of(
                advice.silent(),
                advice.alerts(),
                advice.withheld(),
                advice.safety(),
                advice.needs().stream().map(Need::name).toList(),
                advice.routes().stream()
                        .collect(groupingBy(
                                Route::name,
                                mapping(
                                        route -> List.of(
                                                route.needs(),
                                                route.checkFirst(),
                                                route.adaptations(),
                                                route.referralModel()),
                                        toSet()))));
    }

    /** The cards from the top, each with what it offers in any order. */
    private static List<Map.Entry<String, Set<String>>> cards(Advice advice) {
        return InMemoryConsultation.cards(advice).stream()
                .map(made -> Map.entry(
                        made.name(),
                        made.card().suggestions().stream()
                                .map(Suggestion::label)
                                .collect(toSet())))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> an_answer_moves_routes_and_neither_adds_nor_takes_one() {
        return GoldenPeople.all().entrySet().stream()
                .map(person -> DynamicTest.dynamicTest(
                        person.getKey(),
                        () -> onlyMoves(
                                InMemoryConsultation.facts(person.getValue().get()))));
    }

    private static void onlyMoves(PatientFacts facts) {
        var without = InMemoryConsultation.advice(facts.withPreferences(StatedPreferences.NONE));
        for (var said : everythingThatCanBeSaid()) {
            var with = InMemoryConsultation.advice(facts.withPreferences(said));
            assertThat(unordered(with)).as(said.toString()).isEqualTo(unordered(without));
            assertThat(cards(with)).as(said.toString()).isEqualTo(cards(without));
        }
    }

    @Test
    void what_is_to_be_checked_first_is_never_recommended_however_much_they_like_it() {
        var facts = InMemoryConsultation.facts(
                APatient.aPatient().aged(60).whoIsInactive().with("44054006", "Type 2 diabetes", 900));
        var advice = InMemoryConsultation.advice(facts.withPreferences(said(List.of("likes-moving"))));

        assertThat(InMemoryConsultation.cards(advice))
                .flatExtracting(made -> made.card().suggestions())
                .filteredOn(suggestion -> suggestion.label().contains("exercise referral"))
                .singleElement()
                .satisfies(suggestion -> {
                    assertThat(suggestion.label()).contains("after checking");
                    assertThat(suggestion.isRecommended()).isNull();
                });
    }

    @Test
    void a_draft_referral_says_all_that_was_said_in_one_line() {
        var patient = APatient.aPatient()
                .aged(78)
                .whoFeelsLonely()
                .whoSaid(
                        20, "company-one", "place-outdoors", "place-no-matter", "stopped-getting-there", "gone-by-now");

        assertThat(InMemoryConsultation.cards(patient))
                .flatExtracting(made -> made.card().suggestions())
                .isNotEmpty()
                .allSatisfy(suggestion -> assertThat(Objects.requireNonNull(
                                        suggestion.actions().getFirst().resource())
                                .at("/note/0/text")
                                .stringValue(""))
                        .isEqualTo(
                                "Prefers one other person, being outdoors; would be stopped by getting there (asked 3"
                                        + " November 2026)."));
    }

    @Test
    void without_answers_a_draft_referral_has_no_note() {
        assertThat(InMemoryConsultation.cards(
                        APatient.aPatient().aged(78).whoFeelsLonely().whoSaid(20, "place-no-matter")))
                .flatExtracting(made -> made.card().suggestions())
                .allSatisfy(suggestion -> assertThat(Objects.requireNonNull(
                                        suggestion.actions().getFirst().resource())
                                .has("note"))
                        .isFalse());
    }

    @Test
    void a_record_without_a_need_has_no_card_only_because_the_answers_could_not_be_read() {
        assertThat(InMemoryConsultation.cards(APatient.aPatient().aged(50).butRefusing("preferences")))
                .isEmpty();
    }

    @Test
    void every_question_has_words() {
        assertThat(Stream.of(
                        WordingKey.QUESTION_COMPANY,
                        WordingKey.QUESTION_PLACE,
                        WordingKey.QUESTION_ENJOYS,
                        WordingKey.QUESTION_STOPPED_BY))
                .allMatch(question -> RULES.wording().say(question).endsWith("?"));
    }
}
