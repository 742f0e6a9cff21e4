package org.footbridge.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue.Amount;
import org.footbridge.facts.PatientFacts;

/**
 * One person of a cohort, and the groups in which effects are counted. Sex and ethnicity stand here and not among the
 * facts, so that no rule can use them.
 *
 * @param id with which the caller finds the person again
 * @param before what is known about them in the words of the older rule base
 * @param after the same record in the words of the newer one, which may know more of it
 * @param ageBand empty where the age is not recorded
 * @param sex empty where not recorded
 * @param ethnicity empty where not recorded
 */
public record CohortPerson(
        String id,
        PatientFacts before,
        PatientFacts after,
        Optional<String> ageBand,
        Optional<String> sex,
        Optional<String> ethnicity) {

    private static final int[] BANDS = {18, 40, 65, 80};

    /** Someone whose facts are stated in words that both rule bases know, and of whom nothing else is known. */
    public static CohortPerson of(String id, PatientFacts facts) {
        return new CohortPerson(id, facts, facts, ageBand(facts), Optional.empty(), Optional.empty());
    }

    /** The age band that some facts put a person in. */
    public static Optional<String> ageBand(PatientFacts facts) {
        return facts.observations().stream()
                .filter(observation -> observation.term().equals("age"))
                .map(Observation::value)
                .filter(Amount.class::isInstance)
                .map(value -> band(((Amount) value).number()))
                .findFirst();
    }

    private static String band(BigDecimal age) {
        int from = 0;
        for (int next : BANDS) {
            if (age.compareTo(BigDecimal.valueOf(next)) < 0) {
                return from + "-" + (next - 1);
            }
            from = next;
        }
        return from + " or older";
    }
}
