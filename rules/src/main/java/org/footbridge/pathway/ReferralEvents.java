package org.footbridge.pathway;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Referral;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.ReferralEvent.Kind;
import org.jspecify.annotations.Nullable;

/** What has happened to one referral, in the order of time. A date to come counts for bookings only. */
final class ReferralEvents {

    private static final Comparator<ReferralEvent> IN_TIME = comparing(ReferralEvents::day, nullsFirst(naturalOrder()))
            .thenComparing(ReferralEvent::kind)
            .thenComparing(ReferralEvent::source);

    private final Referral referral;
    private final List<ReferralEvent> events;
    private final LocalDate asOf;

    private ReferralEvents(Referral referral, List<ReferralEvent> events, LocalDate asOf) {
        this.referral = referral;
        this.events = events;
        this.asOf = asOf;
    }

    /** The events of one referral. */
    static ReferralEvents of(Referral referral, List<ReferralEvent> events, LocalDate asOf) {
        return new ReferralEvents(referral, events.stream().sorted(IN_TIME).toList(), asOf);
    }

    private static @Nullable LocalDate day(ReferralEvent event) {
        return event.when() == null ? null : event.when().latest();
    }

    private Stream<ReferralEvent> of(Kind... kinds) {
        return events.stream().filter(event -> List.of(kinds).contains(event.kind()));
    }

    /** How the service stands to the referral by what it said last. */
    Optional<ReferralEvent> standing() {
        return events.stream().filter(event -> event.kind().isStanding()).reduce((earlier, later) -> later);
    }

    /** Whether the latest word of the service is one of these. */
    boolean isAt(Kind... kinds) {
        return standing().filter(event -> List.of(kinds).contains(event.kind())).isPresent();
    }

    /** Since when it stands so; where no date says that, it cannot be earlier than the referral was written. */
    Optional<PartialDate> since() {
        return standing().map(event -> event.when() == null ? referral.authored() : event.when());
    }

    private Stream<ReferralEvent> contacts() {
        return of(Kind.CONTACT, Kind.ATTENDED).filter(this::isPast);
    }

    boolean hadContact() {
        return contacts().findAny().isPresent();
    }

    /** The day of the last contact; empty where a contact has no date, which may be the last. */
    Optional<PartialDate> lastContact() {
        var all = contacts().toList();
        return all.stream().anyMatch(event -> event.when() == null)
                ? Optional.empty()
                : all.stream().reduce((earlier, later) -> later).map(ReferralEvent::when);
    }

    boolean hasBooking() {
        return of(Kind.BOOKED).anyMatch(event -> !isPast(event));
    }

    boolean hasAttended() {
        return lastAttended().isPresent();
    }

    Optional<ReferralEvent> lastAttended() {
        return of(Kind.ATTENDED).reduce((earlier, later) -> later);
    }

    boolean hasMessageBack() {
        return of(Kind.MESSAGE_BACK).findAny().isPresent();
    }

    /** The sessions that were missed since the patient came last, the latest last. */
    List<ReferralEvent> missedInARow() {
        var attended = lastAttended();
        return of(Kind.MISSED)
                .filter(missed -> attended.isEmpty() || isCertainlyAfter(missed, attended.get()))
                .toList();
    }

    boolean hasMissedSinceContact() {
        var contact = contacts().reduce((earlier, later) -> later);
        return contact.isPresent() && of(Kind.MISSED).anyMatch(missed -> isCertainlyAfter(missed, contact.get()));
    }

    /** That it failed, or that it ended without the patient ever having come. */
    Optional<ReferralEvent> failed() {
        var failed = of(Kind.FAILED).reduce((earlier, later) -> later);
        return failed.isEmpty() && referral.stage() == Referral.Stage.CLOSED && !hasAttended()
                ? of(Kind.MISSED).reduce((earlier, later) -> later)
                : failed;
    }

    private boolean isPast(ReferralEvent event) {
        return event.when() == null || !event.when().earliest().isAfter(asOf);
    }

    private static boolean isCertainlyAfter(ReferralEvent one, ReferralEvent other) {
        return one.when() != null
                && other.when() != null
                && one.when().earliest().isAfter(other.when().latest());
    }
}
