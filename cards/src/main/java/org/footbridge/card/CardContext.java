package org.footbridge.card;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * For whom and by whom the cards are read, which a draft referral must name.
 *
 * @param patient relative reference of the patient
 * @param clinician relative reference of the user, where the hook named one that may refer
 * @param page the launch address of the page that cards link to, where the cards link to one
 * @param everyNeed whether each need has a card, as on the page; else all but the first few share one
 * @param moment what the clinician is doing
 * @param answers what was answered to cards of this patient
 * @param mayInstruct whether a draft may say something to the patient: not where a discreet entry may stand in the record
 */
public record CardContext(
        String patient,
        @Nullable String clinician,
        @Nullable URI page,
        boolean everyNeed,
        Moment moment,
        GivenAnswers answers,
        boolean mayInstruct) {

    /** As a record opens. */
    public CardContext(String patient, @Nullable String clinician, @Nullable URI page, boolean everyNeed) {
        this(patient, clinician, page, everyNeed, Moment.Visit.RECORD_OPENS, GivenAnswers.NONE, false);
    }
}
