package org.footbridge.facts;

import java.util.List;

/**
 * The referral's journey as the record holds it: what the programmer rules derive pathway observations from.
 *
 * @param referrals social prescribing referrals, drafts included
 * @param participations places of practitioner roles in care teams
 * @param linkWorkers the link workers among the roles named by referrals and care teams
 * @param events what has happened to the referrals, in any order
 * @param asked what colleagues were asked about breaks in the pathway, and have not yet done
 * @param ordered which of the referrals are being ordered just now
 */
public record Pathway(
        List<Referral> referrals,
        List<Participation> participations,
        List<LinkWorker> linkWorkers,
        List<ReferralEvent> events,
        List<AskedColleague> asked,
        OrderedReferrals ordered) {

    public static final Pathway NONE = new Pathway(List.of(), List.of(), List.of(), List.of(), List.of());

    public Pathway {
        referrals = List.copyOf(referrals);
        participations = List.copyOf(participations);
        linkWorkers = List.copyOf(linkWorkers);
        events = List.copyOf(events);
        asked = List.copyOf(asked);
    }

    /** A pathway on which nothing is being ordered. */
    public Pathway(
            List<Referral> referrals,
            List<Participation> participations,
            List<LinkWorker> linkWorkers,
            List<ReferralEvent> events,
            List<AskedColleague> asked) {
        this(referrals, participations, linkWorkers, events, asked, OrderedReferrals.NONE);
    }

    /** A pathway on which nothing is known to have happened since a referral was written. */
    public Pathway(List<Referral> referrals, List<Participation> participations, List<LinkWorker> linkWorkers) {
        this(referrals, participations, linkWorkers, List.of(), List.of());
    }

    /** The same where these are being ordered. */
    public Pathway ordering(OrderedReferrals now) {
        return new Pathway(referrals, participations, linkWorkers, events, asked, now);
    }

    /** The same with other referrals, of which nothing is being ordered. */
    public Pathway withReferrals(List<Referral> others) {
        var sources = others.stream().map(Referral::source).toList();
        return new Pathway(
                others,
                participations,
                linkWorkers,
                events.stream()
                        .filter(event -> sources.contains(event.referral()))
                        .toList(),
                asked.stream().filter(task -> sources.contains(task.referral())).toList());
    }
}
