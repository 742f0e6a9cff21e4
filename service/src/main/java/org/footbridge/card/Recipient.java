package org.footbridge.card;

import org.jspecify.annotations.Nullable;

/**
 * For whom and by whom the cards are read, which a draft referral must name.
 *
 * @param patient relative reference of the patient
 * @param clinician relative reference of the user, where the hook named one that may refer
 */
public record Recipient(String patient, @Nullable String clinician) {}
