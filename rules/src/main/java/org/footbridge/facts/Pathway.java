package org.footbridge.facts;

import java.util.List;

/**
 * The referral's journey as the record holds it: what the programmer rules derive pathway observations from.
 *
 * @param referrals social prescribing referrals, drafts included
 * @param participations places of practitioner roles in care teams
 * @param linkWorkers the link workers among the roles named by referrals and care teams
 */
public record Pathway(List<Referral> referrals, List<Participation> participations, List<LinkWorker> linkWorkers) {

    public static final Pathway NONE = new Pathway(List.of(), List.of(), List.of());

    public Pathway {
        referrals = List.copyOf(referrals);
        participations = List.copyOf(participations);
        linkWorkers = List.copyOf(linkWorkers);
    }
}
