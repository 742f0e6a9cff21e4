package org.footbridge.fourruns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

/**
 * The same person, of whom less is known: the facts that a run with less of the record must amount to. What comes with the
 * call, and not with the record alone, is known in each of them: problems that are being added, drafts that are being ordered.
 *
 * @param facts the person
 * @param added the sources of the problems that are being added
 */
record ReducedFacts(PatientFacts facts, Set<String> added) {

    /** What is asked for only where the record has a referral that it may be about. */
    private static final Set<RecordPart> WITH_A_REFERRAL =
            Set.of(RecordPart.TASKS, RecordPart.COMMUNICATIONS, RecordPart.CONSENTS);

    /** Nothing is recorded in a part of the record. */
    PatientFacts recorded(RecordPart part) {
        return keeping(part, source -> false);
    }

    /** Of a part of the record only some was read, or nothing; the rest could not be. */
    PatientFacts read(RecordPart part, Cause cause, Set<String> resources, Vocabulary vocabulary) {
        if (WITH_A_REFERRAL.contains(part) && facts.pathway().referrals().isEmpty()) {
            return facts;
        }
        var known = keeping(part, resources::contains);
        var unread = new ArrayList<>(known.unread());
        unread.add(new Unread(part, cause, vocabulary.termsReadFrom(part)));
        return new PatientFacts(known.asOf(), known.observations(), unread, known.pathway())
                .withPreferences(known.preferences());
    }

    /** Nothing beyond what was sent could be read: none of the link workers whom the record names. */
    static PatientFacts askable(PatientFacts facts) {
        var before = facts.pathway();
        var named = named(before, before.referrals(), before.participations());
        var unread = new ArrayList<>(withoutPart(facts.unread(), RecordPart.LINK_WORKERS));
        if (!named.isEmpty()) {
            unread.add(new Unread(RecordPart.LINK_WORKERS, Cause.NOT_GIVEN, Set.of()));
        }
        return new PatientFacts(
                        facts.asOf(),
                        facts.observations(),
                        unread,
                        new Pathway(
                                        before.referrals(),
                                        before.participations(),
                                        named.stream()
                                                .map(worker -> LinkWorker.unread(worker.role()))
                                                .toList(),
                                        before.events(),
                                        before.asked())
                                .ordering(before.ordered()))
                .withPreferences(facts.preferences());
    }

    private PatientFacts keeping(RecordPart part, Predicate<String> kept) {
        var type = FhirRecord.type(part) + "/";
        Predicate<String> stays = source -> !source.startsWith(type) || kept.test(source) || added.contains(source);
        var pathway = keeping(facts.pathway(), part, stays);
        boolean isFollowed = !pathway.referrals().isEmpty();
        var unread = withoutPart(facts.unread(), part).stream()
                .filter(each -> isFollowed || !WITH_A_REFERRAL.contains(each.part()))
                .toList();
        var isChecked = pathway.linkWorkers().stream().allMatch(LinkWorker::isChecked);
        return new PatientFacts(
                        facts.asOf(),
                        facts.observations().stream()
                                .filter(observation -> stays.test(observation.source()))
                                .filter(observation -> isFollowed || !isOfAReferral(observation.source()))
                                .toList(),
                        isChecked ? withoutPart(unread, RecordPart.LINK_WORKERS) : unread,
                        pathway)
                .withPreferences(
                        stays.test(facts.preferences().source()) ? facts.preferences() : StatedPreferences.NONE);
    }

    /** What is left of a pathway, without what happened to a referral that is no longer known. */
    private static Pathway keeping(Pathway before, RecordPart part, Predicate<String> stays) {
        var referrals = before.referrals().stream()
                .filter(referral -> stays.test(referral.source()) || comesWithTheCall(referral, before))
                .toList();
        var followed = referrals.stream().map(Referral::source).collect(Collectors.toSet());
        // The record writer writes each task of ours about the first referral.
        boolean isFirstKept = !referrals.isEmpty()
                && referrals.getFirst().equals(before.referrals().getFirst());
        var participations = part == RecordPart.CARE_TEAMS ? List.<Participation>of() : before.participations();
        return new Pathway(
                        referrals,
                        participations,
                        named(before, referrals, participations),
                        before.events().stream()
                                .filter(event -> stays.test(event.source()) && followed.contains(event.referral()))
                                .toList(),
                        before.asked().stream()
                                .filter(asked -> stays.test(asked.source()) && isFirstKept)
                                .toList())
                .ordering(before.ordered());
    }

    /** A draft that is being ordered comes with the call, as does nothing that is sent. */
    private static boolean comesWithTheCall(Referral referral, Pathway pathway) {
        return referral.isDraft() && pathway.ordered().contain(referral);
    }

    private static boolean isOfAReferral(String source) {
        return WITH_A_REFERRAL.stream().anyMatch(part -> source.startsWith(FhirRecord.type(part) + "/"));
    }

    private static List<Unread> withoutPart(List<Unread> unread, RecordPart part) {
        return unread.stream().filter(each -> each.part() != part).toList();
    }

    /** The link workers whom an open referral names, or one that is being ordered, or a care team where there is one. */
    private static List<LinkWorker> named(
            Pathway before, List<Referral> referrals, List<Participation> participations) {
        var roles = new HashSet<String>();
        referrals.stream()
                .filter(referral -> referral.isOpen() || before.ordered().contain(referral))
                .forEach(referral -> {
                    roles.addAll(referral.performers());
                    participations.stream().map(Participation::role).forEach(roles::add);
                });
        return before.linkWorkers().stream()
                .filter(worker -> roles.contains(worker.role()))
                .toList();
    }
}
