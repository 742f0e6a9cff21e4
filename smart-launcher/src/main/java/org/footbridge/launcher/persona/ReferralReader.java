package org.footbridge.launcher.persona;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** Entries of {@code referrals}: a ServiceRequest and, where a link worker is named, the care team they are in. */
final class ReferralReader {

    private final LocalDate today;
    private final String persona;
    private final PracticeStaff staff;
    private int count;

    ReferralReader(LocalDate today, String persona, PracticeStaff staff) {
        this.today = today;
        this.persona = persona;
        this.staff = staff;
    }

    List<Resource> read(PersonaFields entry) {
        count++;
        List<Resource> resources = new ArrayList<>();
        var written = RelativeDay.on(today, entry.text("written"), entry.where());
        var referral = UkCore.named(new ServiceRequest(), persona + "-referral-" + count);
        referral.setStatus(ServiceRequestStatus.fromCode(entry.text("status", "active")))
                .setIntent(ServiceRequestIntent.fromCode(entry.text("intent", "order")))
                .setCode(CodedTerm.concept(entry.text("what"), entry.where()))
                .setSubject(PersonaReader.subject(persona))
                .setAuthoredOnElement(UkCore.day(written))
                .setRequester(staff.doctor());
        entry.maybe("for").ifPresent(route -> referral.addOrderDetail(new CodeableConcept().setText(route)));
        entry.maybe("reason").ifPresent(reason -> referral.addReasonCode(new CodeableConcept().setText(reason)));
        resources.add(referral);
        entry.maybe("link worker").ifPresent(worker -> {
            referral.addPerformer(staff.role(worker, entry.where()));
            resources.add(team(entry, worker, written));
        });
        entry.nothingElse();
        return resources;
    }

    private CareTeam team(PersonaFields entry, String worker, LocalDate since) {
        var team = UkCore.named(new CareTeam(), persona + "-team-" + count);
        team.setStatus(CareTeamStatus.fromCode(entry.text("care team", "active")))
                .setName("Social prescribing")
                .setSubject(PersonaReader.subject(persona))
                .setPeriod(new Period().setStartElement(UkCore.day(since)));
        team.addParticipant()
                .addRole(PracticeStaff.linkWorkerRole())
                .setMember(staff.role(worker, entry.where()))
                .setPeriod(new Period().setStartElement(UkCore.day(since)));
        return team;
    }
}
