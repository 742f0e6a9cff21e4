package org.footbridge.facts;

import java.util.Set;

/**
 * The referrals that a clinician is ordering just now.
 *
 * @param referrals their sources
 * @param toClosedServices those of them that ask a service that takes nobody at present
 */
public record OrderedReferrals(Set<String> referrals, Set<String> toClosedServices) {

    public static final OrderedReferrals NONE = new OrderedReferrals(Set.of(), Set.of());

    public OrderedReferrals {
        referrals = Set.copyOf(referrals);
        toClosedServices = Set.copyOf(toClosedServices);
    }

    /** Whether a referral is one of them. */
    public boolean contain(Referral referral) {
        return referrals.contains(referral.source());
    }
}
