package org.footbridge.facts;

import org.jspecify.annotations.Nullable;

/**
 * A task of ours that is still open: a colleague was asked about a break in the pathway.
 *
 * @param alert name of the alert about which they were asked
 * @param referral the referral about which they were asked, as a relative reference
 * @param when when they were asked; null where the record gives no date
 * @param source the task, as a relative reference
 */
public record AskedColleague(
        String alert, String referral, @Nullable PartialDate when, String source) {}
