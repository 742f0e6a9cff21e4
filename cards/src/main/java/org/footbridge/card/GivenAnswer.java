package org.footbridge.card;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.footbridge.rulebase.QuietPeriods;
import org.jspecify.annotations.Nullable;

/**
 * A clinician's answer to the card of a need, which keeps the card back for a while. A fact that is new or changed makes it
 * another card, which nobody has answered.
 *
 * @param code the reason, one of {@link OverrideReasons#CODES}
 * @param on the day of the answer
 */
public record GivenAnswer(String code, LocalDate on) {

    private enum Meaning {
        REFUSED,
        NOT_NOW,
        DONE
    }

    private static final Map<String, Meaning> MEANINGS = Map.of(
            "patient-refuses", Meaning.REFUSED,
            "action-not-priority", Meaning.NOT_NOW,
            "limited-time", Meaning.NOT_NOW,
            "wrong-time-workflow", Meaning.NOT_NOW,
            "action-completed", Meaning.DONE,
            "inappropriate-recipient", Meaning.DONE);

    /** Whether a reason keeps a card back; what is missing here or there says nothing about the patient. */
    public static boolean keepsBack(String code) {
        return MEANINGS.containsKey(code);
    }

    /** Whether the patient did not want what the card suggests. */
    public boolean isRefusal() {
        return MEANINGS.get(code) == Meaning.REFUSED;
    }

    /**
     * Whether the answer still counts on a day.
     *
     * @param lastSeen the day of the latest consultation that the record knows; null where it knows none
     */
    public boolean stands(LocalDate asOf, @Nullable LocalDate lastSeen, QuietPeriods periods) {
        return Optional.ofNullable(MEANINGS.get(code))
                .filter(meaning -> switch (meaning) {
                    case REFUSED -> isWithin(periods.refused(), asOf);
                    case DONE -> isWithin(periods.done(), asOf);
                    case NOT_NOW -> isWithin(periods.notNow(), asOf) && (lastSeen == null || !lastSeen.isAfter(on));
                })
                .isPresent();
    }

    private boolean isWithin(int days, LocalDate asOf) {
        return !asOf.isAfter(on.plusDays(days));
    }
}
