package org.footbridge.report;

import java.util.List;

/**
 * A scenario as the report shows it.
 *
 * @param number its place in the report, which other places point to
 * @param name what it is called
 * @param place file and line
 * @param why what it is for, empty where it does not say
 * @param given what is known of the person
 * @param when what happens
 * @param then what must come of it
 * @param cards what the GP sees
 * @param complaints what is not as written; none where it passes
 */
record ScenarioSection(
        int number,
        String name,
        String place,
        String why,
        List<String> given,
        String when,
        List<ExpectedClause> then,
        List<ReportedCard> cards,
        List<String> complaints) {

    ScenarioSection {
        given = List.copyOf(given);
        then = List.copyOf(then);
        cards = List.copyOf(cards);
        complaints = List.copyOf(complaints);
    }

    public boolean passed() {
        return complaints.isEmpty();
    }

    /** Whether it shows no card in full, so that it fits a few lines. */
    public boolean isBrief() {
        return cards.stream().allMatch(card -> card.asIn() > 0);
    }

    /** The same without saying again what it is for. */
    ScenarioSection withoutWhy() {
        return new ScenarioSection(number, name, place, "", given, when, then, cards, complaints);
    }

    /** What points to it. */
    Pointer pointer() {
        return new Pointer(number, name, passed());
    }

    /** A scenario that is shown elsewhere. */
    record Pointer(int number, String name, boolean passed) {}

    /**
     * One thing that must come of a scenario.
     *
     * @param text what must come of it
     * @param rules the rules that the scenario gives as the reason, none where it gives none
     */
    record ExpectedClause(String text, List<String> rules) {
        ExpectedClause {
            rules = List.copyOf(rules);
        }
    }
}
