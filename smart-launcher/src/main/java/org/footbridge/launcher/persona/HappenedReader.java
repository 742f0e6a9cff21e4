package org.footbridge.launcher.persona;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Entries of {@code happened}: what became of a referral, as the Tasks, messages and appointments that say so. */
final class HappenedReader {

    private final String patient;
    private final ServiceRequest referral;
    private final LocalDate today;
    private int number;

    HappenedReader(String patient, ServiceRequest referral, LocalDate today) {
        this.patient = patient;
        this.referral = referral;
        this.today = today;
    }

    /** One thing that happened: {@code what: accepted}, {@code on: -20d}, and perhaps {@code why: ...}. */
    Resource read(PersonaFields entry) {
        number++;
        var what = entry.text("what");
        var on = entry.day("on", today);
        var resource = switch (what) {
            case "requested" -> task(TaskStatus.REQUESTED, on, entry);
            case "accepted" -> task(TaskStatus.ACCEPTED, on, entry);
            case "on hold" -> task(TaskStatus.ONHOLD, on, entry);
            case "rejected" -> task(TaskStatus.REJECTED, on, entry);
            case "completed" -> task(TaskStatus.COMPLETED, on, entry);
            case "contact" -> message(on, new Reference("Patient/" + patient));
            case "message back" -> message(on, referral.getRequester().copy());
            case "booked" -> session(AppointmentStatus.BOOKED, on);
            case "attended" -> session(AppointmentStatus.FULFILLED, on);
            case "missed" -> session(AppointmentStatus.NOSHOW, on);
            default -> throw new PersonaException(entry.where() + ": nothing is called '" + what + "'");
        };
        entry.nothingElse();
        return resource;
    }

    private Reference about() {
        return new Reference("ServiceRequest/" + referral.getIdElement().getIdPart());
    }

    private String id() {
        return referral.getIdElement().getIdPart() + "-event-" + number;
    }

    private Task task(TaskStatus status, LocalDate on, PersonaFields entry) {
        var task = UkCore.named(new Task(), id())
                .setStatus(status)
                .setIntent(TaskIntent.ORDER)
                .setFocus(about())
                .setFor(new Reference("Patient/" + patient))
                .setRequester(referral.getRequester().copy())
                .setAuthoredOnElement(referral.getAuthoredOnElement().copy())
                .setExecutionPeriod(new Period().setStartElement(UkCore.day(on)).setEndElement(UkCore.day(on)))
                .setLastModifiedElement(UkCore.day(on));
        if (status == TaskStatus.REQUESTED) {
            task.setAuthoredOnElement(UkCore.day(on));
        }
        task.getCode()
                .addCoding()
                .setSystem("http://hl7.org/fhir/CodeSystem/task-code")
                .setCode("fulfill");
        entry.maybe("why").ifPresent(why -> task.setStatusReason(new CodeableConcept().setText(why)));
        return task;
    }

    private Communication message(LocalDate on, Reference recipient) {
        return UkCore.named(new Communication(), id())
                .setStatus(CommunicationStatus.COMPLETED)
                .setSubject(new Reference("Patient/" + patient))
                .addBasedOn(about())
                .addRecipient(recipient)
                .setSentElement(UkCore.day(on));
    }

    private Appointment session(AppointmentStatus status, LocalDate on) {
        var session = UkCore.named(new Appointment(), id())
                .setStatus(status)
                .addBasedOn(about())
                .setStartElement(new InstantType(on + "T10:00:00Z"))
                .setEndElement(new InstantType(on + "T11:00:00Z"));
        session.addParticipant().setActor(new Reference("Patient/" + patient)).setStatus(ParticipationStatus.ACCEPTED);
        return session;
    }
}
