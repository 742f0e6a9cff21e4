package org.footbridge.chart;

import java.util.List;
import java.util.Optional;
import org.footbridge.chart.JourneyEntries.Read;
import org.footbridge.chart.element.Elements;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.ReferralEvent.Kind;
import org.footbridge.record.BundleEntry;

/**
 * Appointments: those of a referral are its sessions, and those that were missed in the last year are counted.
 *
 * @param events what has happened to referrals, which this adds to
 */
record Appointments(JourneyEntries entries, List<ReferralEvent> events, YearCount missed) {

    private static final Elements ELEMENTS = Elements.of("status", "start");
    private static final String MISSED = "noshow";

    void read() {
        // An appointment names the patient among its participants, and was found by that.
        entries.read("Appointment", "subject", ELEMENTS, this::matters, this::use);
    }

    private boolean matters(BundleEntry entry) {
        boolean isMissed = entry.resource().path("status").stringValue("").equals(MISSED);
        return (isMissed || entries.isAboutAReferral(entry, "basedOn")) && isThePatients(entry);
    }

    /** Where a patient is named, it is this one. */
    private boolean isThePatients(BundleEntry entry) {
        var patients = entry.resource()
                .path("participant")
                .valueStream()
                .map(participant -> participant.path("actor"))
                .filter(actor -> actor.path("reference").stringValue("").contains("Patient/"))
                .toList();
        return patients.isEmpty()
                || patients.stream()
                        .anyMatch(actor -> entries.record().references().isThePatient(actor));
    }

    private void use(Read read) {
        var status = read.resource().text("status");
        // The hour of a session is of no use to any rule.
        var when = read.resource()
                .date("start")
                .map(start -> PartialDate.on(start.earliest()))
                .orElse(null);
        if (status.equals(MISSED)) {
            missed.add(when, read.entry().source());
        }
        kind(status)
                .ifPresent(kind -> entries.events(read, kind, when, "basedOn").forEach(events::add));
    }

    private static Optional<Kind> kind(String status) {
        return switch (status) {
            case "booked", "pending" -> Optional.of(Kind.BOOKED);
            case "arrived", "checked-in", "fulfilled" -> Optional.of(Kind.ATTENDED);
            case MISSED -> Optional.of(Kind.MISSED);
            default -> Optional.empty();
        };
    }
}
