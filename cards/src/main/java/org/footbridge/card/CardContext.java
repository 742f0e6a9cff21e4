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
 */
public record CardContext(
        String patient,
        @Nullable String clinician,
        @Nullable URI page,
        boolean everyNeed) {}
