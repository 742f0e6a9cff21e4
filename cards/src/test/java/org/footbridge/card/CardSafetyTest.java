package org.footbridge.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.card.InMemoryConsultation.RULES;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.cdshooks.Card;
import org.footbridge.cdshooks.Indicator;
import org.footbridge.facts.PatientFacts;
import org.footbridge.people.GoldenPeople;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.ValueSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What must be true of every answer, for every patient and any rows that fire together. */
@Execution(ExecutionMode.CONCURRENT)
class CardSafetyTest {

    private static final List<Term> DISCREET_TERMS =
            RULES.vocabulary().terms().stream().filter(Term::discreet).toList();
    private static final List<ValueSet.Entry> DISCREET_CODES = DISCREET_TERMS.stream()
            .flatMap(term -> RULES.vocabulary().entriesOf(term).stream())
            .toList();

    private static final Pattern MARK_UP = Pattern.compile("[<>{}*]");
    private static final Pattern SLIPS =
            Pattern.compile("[<>{}\\[\\]`]|https?:|null|  |\\.\\.|: \\.|, \\.|;\\.|(NEED|ROUTE|WITHHOLD|ALERT)-");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> LOOKED_THROUGH = ConcurrentHashMap.newKeySet();

    private static final Set<String> QUESTIONS = RULES.routes().stream()
            .filter(row -> row.referralModel() == ReferralModel.ASK)
            .map(Routed::route)
            .collect(Collectors.toUnmodifiableSet());

    /** What must not be read over a shoulder: the words, the codes with their displays, and the names of the rules. */
    private static final Set<String> DISCREET_WORDS = Stream.of(
                    Stream.of("abuse", "violence", "perpetrator", "safeguarding", "WITHHOLD-SAF", "ALERT-SAF"),
                    DISCREET_CODES.stream()
                            .flatMap(entry -> Stream.of(entry.code().code(), entry.display())),
                    DISCREET_TERMS.stream().map(Term::name),
                    RULES.rows().stream()
                            .filter(row -> row.conditions().stream()
                                    .anyMatch(condition -> condition.term().discreet()))
                            .map(Row::id))
            .flatMap(words -> words)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    @TestFactory
    Stream<DynamicTest> holds_for_everyone_with_golden_cards() {
        return GoldenPeople.all().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> check(InMemoryConsultation.advice(GoldenPeople.named(name)))));
    }

    @Test
    void knows_what_is_discreet() {
        assertThat(DISCREET_TERMS)
                .extracting(Term::name)
                .containsExactly(
                        "domestic abuse",
                        "domestic abuse in the past",
                        "safeguarding concern",
                        "abuse in the past",
                        "child safeguarding concern",
                        "child safeguarding in the past",
                        "words about harm by others");
        assertThat(DISCREET_CODES).hasSizeGreaterThan(30);
    }

    @Test
    void holds_whichever_two_rows_fire_together() {
        var rows = FactsForRows.active();
        for (int one = 0; one < rows.size(); one++) {
            for (int two = one; two < rows.size(); two++) {
                check(FactsForRows.of(List.of(rows.get(one), rows.get(two)), Set.of()), rows.get(one), rows.get(two));
            }
        }
    }

    @Test
    void holds_with_every_need_at_once_and_any_two_withholding_rows() {
        var withholding = FactsForRows.withholding().toList();
        for (int one = 0; one < withholding.size(); one++) {
            for (int two = one; two < withholding.size(); two++) {
                var rows = new ArrayList<Row>(FactsForRows.everyNeed());
                rows.addAll(List.of(withholding.get(one), withholding.get(two)));
                check(FactsForRows.of(rows, Set.of()), withholding.get(one), withholding.get(two));
            }
        }
    }

    @Test
    void suggests_nothing_where_anything_that_a_safeguard_reads_is_unread() {
        FactsForRows.safeguards()
                .forEach(row -> row.conditions().forEach(condition -> {
                    var facts = FactsForRows.of(
                            FactsForRows.everyNeed(), Set.of(condition.term().name()));
                    var cards = check(InMemoryConsultation.advice(facts));
                    assertThat(suggestions(cards)).as(row.id()).isEmpty();
                    assertThat(cards)
                            .anySatisfy(
                                    made -> assertThat(made.card().summary()).contains("ask about safety"));
                }));
    }

    private static List<TracedCard> check(PatientFacts facts, Row... fired) {
        var advice = InMemoryConsultation.advice(facts);
        var cards = check(advice);
        for (var row : fired) {
            if (row instanceof Withholding withholding && withholding.withholdsEveryRoute()) {
                assertThat(suggestions(cards)).as(row.id()).isEmpty();
            }
            if (row instanceof Withholding withholding && withholding.withholdsEverything()) {
                assertThat(cards).as(row.id()).isEmpty();
            }
            if (row.conditions().stream().anyMatch(condition -> condition.term().discreet())
                    && !advice.silent()
                    && isARouteInQuestion(advice)) {
                assertThat(cards.stream().flatMap(made -> made.ruleIds().stream()))
                        .contains(row.id());
            }
        }
        return cards;
    }

    private static boolean isARouteInQuestion(Advice advice) {
        var names = Stream.concat(
                advice.routes().stream().map(Advice.Route::name),
                advice.withheld().stream().filter(held -> !held.isQuiet()).map(Advice.Withheld::route));
        return names.anyMatch(name -> !QUESTIONS.contains(name));
    }

    private static List<TracedCard> check(Advice advice) {
        var cards = InMemoryConsultation.cards(advice);
        cards.stream().map(TracedCard::card).forEach(CardSafetyTest::checkCard);
        assertThat(cards.stream().skip(1))
                .as("whatever is critical shares the first card")
                .noneMatch(made -> made.card().indicator() == Indicator.CRITICAL);
        assertThat(topics(cards)).as("alerts come first").isSortedAccordingTo((one, two) -> rank(one) - rank(two));
        InMemoryConsultation.response(cards).path("cards").forEach(card -> assertDiscreet(card.toString()));
        if (advice.silent()) {
            assertThat(cards).isEmpty();
        } else {
            checkThatNothingIsWithheldInSilence(advice, cards);
            checkThatWhatComesFirstIsSaid(advice, cards);
        }
        return cards;
    }

    private static void checkCard(Card card) {
        assertThat(card.summary()).hasSizeLessThan(140).doesNotContainPattern(MARK_UP);
        assertThat(card.detail()).isNotNull().isNotBlank();
        assertThat(card.summary() + "\n" + card.detail()).doesNotContainPattern(SLIPS);
        if (card.indicator() == Indicator.CRITICAL) {
            assertThat(card.suggestions()).isEmpty();
        }
    }

    /** Most cards come again and again, each time with another id; a card is looked through once. */
    private static void assertDiscreet(String card) {
        var inLowerCase = UUID.matcher(card).replaceAll("").toLowerCase(Locale.ROOT);
        if (LOOKED_THROUGH.add(inLowerCase)) {
            assertThat(DISCREET_WORDS.stream().filter(inLowerCase::contains)).isEmpty();
        }
    }

    /** Without AssertJ's "any satisfies": it makes an error, with its stack, for each that does not. */
    private static void checkThatNothingIsWithheldInSilence(Advice advice, List<TracedCard> cards) {
        var lines = cards.stream()
                .flatMap(made -> String.valueOf(made.card().detail()).lines())
                .filter(line -> line.startsWith("**Not suggested:**"))
                .toList();
        for (var withheld : advice.withheld()) {
            if (QUESTIONS.contains(withheld.route()) || withheld.isQuiet()) {
                continue;
            }
            var about = lines.stream()
                    .filter(line -> line.contains(withheld.route()))
                    .toList();
            assertThat(about).as(withheld.route()).isNotEmpty();
            for (var step : withheld.basedOn()) {
                var reason = ((Withholding) step.row()).reason();
                assertThat(about.stream().allMatch(line -> line.contains(reason)))
                        .as("%s is withheld, and each of %s says: %s", withheld.route(), about, reason)
                        .isTrue();
            }
        }
    }

    private static void checkThatWhatComesFirstIsSaid(Advice advice, List<TracedCard> cards) {
        for (var route : advice.routes()) {
            for (var step : route.adaptations()) {
                var row = (Withholding) step.row();
                assertThat(cards.stream().anyMatch(made -> saysFirst(made, row, route)))
                        .as("%s comes first and is said with %s", row.id(), route.name())
                        .isTrue();
            }
        }
    }

    private static boolean saysFirst(TracedCard made, Withholding row, Advice.Route route) {
        var detail = String.valueOf(made.card().detail());
        return made.ruleIds().containsAll(List.of(row.id(), route.shownAs().id()))
                && detail.contains("**First:**")
                && detail.contains(row.reason());
    }

    private static List<String> suggestions(List<TracedCard> cards) {
        return cards.stream()
                .flatMap(made -> made.card().suggestions().stream())
                .map(suggestion -> suggestion.label())
                .toList();
    }

    private static List<String> topics(List<TracedCard> cards) {
        return cards.stream()
                .map(made -> String.valueOf(made.card().source().topic()))
                .toList();
    }

    private static int rank(String topic) {
        return topic.contains("code=alert") ? 0 : 1;
    }
}
