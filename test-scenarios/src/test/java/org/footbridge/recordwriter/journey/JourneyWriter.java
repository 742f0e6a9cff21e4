package org.footbridge.recordwriter.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.footbridge.facts.AskedColleague;
import org.footbridge.facts.Observation;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.ReferralEvent.Kind;
import org.footbridge.recordwriter.entry.UnsupportedFact.Reason;
import org.footbridge.recordwriter.entry.WriterContext;
import org.footbridge.vocabulary.Term;

/**
 * Writes what has happened to referrals, each event in one of the encodings in which a record can say it, and the terms
 * that a record says without a code: consent, and what is counted over a year.
 */
public final class JourneyWriter {

    private static final Set<Set<RecordPart>> ALONE =
            Set.of(Set.of(RecordPart.CONSENTS), Set.of(RecordPart.APPOINTMENTS), Set.of(RecordPart.ENCOUNTERS));

    /** By what a contact is recorded. */
    private enum ContactBy {
        MESSAGE,
        CONSULTATION
    }

    private final WriterContext context;
    private final TaskWriter tasks;
    private final CommunicationWriter messages;
    private final EncounterWriter consultations;
    private final AppointmentWriter appointments;
    private final ConsentWriter consents;
    private final List<ReferralEvent> events = new ArrayList<>();
    private final List<AskedColleague> asked = new ArrayList<>();
    private final List<Observation> sourced = new ArrayList<>();
    private final List<Observation> readable = new ArrayList<>();

    public JourneyWriter(WriterContext context) {
        this.context = context;
        this.tasks = new TaskWriter(context);
        this.messages = new CommunicationWriter(context);
        this.consultations = new EncounterWriter(context);
        this.appointments = new AppointmentWriter(context);
        this.consents = new ConsentWriter(context);
    }

    /** Whether it is this writer that can say a term. */
    public static boolean says(Term term) {
        return !term.isDerived() && ALONE.contains(term.readFrom());
    }

    /**
     * Writes everything.
     *
     * @param stated the observations of terms that this writer says
     * @param pathway the referrals, which have been written, and what happened to them
     */
    public void write(List<Observation> stated, Pathway pathway) {
        for (ReferralEvent event : pathway.events()) {
            if (!isTold(event)) {
                write(event, pathway);
            }
        }
        pathway.asked()
                .forEach(each ->
                        asked.add(new AskedColleague(each.alert(), each.referral(), each.when(), tasks.asked(each))));
        if (!events.isEmpty()) {
            tasks.ofAnotherRequest();
        }
        stated.forEach(this::write);
        countMissedSessions();
    }

    /** The events, each with the resource that says it. */
    public List<ReferralEvent> events() {
        return List.copyOf(events);
    }

    /** What colleagues were asked, each with the task that says it. */
    public List<AskedColleague> asked() {
        return List.copyOf(asked);
    }

    /** What was stated, each with the resource that stands for it. */
    public List<Observation> sourced() {
        return List.copyOf(sourced);
    }

    /** What the door can read of it. */
    public List<Observation> readable() {
        return List.copyOf(readable);
    }

    /** Whether the task that was done has said so with its outcome. */
    private boolean isTold(ReferralEvent event) {
        return event.kind() == Kind.MESSAGE_BACK
                && events.stream()
                        .anyMatch(other -> other.kind() == Kind.MESSAGE_BACK
                                && other.referral().equals(event.referral())
                                && Objects.equals(other.when(), event.when()));
    }

    private void write(ReferralEvent event, Pathway pathway) {
        switch (event.kind()) {
            case REQUESTED, ACCEPTED, ON_HOLD, FAILED -> add(event, tasks.standing(event));
            case COMPLETED -> done(event, pathway);
            case MESSAGE_BACK -> add(event, messages.back(event));
            case CONTACT -> add(event, contact(event));
            case BOOKED, ATTENDED, MISSED -> events.add(appointments.session(event));
        }
    }

    private void done(ReferralEvent event, Pathway pathway) {
        var back = new ReferralEvent(event.referral(), Kind.MESSAGE_BACK, event.when(), "");
        boolean hasMessage = pathway.events().stream()
                .anyMatch(other -> other.kind() == Kind.MESSAGE_BACK
                        && other.referral().equals(event.referral())
                        && Objects.equals(other.when(), event.when()));
        if (hasMessage && !isTold(back) && context.turns().next("outcome in the task", List.of(true, false))) {
            var source = tasks.doneWithOutcome(event);
            add(event, source);
            add(back, source);
        } else {
            add(event, tasks.standing(event));
        }
    }

    private String contact(ReferralEvent event) {
        return switch (context.turns().next("contact", List.of(ContactBy.values()))) {
            case MESSAGE -> messages.toThePatient(event);
            case CONSULTATION -> consultations.contact(event);
        };
    }

    private void add(ReferralEvent event, String source) {
        events.add(new ReferralEvent(event.referral(), event.kind(), event.when(), source));
    }

    private void write(Observation observation) {
        var from = context.vocabulary().term(observation.term()).readFrom();
        if (from.contains(RecordPart.CONSENTS)) {
            settle(consents.write(observation));
        } else if (!YearOfDay.holds(context.asOf(), observation.when()) || isCounted(observation)) {
            sourced.add(observation);
            context.sheet().notCarried(observation.term(), Reason.NO_ENTRY_SAYS_IT);
        } else if (from.contains(RecordPart.ENCOUNTERS)) {
            settle(consultations.counted(observation));
        } else {
            settle(appointments.counted(observation));
        }
    }

    /** A year has one number. */
    private boolean isCounted(Observation observation) {
        return sourced.stream().anyMatch(other -> other.term().equals(observation.term()));
    }

    private void settle(Observation observation) {
        sourced.add(observation);
        readable.add(observation);
    }

    /** A session that was missed is a missed appointment, too, whether or not a scenario counts it. */
    private void countMissedSessions() {
        context.vocabulary().find(AppointmentWriter.TERM).ifPresent(term -> {
            if (sourced.stream().noneMatch(each -> each.term().equals(term.name()))) {
                appointments.missed().ifPresent(missed -> {
                    readable.add(missed);
                    context.sheet().notCarried(term.name(), Reason.MISSED_SESSIONS_COUNT_AS_APPOINTMENTS);
                });
            }
        });
    }
}
