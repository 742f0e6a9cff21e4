package org.footbridge.recordwriter.journey;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.footbridge.facts.London;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.ReferralEvent.Kind;
import org.footbridge.recordwriter.entry.RecordBuilder;
import org.footbridge.recordwriter.entry.WriterContext;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** The sessions of a referral, and the appointments that were missed, as Appointments, which have a time of day. */
final class AppointmentWriter {

    static final String TERM = "appointments missed in a year";

    private static final LocalTime TIME = LocalTime.of(10, 0);

    private static final List<AppointmentStatus> BOOKED = List.of(AppointmentStatus.BOOKED, AppointmentStatus.PENDING);
    private static final List<AppointmentStatus> ATTENDED =
            List.of(AppointmentStatus.FULFILLED, AppointmentStatus.ARRIVED, AppointmentStatus.CHECKEDIN);

    private final WriterContext context;
    private final List<Missed> missed = new ArrayList<>();

    AppointmentWriter(WriterContext context) {
        this.context = context;
    }

    /** One of the appointments that count. */
    private record Missed(String source, PartialDate when) {}

    /** The event with its source and, since an appointment has one, a time of day. */
    ReferralEvent session(ReferralEvent event) {
        var when = ofTheDay(event.when());
        var appointment = appointment(status(event.kind()), when).addBasedOn(new Reference(event.referral()));
        var source = context.sheet().add(appointment);
        if (event.kind() == Kind.MISSED) {
            count(source, when);
        }
        return new ReferralEvent(event.referral(), event.kind(), when, source);
    }

    /** So many missed in the year, the sessions that were missed among them. */
    Observation counted(Observation stated) {
        int others = YearOfDay.number(stated) - missed.size();
        if (others < 0) {
            throw new IllegalArgumentException("more sessions are missed than are counted: " + stated.term());
        }
        YearOfDay.days(Objects.requireNonNull(stated.when()), others, context.asOf())
                .forEach(day -> {
                    var when = ofTheDay(day);
                    count(context.sheet().add(appointment(AppointmentStatus.NOSHOW, when)), when);
                });
        context.sheet().add(appointment(AppointmentStatus.CANCELLED, ofTheDay(PartialDate.on(context.asOf()))));
        return missed().orElseThrow();
    }

    /** What the door counts; empty where nothing was missed in the year. */
    Optional<Observation> missed() {
        Comparator<Missed> inTime = comparing((Missed each) -> each.when().latest());
        return missed.stream()
                .max(inTime.thenComparing(Missed::source, reverseOrder()))
                .map(last -> new Observation(TERM, YearOfDay.amount(missed.size()), last.when(), last.source()));
    }

    private void count(String source, @Nullable PartialDate when) {
        if (when != null && YearOfDay.holds(context.asOf(), when)) {
            missed.add(new Missed(source, when));
        }
    }

    private AppointmentStatus status(Kind kind) {
        return switch (kind) {
            case BOOKED -> context.turns().next("booked", BOOKED);
            case ATTENDED -> context.turns().next("attended", ATTENDED);
            case MISSED -> AppointmentStatus.NOSHOW;
            case REQUESTED, ACCEPTED, ON_HOLD, FAILED, COMPLETED, MESSAGE_BACK, CONTACT ->
                throw new IllegalArgumentException("no appointment says: " + kind);
        };
    }

    private static Appointment appointment(AppointmentStatus status, @Nullable PartialDate when) {
        var appointment = new Appointment().setStatus(status);
        appointment.addParticipant().setActor(RecordBuilder.patient()).setStatus(ParticipationStatus.ACCEPTED);
        return when == null ? appointment : appointment.setStart(Date.from(instant(when)));
    }

    /** The door keeps the day of an appointment and not its hour. */
    private static @Nullable PartialDate ofTheDay(@Nullable PartialDate when) {
        if (when == null) {
            return null;
        }
        if (!when.earliest().equals(when.latest())) {
            throw new IllegalArgumentException("an appointment is on a day, not some time in a month or a year");
        }
        return PartialDate.on(when.earliest());
    }

    private static Instant instant(PartialDate day) {
        return day.earliest().atTime(TIME).atZone(London.ZONE).toInstant();
    }
}
