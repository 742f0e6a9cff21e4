package org.footbridge.fourruns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.Participation;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.StatedPreferences;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.recordserver.FhirRecord;
import org.footbridge.vocabulary.Vocabulary;

/** The same person, of whom less is known: the facts that a run with less of the record must amount to. */
final class ReducedFacts {

    private ReducedFacts() {}

    /** Nothing is recorded in a part of the record. */
    static PatientFacts recorded(PatientFacts facts, RecordPart part) {
        return keeping(facts, part, source -> false);
    }

    /** Of a part of the record only some was read, or nothing; the rest could not be. */
    static PatientFacts read(
            PatientFacts facts, RecordPart part, Cause cause, Set<String> resources, Vocabulary vocabulary) {
        var known = keeping(facts, part, resources::contains);
        var unread = new ArrayList<>(known.unread());
        unread.add(new Unread(part, cause, vocabulary.termsReadFrom(part)));
        return new PatientFacts(known.asOf(), known.observations(), unread, known.pathway())
                .withPreferences(known.preferences());
    }

    /** Nothing beyond what was sent could be read: none of the link workers whom the record names. */
    static PatientFacts askable(PatientFacts facts) {
        var named = named(facts.pathway());
        var unread = new ArrayList<>(withoutPart(facts.unread(), RecordPart.LINK_WORKERS));
        if (!named.isEmpty()) {
            unread.add(new Unread(RecordPart.LINK_WORKERS, Cause.NOT_GIVEN, Set.of()));
        }
        return new PatientFacts(
                        facts.asOf(),
                        facts.observations(),
                        unread,
                        new Pathway(
                                facts.pathway().referrals(),
                                facts.pathway().participations(),
                                named.stream()
                                        .map(worker -> LinkWorker.unread(worker.role()))
                                        .toList()))
                .withPreferences(facts.preferences());
    }

    private static PatientFacts keeping(PatientFacts facts, RecordPart part, Predicate<String> kept) {
        var type = FhirRecord.type(part) + "/";
        Predicate<String> stays = source -> !source.startsWith(type) || kept.test(source);
        var before = facts.pathway();
        var pathway = new Pathway(
                before.referrals().stream()
                        .filter(referral -> stays.test(referral.source()))
                        .toList(),
                part == RecordPart.CARE_TEAMS ? List.of() : before.participations(),
                before.linkWorkers());
        var named = named(pathway);
        var unread = withoutPart(facts.unread(), part);
        return new PatientFacts(
                        facts.asOf(),
                        facts.observations().stream()
                                .filter(observation -> stays.test(observation.source()))
                                .toList(),
                        named.stream().allMatch(LinkWorker::isChecked)
                                ? withoutPart(unread, RecordPart.LINK_WORKERS)
                                : unread,
                        new Pathway(pathway.referrals(), pathway.participations(), named))
                .withPreferences(
                        stays.test(facts.preferences().source()) ? facts.preferences() : StatedPreferences.NONE);
    }

    private static List<Unread> withoutPart(List<Unread> unread, RecordPart part) {
        return unread.stream().filter(each -> each.part() != part).toList();
    }

    /** The link workers whom an open referral names, or a care team where a referral is open. */
    private static List<LinkWorker> named(Pathway pathway) {
        var roles = new HashSet<String>();
        pathway.referrals().stream().filter(Referral::isOpen).forEach(referral -> {
            roles.addAll(referral.performers());
            pathway.participations().stream().map(Participation::role).forEach(roles::add);
        });
        return pathway.linkWorkers().stream()
                .filter(worker -> roles.contains(worker.role()))
                .toList();
    }
}
