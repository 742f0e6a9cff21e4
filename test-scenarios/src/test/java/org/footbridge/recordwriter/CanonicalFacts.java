package org.footbridge.recordwriter;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.footbridge.facts.AskedColleague;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.Participation;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Kind;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;

/** Facts in the one order and spelling in which they can be compared. */
public final class CanonicalFacts {

    private static final Unread REFUSED_ROLE = new Unread(RecordPart.LINK_WORKERS, Cause.REFUSED, Set.of());

    private CanonicalFacts() {}

    /** The same facts in one order, with one spelling for one number and what is unread said once. */
    public static PatientFacts inOneOrder(PatientFacts facts) {
        var pathway = facts.pathway();
        return new PatientFacts(
                facts.asOf(),
                facts.observations().stream()
                        .map(CanonicalFacts::plain)
                        .sorted(comparing(Observation::term)
                                .thenComparing(Observation::source)
                                .thenComparing(Observation::toString))
                        .toList(),
                merged(facts.unread()),
                new Pathway(
                        pathway.referrals().stream()
                                .sorted(comparing(Referral::source))
                                .toList(),
                        pathway.participations().stream()
                                .distinct()
                                .sorted(comparing(Participation::toString))
                                .toList(),
                        pathway.linkWorkers().stream()
                                .sorted(comparing(LinkWorker::role))
                                .toList(),
                        pathway.events().stream()
                                .distinct()
                                .sorted(comparing(ReferralEvent::source)
                                        .thenComparing(ReferralEvent::referral)
                                        .thenComparing(ReferralEvent::kind))
                                .toList(),
                        pathway.asked().stream()
                                .sorted(comparing(AskedColleague::source))
                                .toList()),
                facts.notUnderstood(),
                facts.readWithCare(),
                facts.preferences());
    }

    private static Observation plain(Observation observation) {
        if (!(observation.value() instanceof ObservedValue.Amount(var number))) {
            return observation;
        }
        var plain = number.stripTrailingZeros();
        return new Observation(
                observation.term(),
                ObservedValue.of(plain.scale() < 0 ? plain.setScale(0) : plain),
                observation.when(),
                observation.source());
    }

    private static List<Unread> merged(List<Unread> unread) {
        return unread.stream()
                .collect(groupingBy(
                        Unread::part,
                        TreeMap::new,
                        groupingBy(
                                Unread::cause,
                                TreeMap::new,
                                flatMapping(each -> each.terms().stream(), toCollection(TreeSet::new)))))
                .entrySet()
                .stream()
                .flatMap(part -> part.getValue().entrySet().stream()
                        .map(cause -> new Unread(part.getKey(), cause.getKey(), cause.getValue())))
                .toList();
    }

    /** The link workers whom the door reads: those of somebody who waits for one. */
    static List<LinkWorker> linkWorkers(Pathway pathway) {
        boolean isAwaited = pathway.referrals().stream()
                .filter(referral -> referral.kind() == Kind.LINK_WORKER)
                .anyMatch(referral -> referral.isOpen() || pathway.ordered().contain(referral));
        return isAwaited ? pathway.linkWorkers() : List.of();
    }

    /** What link workers leave unread. */
    static List<Unread> unread(List<LinkWorker> linkWorkers) {
        return linkWorkers.stream().allMatch(LinkWorker::isChecked) ? List.of() : List.of(REFUSED_ROLE);
    }
}
