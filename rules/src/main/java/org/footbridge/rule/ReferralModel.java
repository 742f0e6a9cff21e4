package org.footbridge.rule;

import java.util.Locale;

/** How the patient gets to a route, the way with the least help first. */
public enum ReferralModel {
    /** Tell the patient about it. */
    SIGNPOST,
    /** Refer to it directly. */
    DIRECT_REFERRAL,
    /** Refer to a link worker, who finds what fits. */
    LINK_WORKER,
    /** No route yet: a question to ask first. */
    ASK;

    /** The words that tables use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
