package org.footbridge.launcher.screens;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.footbridge.launcher.fhir.RecordAccess;
import org.footbridge.launcher.fhir.RecordWriter;
import org.footbridge.launcher.store.RecordSearch;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The appointments that are booked on the record screen. */
@Component
record AppointmentEntries(RecordSearch search, RecordWriter writer, Clock clock) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime FIRST_OF_THE_DAY = LocalTime.of(9, 0);

    LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /** The days of the appointments that are to come, the next first. */
    List<String> toCome(String patient) {
        return search.ofPatient(Appointment.class, patient).stream()
                .filter(appointment -> appointment.getStatus() == AppointmentStatus.BOOKED && appointment.hasStart())
                .map(appointment -> LocalDate.ofInstant(appointment.getStart().toInstant(), LONDON))
                .filter(day -> !day.isBefore(today()))
                .sorted()
                .map(FhirText::day)
                .toList();
    }

    /**
     * Books an appointment.
     *
     * @return its id
     * @throws ResponseStatusException with status 400 where the day is none, or past
     */
    String book(String patient, String day) {
        var appointment = new Appointment()
                .setStatus(AppointmentStatus.BOOKED)
                .setStart(Date.from(
                        FIRST_OF_THE_DAY.atDate(read(day)).atZone(LONDON).toInstant()));
        appointment
                .addParticipant()
                .setActor(new Reference("Patient/" + patient))
                .setStatus(ParticipationStatus.ACCEPTED);
        return writer.create(appointment, RecordAccess.OWN_SCREENS)
                .getIdElement()
                .getIdPart();
    }

    private LocalDate read(String day) {
        try {
            var read = LocalDate.parse(day);
            if (!read.isBefore(today())) {
                return read;
            }
        } catch (DateTimeException noDay) {
            // Said below, as for a day that is past.
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Choose a day from today on");
    }
}
