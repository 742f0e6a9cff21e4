package org.footbridge.scenario.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a record system calls, and what its call brings. Which referrals are being ordered stands in the pathway.
 *
 * @param hook the hook, as CDS Hooks names it
 * @param added the sources of the problems that are being added
 * @param answers what a clinician answered to the cards of needs, by the needs that name them
 */
public record Occasion(String hook, Set<String> added, Map<String, Answer> answers) {

    /**
     * An earlier answer to a card.
     *
     * @param reason the code of the reason
     * @param on the day of the answer
     * @param lastSeen the day of the latest consultation that the record knows; null where it knows none
     */
    public record Answer(
            String reason, LocalDate on, @Nullable LocalDate lastSeen) {}

    public static final String PATIENT_VIEW = "patient-view";
    public static final String ENCOUNTER_START = "encounter-start";
    public static final String ENCOUNTER_DISCHARGE = "encounter-discharge";
    public static final String PROBLEM_LIST_ITEM_CREATE = "problem-list-item-create";
    public static final String APPOINTMENT_BOOK = "appointment-book";
    public static final String ORDER_SELECT = "order-select";
    public static final String ORDER_SIGN = "order-sign";
    public static final String ORDER_DISPATCH = "order-dispatch";

    /** Every hook that a scenario can be about. */
    public static final List<String> HOOKS = List.of(
            PATIENT_VIEW,
            ENCOUNTER_START,
            ENCOUNTER_DISCHARGE,
            PROBLEM_LIST_ITEM_CREATE,
            APPOINTMENT_BOOK,
            ORDER_SELECT,
            ORDER_SIGN,
            ORDER_DISPATCH);

    /** A record opens. */
    public static final Occasion RECORD_OPENS = new Occasion(PATIENT_VIEW, Set.of(), Map.of());

    public Occasion {
        added = Set.copyOf(added);
        answers = Map.copyOf(answers);
    }

    /** The same, with other answers before. */
    public Occasion answeredBefore(Map<String, Answer> others) {
        return new Occasion(hook, added, others);
    }

    /** Whether a record opens, when everything that is advised is shown. */
    public boolean isOpening() {
        return hook.equals(PATIENT_VIEW);
    }
}
