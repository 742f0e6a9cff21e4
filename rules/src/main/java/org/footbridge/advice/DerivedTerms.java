package org.footbridge.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.condition.TermHistories;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rulebase.RuleBase;

/**
 * States what no record says and rows may ask all the same: the month of the day, how many different needs there are, and
 * whether one was noted since social prescribing was declined. A rule base need not have these terms.
 */
public final class DerivedTerms {

    /** How many needs there are to which a route leads; one for which there is only a question to ask does not count. */
    public static final String NUMBER_OF_NEEDS = "number of needs";

    /** The month of the day, 1 to 12. */
    public static final String MONTH = "month";

    /** Whether a need to which a route leads was noted after social prescribing had been declined. */
    public static final String NEED_SINCE_DECLINED = "need noted since it was declined";

    private static final String DECLINED = "social prescribing declined";

    /** All of them, which are always known: they need no entry of the record. */
    public static final Set<String> ALL = Set.of(NUMBER_OF_NEEDS, MONTH, NEED_SINCE_DECLINED);

    private DerivedTerms() {}

    /** The histories with what follows from them and from the day. */
    static TermHistories addTo(TermHistories histories, RuleBase ruleBase, LocalDate asOf) {
        var dated = histories.with(stated(MONTH, asOf.getMonthValue(), asOf));
        var counted = ruleBase.vocabulary().find(NUMBER_OF_NEEDS).isEmpty()
                ? dated
                : dated.with(stated(NUMBER_OF_NEEDS, count(dated, ruleBase), asOf));
        return isNotedSinceDeclined(counted, ruleBase)
                ? counted.with(new Observation(NEED_SINCE_DECLINED, ObservedValue.yes(), PartialDate.on(asOf), ""))
                : counted;
    }

    /** An entry without a date may be older than the refusal, and a refusal without a date may be newer than any entry. */
    private static boolean isNotedSinceDeclined(TermHistories histories, RuleBase ruleBase) {
        var vocabulary = ruleBase.vocabulary();
        if (vocabulary.find(NEED_SINCE_DECLINED).isEmpty() || !histories.isRecorded(DECLINED)) {
            return false;
        }
        var declined = histories.of(vocabulary.term(DECLINED)).observations().stream()
                .filter(entry -> entry.value().equals(ObservedValue.yes()))
                .map(Observation::when)
                .toList();
        return shown(histories, ruleBase)
                .flatMap(row -> row.conditions().stream()
                        .flatMap(condition -> condition.ground(histories.of(condition.term()), row.reading()).stream()))
                .map(Observation::when)
                .anyMatch(noted -> noted != null
                        && declined.stream()
                                .allMatch(refused ->
                                        refused != null && noted.earliest().isAfter(refused.latest())));
    }

    private static Observation stated(String term, long number, LocalDate asOf) {
        return new Observation(term, ObservedValue.of(BigDecimal.valueOf(number)), PartialDate.on(asOf), "");
    }

    private static Stream<Needed> shown(TermHistories histories, RuleBase ruleBase) {
        return ruleBase.needsWithARoute(histories)
                .filter(row -> row.conditions().stream()
                        .allMatch(condition -> condition.holds(histories.of(condition.term()), row.reading())));
    }

    private static long count(TermHistories histories, RuleBase ruleBase) {
        return shown(histories, ruleBase).map(Needed::need).distinct().count();
    }
}
