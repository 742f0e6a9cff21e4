package org.footbridge.pathway;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.LinkWorker.Contact;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Participation;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.ReferralEvent.Kind;
import org.footbridge.facts.Unread;
import org.jspecify.annotations.Nullable;

/**
 * What is observed of how far each referral has come, in the {@link JourneyTerms}. Each term is stated of one referral at
 * a time and needs no second one, so that a row never joins what is known about two referrals.
 */
public final class JourneyObservations {

    private static final Set<RecordPart> EVENTS =
            Set.of(RecordPart.TASKS, RecordPart.COMMUNICATIONS, RecordPart.ENCOUNTERS, RecordPart.APPOINTMENTS);

    private final PatientFacts facts;
    private final WorkingDays calendar;
    private final Map<String, List<ReferralEvent>> events;
    private final List<Observation> taken;
    private final Map<String, LinkWorker> linkWorkers;
    private final List<LinkWorker> ofTeams;
    private final boolean teamsHaveOnlyMailboxes;

    /** Written last: of any failed one, the last of the others is among them. */
    private final List<Referral> latestTwo;

    /**
     * Looks at a person.
     *
     * @param calendar which days count
     * @param measures the terms that are measures of outcome
     */
    public JourneyObservations(PatientFacts facts, WorkingDays calendar, Set<String> measures) {
        this.facts = facts;
        this.calendar = calendar;
        this.events = facts.pathway().events().stream().collect(Collectors.groupingBy(ReferralEvent::referral));
        this.taken = facts.observations().stream()
                .filter(it -> measures.contains(it.term()))
                .toList();
        this.linkWorkers = facts.pathway().linkWorkers().stream()
                .collect(Collectors.toMap(LinkWorker::role, Function.identity(), (one, other) -> one));
        this.ofTeams = facts.pathway().participations().stream()
                .filter(place -> place.teamActive() && !place.ended())
                .map(Participation::role)
                .distinct()
                .map(linkWorkers::get)
                .filter(Objects::nonNull)
                .toList();
        var sources = new HashSet<String>();
        this.latestTwo = facts.pathway().referrals().stream()
                .filter(referral -> referral.authored() != null)
                .sorted(comparing(
                        (Referral referral) ->
                                Objects.requireNonNull(referral.authored()).latest(),
                        reverseOrder()))
                .filter(referral -> sources.add(referral.source()))
                .limit(2)
                .toList();
        this.teamsHaveOnlyMailboxes = ofTeams.stream().allMatch(JourneyObservations::hasOnlyASharedMailbox);
    }

    /** The observations, but for those that rest on something that could not be read. */
    public PathwayObservations observe() {
        var unread = unread();
        var observed = facts.pathway().referrals().stream()
                .flatMap(this::observe)
                // That a referral failed stays true with anything else recorded.
                .filter(it -> !unread.contains(it.term()) || it.term().equals(JourneyTerms.FAILED_BEFORE))
                .toList();
        return new PathwayObservations(observed, unread);
    }

    private Set<String> unread() {
        var terms = new HashSet<String>();
        for (Unread unread : facts.unread()) {
            if (EVENTS.contains(unread.part())) {
                unread.terms().stream().filter(JourneyTerms.ALL::contains).forEach(terms::add);
            }
            if (unread.part() == RecordPart.MEASUREMENTS) {
                terms.addAll(JourneyTerms.ABOUT_MEASURES);
            }
        }
        return terms;
    }

    private Stream<Observation> observe(Referral referral) {
        var progress = ReferralEvents.of(referral, events.getOrDefault(referral.source(), List.of()), facts.asOf());
        var found = new ArrayList<Observation>();
        if (referral.isDraft()) {
            found.add(PathwayTerms.yes(JourneyTerms.DRAFTED, referral));
        }
        if (referral.isOpen()) {
            waiting(referral, progress).ifPresent(found::add);
            sessions(referral, progress).ifPresent(found::add);
        }
        ended(referral, progress, found);
        measured(referral, progress).ifPresent(found::add);
        if (referral.isOpenToALinkWorker() && isBehindASharedMailbox(referral)) {
            found.add(PathwayTerms.yes(JourneyTerms.SHARED_MAILBOX, referral));
        }
        return found.stream();
    }

    /** Who waits for whom: the service has not answered, has not been in contact, or has not been again. */
    private Optional<Observation> waiting(Referral referral, ReferralEvents progress) {
        if (progress.hasBooking()) {
            return Optional.empty();
        }
        if (progress.hadContact()) {
            boolean over = progress.isAt(Kind.ON_HOLD, Kind.FAILED, Kind.COMPLETED);
            return over || progress.hasMissedSinceContact()
                    ? Optional.empty()
                    : progress.lastContact().map(last -> days(JourneyTerms.LAPSED, last, referral));
        }
        if (progress.isAt(Kind.REQUESTED)) {
            return progress.since().map(since -> days(JourneyTerms.NOT_PICKED_UP, since, referral));
        }
        return progress.isAt(Kind.ACCEPTED)
                ? progress.since().map(since -> days(JourneyTerms.NO_FIRST_CONTACT, since, referral))
                : Optional.empty();
    }

    private static Optional<Observation> sessions(Referral referral, ReferralEvents progress) {
        var missed = progress.missedInARow();
        if (missed.isEmpty() || progress.hasBooking()) {
            return Optional.empty();
        }
        var last = missed.getLast();
        return Optional.of(
                progress.hasAttended()
                        ? number(JourneyTerms.SESSIONS_MISSED, missed.size(), last.when(), referral)
                        : new Observation(
                                JourneyTerms.FIRST_SESSION_MISSED,
                                ObservedValue.yes(),
                                last.when(),
                                referral.source()));
    }

    private void ended(Referral referral, ReferralEvents progress, List<Observation> found) {
        progress.failed().ifPresent(failure -> {
            found.add(stated(JourneyTerms.FAILED_BEFORE, failure, referral));
            if (progress.isAt(Kind.FAILED) && !isPlannedAgain(referral, failure)) {
                found.add(stated(JourneyTerms.NOT_PLANNED_AGAIN, failure, referral));
            }
        });
        if (progress.isAt(Kind.COMPLETED) && !progress.hasMessageBack()) {
            progress.since()
                    .map(since -> days(JourneyTerms.NOTHING_SENT_BACK, since, referral))
                    .ifPresent(found::add);
        }
    }

    /** Whether another referral was written since, a draft included; where a date is missing, nobody knows that. */
    private boolean isPlannedAgain(Referral failed, ReferralEvent failure) {
        var when = failure.when();
        return latestTwo.stream()
                .filter(other -> !other.source().equals(failed.source()))
                .flatMap(other -> Stream.ofNullable(other.authored()))
                .anyMatch(authored -> when != null && !authored.latest().isBefore(when.earliest()));
    }

    /** Only a link worker measures outcomes: at the start, and once more. */
    private Optional<Observation> measured(Referral referral, ReferralEvents progress) {
        var authored = referral.authored();
        boolean underWay = referral.isOpen() && progress.isAt(Kind.ACCEPTED);
        if (referral.kind() != Referral.Kind.LINK_WORKER
                || authored == null
                || !(underWay || progress.isAt(Kind.COMPLETED))) {
            return Optional.empty();
        }
        var since = taken.stream()
                .map(Observation::when)
                .filter(when -> when == null || !when.latest().isBefore(authored.earliest()))
                .toList();
        if (since.isEmpty()) {
            return underWay
                    ? progress.since().map(begun -> days(JourneyTerms.NO_FIRST_MEASURE, begun, referral))
                    : Optional.empty();
        }
        var dated = since.stream().filter(Objects::nonNull).toList();
        if (dated.size() < since.size()) {
            return Optional.empty();
        }
        var first = dated.stream().min(comparing(PartialDate::earliest)).orElseThrow();
        return dated.stream().anyMatch(when -> when.latest().isAfter(first.latest()))
                ? Optional.empty()
                : Optional.of(days(JourneyTerms.NO_SECOND_MEASURE, first, referral));
    }

    /** Those in care teams may have taken every referral, so what is true of them is asked once. */
    private boolean isBehindASharedMailbox(Referral referral) {
        var named = referral.performers().stream()
                .map(linkWorkers::get)
                .filter(Objects::nonNull)
                .toList();
        return (!named.isEmpty() || !ofTeams.isEmpty())
                && teamsHaveOnlyMailboxes
                && named.stream().allMatch(JourneyObservations::hasOnlyASharedMailbox);
    }

    private static boolean hasOnlyASharedMailbox(LinkWorker worker) {
        return worker.read() && worker.active() && !worker.ended() && worker.contact() == Contact.SHARED_MAILBOX;
    }

    private Observation days(String term, PartialDate since, Referral referral) {
        LocalDate from = since.earliest();
        return number(term, calendar.between(from, facts.asOf()), since, referral);
    }

    private static Observation number(String term, long number, @Nullable PartialDate when, Referral referral) {
        return new Observation(term, ObservedValue.of(BigDecimal.valueOf(number)), when, referral.source());
    }

    private static Observation stated(String term, ReferralEvent event, Referral referral) {
        return new Observation(term, ObservedValue.yes(), event.when(), referral.source());
    }
}
