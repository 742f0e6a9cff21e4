package org.footbridge.recordwriter;

import static org.footbridge.record.PathwayElements.DIRECT;
import static org.footbridge.record.PathwayElements.REFERRAL_KIND;
import static org.footbridge.record.PathwayElements.TO_LINK_WORKER;

import java.util.List;
import java.util.Optional;
import org.footbridge.facts.Participation;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Kind;
import org.footbridge.recordwriter.entry.FhirDate;
import org.footbridge.recordwriter.entry.RecordBuilder;
import org.footbridge.recordwriter.entry.TermCodes;
import org.footbridge.recordwriter.entry.WriterContext;
import org.footbridge.vocabulary.ValueSet;
import org.footbridge.vocabulary.Vocabulary;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** Referrals, care teams and link workers, as ServiceRequests, CareTeams and PractitionerRoles. */
final class PathwayWriter {

    private static final List<ServiceRequestStatus> OPEN =
            List.of(ServiceRequestStatus.ACTIVE, ServiceRequestStatus.ONHOLD);
    private static final List<ServiceRequestStatus> CLOSED =
            List.of(ServiceRequestStatus.COMPLETED, ServiceRequestStatus.REVOKED);
    private static final List<CareTeamStatus> NOT_ACTIVE =
            List.of(CareTeamStatus.INACTIVE, CareTeamStatus.SUSPENDED, CareTeamStatus.PROPOSED);

    private enum Leaving {
        BY_PARTICIPATION,
        WITH_THE_TEAM
    }

    private final WriterContext context;
    private final LinkWorkerWriter linkWorkers;

    PathwayWriter(WriterContext context) {
        this.context = context;
        this.linkWorkers = new LinkWorkerWriter(context);
    }

    void write(Pathway pathway) {
        pathway.referrals().forEach(this::write);
        pathway.participations().forEach(this::write);
        pathway.linkWorkers().forEach(linkWorkers::write);
    }

    private void write(Referral referral) {
        var request = new ServiceRequest();
        request.setId(id(referral.source()));
        request.setStatus(status(referral.stage()))
                .setIntent(referral.isDraft() ? ServiceRequestIntent.PROPOSAL : ServiceRequestIntent.ORDER)
                .setCode(code(referral))
                .setSubject(RecordBuilder.patient())
                .setAuthoredOnElement(FhirDate.of(referral.authored()));
        if (!referral.route().isEmpty()) {
            request.addOrderDetail().setText(referral.route());
        }
        kind(referral)
                .ifPresent(kind -> request.addCategory()
                        .addCoding()
                        .setSystem(REFERRAL_KIND)
                        .setCode(kind));
        if (referral.ended() != null) {
            request.setOccurrence(new Period().setEndElement(FhirDate.of(referral.ended())));
        }
        referral.reasons().forEach(reason -> request.addReasonCode().setText(reason));
        referral.performers().forEach(role -> request.addPerformer(new Reference(role)));
        context.sheet().add(request);
    }

    private CodeableConcept code(Referral referral) {
        if (referral.kind() == Kind.LINK_WORKER) {
            return referralCode();
        }
        var code = new CodeableConcept().setText(referral.route());
        context.vocabulary()
                .referralCode(referral.route())
                .ifPresent(own -> code.addCoding()
                        .setSystem(own.code().system())
                        .setCode(own.code().code())
                        .setDisplay(own.display()));
        return code;
    }

    /** A referral that names no route says by its code who takes it. */
    private static Optional<String> kind(Referral referral) {
        return switch (referral.kind()) {
            case DIRECT -> Optional.of(DIRECT);
            case LINK_WORKER -> referral.route().isEmpty() ? Optional.empty() : Optional.of(TO_LINK_WORKER);
        };
    }

    private CodeableConcept referralCode() {
        return TermCodes.concept(context.turns()
                .next(
                        Vocabulary.REFERRAL,
                        context.vocabulary().valueSet(Vocabulary.REFERRAL).entries()));
    }

    private ServiceRequestStatus status(Referral.Stage stage) {
        return switch (stage) {
            case DRAFT -> ServiceRequestStatus.DRAFT;
            case OPEN -> context.turns().next("open referral", OPEN);
            case UNKNOWN -> ServiceRequestStatus.UNKNOWN;
            case CLOSED -> context.turns().next("closed referral", CLOSED);
        };
    }

    private void write(Participation participation) {
        var team = new CareTeam().setName("Social prescribing").setSubject(RecordBuilder.patient());
        team.setStatus(
                participation.teamActive()
                        ? CareTeamStatus.ACTIVE
                        : context.turns().next("team not active", NOT_ACTIVE));
        var member = team.addParticipant()
                .addRole(TermCodes.concept(linkWorkerCodes().getFirst()))
                .setMember(new Reference(participation.role()));
        if (participation.ended()) {
            var over = new Period().setEndElement(FhirDate.of(context.asOf().minusDays(1)));
            switch (context.turns().next("left", List.of(Leaving.values()))) {
                case BY_PARTICIPATION -> member.setPeriod(over);
                case WITH_THE_TEAM -> team.setPeriod(over);
            }
        }
        context.sheet().add(team);
    }

    private List<ValueSet.Entry> linkWorkerCodes() {
        return context.vocabulary().valueSet(Vocabulary.LINK_WORKER).entries();
    }

    static String id(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }
}
