package org.footbridge.launcher.persona;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** Entries of {@code referrals}, as ServiceRequests. */
record ReferralReader(String patient, LocalDate today, PracticeStaff staff) {

    /** Who takes a referral: {@code direct}, the service itself, and otherwise a link worker. */
    private static final String KIND = "https://footbridge.example/CodeSystem/referral-kind";

    /** A referral and, where a link worker is named, the care team they are in. */
    List<Resource> read(PersonaFields entry, int number) {
        var subject = new Reference("Patient/" + patient);
        var written = UkCore.day(entry.day("written", today));
        var referral = UkCore.named(new ServiceRequest(), patient + "-referral-" + number)
                .setStatus(ServiceRequestStatus.fromCode(entry.text("status", "active")))
                .setIntent(ServiceRequestIntent.fromCode(entry.text("intent", "order")))
                .setCode(entry.what())
                .setSubject(subject)
                .setAuthoredOnElement(written)
                .setRequester(staff.doctor());
        entry.maybe("kind")
                .ifPresent(kind ->
                        referral.addCategory().addCoding().setSystem(KIND).setCode(kind));
        entry.maybe("for").ifPresent(route -> referral.addOrderDetail(new CodeableConcept().setText(route)));
        entry.maybe("reason").ifPresent(reason -> referral.addReasonCode(new CodeableConcept().setText(reason)));
        List<Resource> resources = new ArrayList<>(List.of(referral));
        entry.maybe("link worker").ifPresent(worker -> {
            var role = staff.role(worker, entry.where());
            referral.addPerformer(role);
            var since = new Period().setStartElement(written);
            var team = UkCore.named(new CareTeam(), patient + "-team-" + number)
                    .setStatus(CareTeamStatus.fromCode(entry.text("care team", "active")))
                    .setName("Social prescribing")
                    .setSubject(subject)
                    .setPeriod(since);
            team.addParticipant()
                    .addRole(UkCore.linkWorkerRole())
                    .setMember(role.copy())
                    .setPeriod(since.copy());
            resources.add(team);
        });
        var happened = new HappenedReader(patient, referral, today);
        entry.list("happened").forEach(event -> resources.add(happened.read(event)));
        entry.nothingElse();
        return resources;
    }
}
