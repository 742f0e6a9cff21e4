package org.footbridge.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.footbridge.condition.TermHistories;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rulebase.RuleBase;

/**
 * States what no record says and rows may ask all the same: the month of the day, and how many different needs there are. A
 * rule base need not have these terms.
 */
public final class DerivedTerms {

    /** How many needs there are to which a route leads; one for which there is only a question to ask does not count. */
    public static final String NUMBER_OF_NEEDS = "number of needs";

    /** The month of the day, 1 to 12. */
    public static final String MONTH = "month";

    /** All of them, which are always known: they need no entry of the record. */
    public static final Set<String> ALL = Set.of(NUMBER_OF_NEEDS, MONTH);

    private DerivedTerms() {}

    /** The histories with what follows from them and from the day. */
    static TermHistories addTo(TermHistories histories, RuleBase ruleBase, LocalDate asOf) {
        var dated = histories.with(stated(MONTH, asOf.getMonthValue(), asOf));
        return ruleBase.vocabulary().find(NUMBER_OF_NEEDS).isEmpty()
                ? dated
                : dated.with(stated(NUMBER_OF_NEEDS, count(dated, ruleBase), asOf));
    }

    private static Observation stated(String term, long number, LocalDate asOf) {
        return new Observation(term, ObservedValue.of(BigDecimal.valueOf(number)), PartialDate.on(asOf), "");
    }

    private static long count(TermHistories histories, RuleBase ruleBase) {
        return ruleBase.needsWithARoute(histories)
                .filter(row -> row.conditions().stream()
                        .allMatch(condition -> condition.holds(histories.of(condition.term()), row.reading())))
                .map(Needed::need)
                .distinct()
                .count();
    }
}
