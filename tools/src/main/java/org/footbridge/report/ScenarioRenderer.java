package org.footbridge.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.footbridge.advice.Advice;
import org.footbridge.card.CardContext;
import org.footbridge.card.CardHtml;
import org.footbridge.card.CardMaker;
import org.footbridge.card.DateText;
import org.footbridge.card.TracedCard;
import org.footbridge.report.ScenarioSection.ExpectedClause;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ExpectedReason;
import org.footbridge.scenario.Scenario.Expected;
import org.footbridge.scenario.WrittenScenario;

/**
 * Renders scenarios, in the order of the report. The service's own card maker makes the cards, so that their words are
 * the service's. Of a card that has been shown before only what differs is shown again.
 */
final class ScenarioRenderer {

    private final RuleBase ruleBase;
    private final CardHtml markdown = new CardHtml();
    private final List<Shown> shown = new ArrayList<>();

    /** A card that is shown in full, and where. */
    private record Shown(ReportedCard card, int scenario) {}

    ScenarioRenderer(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
    }

    /**
     * What a scenario shows.
     *
     * @param advice what the rules made of it
     * @param number its place in the report
     * @param complaints what is not as it is written
     */
    ScenarioSection render(WrittenScenario written, Advice advice, int number, List<String> complaints) {
        var scenario = written.scenario();
        var numbers = new AtomicLong();
        // Ids of cards stand on no page, so that the same scenario gives the same report.
        var cards = new CardMaker(() -> new UUID(0, numbers.incrementAndGet()))
                .cards(ruleBase, advice, new CardContext("Patient/1", null, null, true));
        return new ScenarioSection(
                number,
                scenario.name(),
                scenario.file() + ":" + scenario.line(),
                written.why(),
                GivenInWords.of(scenario.facts(), written.bundle(), ruleBase.vocabulary()),
                "A GP opens the record on " + DateText.inWords(scenario.facts().asOf()),
                then(written),
                cards.stream()
                        .map(TracedCard::card)
                        .map(card -> ReportedCard.of(card, markdown))
                        .map(card -> firstOrAsIn(card, number))
                        .toList(),
                complaints);
    }

    /** The nearest of the cards before is the one that differs least. */
    private ReportedCard firstOrAsIn(ReportedCard card, int number) {
        return shown.stream()
                .flatMap(before -> card.asIn(before.card(), before.scenario()).stream())
                .min(Comparator.comparingInt(again -> again.detail().size()))
                .orElseGet(() -> {
                    shown.add(new Shown(card, number));
                    return card;
                });
    }

    /** What must come of a scenario, as it is written. */
    private static List<ExpectedClause> then(WrittenScenario written) {
        var expected = written.scenario().expected();
        var clauses = new ArrayList<ExpectedClause>();
        new TreeSet<>(expected.shown()).forEach(name -> add(clauses, written, name, "is shown"));
        if (expected.shown().isEmpty() && expected.nothingElse()) {
            clauses.add(new ExpectedClause("No route is suggested and no alert is raised", List.of()));
        } else {
            clauses.add(new ExpectedClause(others(expected), List.of()));
        }
        new TreeSet<>(expected.notShown()).forEach(name -> add(clauses, written, name, "is not shown"));
        written.cards().inWords().forEach(sentence -> clauses.add(new ExpectedClause(sentence, List.of())));
        return List.copyOf(clauses);
    }

    private static String others(Expected expected) {
        if (!expected.nothingElse()) {
            return "Others may be suggested too";
        }
        return expected.ofTheSameNeed().isEmpty()
                ? "Nothing else is suggested"
                : "Nothing else is suggested but other routes of the same need";
    }

    private static void add(List<ExpectedClause> clauses, WrittenScenario written, String name, String what) {
        var reasons = written.reasons().stream()
                .filter(reason -> reason.name().equals(name))
                .toList();
        if (reasons.isEmpty()) {
            clauses.add(new ExpectedClause("“" + name + "” " + what, List.of()));
        }
        reasons.forEach(
                reason -> clauses.add(new ExpectedClause("“" + name + "” " + what + inWords(reason), reason.rules())));
    }

    private static String inWords(ExpectedReason reason) {
        return switch (reason) {
            case ExpectedReason.BecauseOf _ -> ", because of";
            case ExpectedReason.AdaptedBy adapted ->
                adapted.rules().isEmpty() ? ", adapted by nothing" : ", adapted by";
            case ExpectedReason.WithheldBy _ -> ": it fits and is withheld by";
            case ExpectedReason.CouldNotBeChecked _ -> ": it fits and could not be checked against";
            case ExpectedReason.NearMiss _ -> ": all but one thing is there that is asked for by";
        };
    }
}
