package org.footbridge.launcher.screens;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.launcher.store.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.springframework.stereotype.Component;

/** The referrals of a record, drafts first, each with the people who take it. */
@Component
record PatientReferrals(RecordStore store, RecordSearch search) {

    private static final String REFERRAL_KIND = "https://footbridge.example/CodeSystem/referral-kind";

    /**
     * One referral.
     *
     * @param title what it asks for: the route where one is named, else the coded request
     * @param request the coded request, where the title is the route
     * @param direct whether it asks a service itself, and no link worker
     * @param workers who takes it, each with their contact; empty where nobody is named
     */
    public record ReferralView(
            String id,
            String title,
            String request,
            String status,
            boolean draft,
            boolean open,
            boolean direct,
            String written,
            String reason,
            String note,
            List<Worker> workers,
            LocalDate order) {

        public ReferralView {
            workers = List.copyOf(workers);
        }
    }

    /** Who takes a referral; {@code contact} is empty where none is recorded. */
    public record Worker(String name, String role, String contact, String ended) {}

    List<ReferralView> of(String patient) {
        var teams = search.ofPatient(CareTeam.class, patient);
        return search.ofPatient(ServiceRequest.class, patient).stream()
                .map(request -> view(request, teams))
                .sorted(Comparator.comparing(ReferralView::draft)
                        .thenComparing(ReferralView::order)
                        .reversed())
                .toList();
    }

    private ReferralView view(ServiceRequest request, List<CareTeam> teams) {
        var code = FhirText.of(request.getCode());
        var route = FhirText.text(
                request.getOrderDetail().stream().map(FhirText::of).collect(Collectors.joining(", ")));
        var written = FhirText.day(request.getAuthoredOn());
        var status = request.hasStatus() ? request.getStatus() : ServiceRequestStatus.UNKNOWN;
        boolean draft = status == ServiceRequestStatus.DRAFT;
        return new ReferralView(
                request.getIdElement().getIdPart(),
                FhirText.sentence(route.isEmpty() ? code : route),
                route.isEmpty() ? "" : code,
                draft ? "Draft, not sent" : status.getDisplay(),
                draft,
                status == ServiceRequestStatus.ACTIVE || status == ServiceRequestStatus.ONHOLD,
                request.getCategory().stream().anyMatch(PatientReferrals::isDirect),
                FhirText.day(written),
                reasons(request),
                FhirText.text(
                        request.getNote().stream().map(Annotation::getText).collect(Collectors.joining(" "))),
                draft ? List.of() : workers(request, teams),
                written == null ? LocalDate.MIN : written);
    }

    private String reasons(ServiceRequest request) {
        return FhirText.text(Stream.concat(
                        request.getReasonCode().stream().map(FhirText::of),
                        request.getReasonReference().stream().map(this::named))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; ")));
    }

    private String named(Reference reference) {
        if (reference.hasDisplay()) {
            return FhirText.text(reference.getDisplay());
        }
        return find(reference)
                .map(resource -> resource.getNamedProperty("code"))
                .filter(property -> property != null && property.hasValues())
                .map(property -> property.getValues().getFirst())
                .map(value -> value instanceof CodeableConcept concept ? FhirText.of(concept) : "")
                .orElse("");
    }

    /** Those whom the referral itself names, and those of a care team with a role in social prescribing. */
    private List<Worker> workers(ServiceRequest request, List<CareTeam> teams) {
        var members = teams.stream()
                .flatMap(team -> team.getParticipant().stream())
                .filter(part -> part.getRole().stream().anyMatch(PatientReferrals::isLinkWorker))
                .map(CareTeamParticipantComponent::getMember);
        return Stream.concat(request.getPerformer().stream(), members)
                .filter(Reference::hasReference)
                .map(Reference::getReference)
                .distinct()
                .flatMap(reference -> find(new Reference(reference)).stream())
                .filter(PractitionerRole.class::isInstance)
                .map(role -> worker((PractitionerRole) role))
                .toList();
    }

    private static boolean isLinkWorker(CodeableConcept role) {
        return role.getCoding().stream().anyMatch(code -> "R9815".equals(code.getCode()));
    }

    private static boolean isDirect(CodeableConcept category) {
        return category.getCoding().stream()
                .anyMatch(code -> REFERRAL_KIND.equals(code.getSystem()) && "direct".equals(code.getCode()));
    }

    private Worker worker(PractitionerRole role) {
        var contact = Stream.concat(
                        role.getTelecom().stream(),
                        role.getHealthcareService().stream()
                                .flatMap(service -> find(service).stream())
                                .filter(HealthcareService.class::isInstance)
                                .flatMap(service -> ((HealthcareService) service).getTelecom().stream()))
                .filter(ContactPoint::hasValue)
                .map(point -> FhirText.text(point.getValue()))
                .distinct()
                .collect(Collectors.joining(", "));
        return new Worker(
                role.getPractitioner().hasDisplay()
                        ? FhirText.text(role.getPractitioner().getDisplay())
                        : "Name not recorded",
                role.getCode().stream().anyMatch(PatientReferrals::isLinkWorker) ? "link worker" : "",
                FhirText.text(contact),
                role.hasActive() && !role.getActive() ? "no longer in this role" : "");
    }

    private Optional<Resource> find(Reference reference) {
        var id = reference.getReferenceElement();
        return id.hasResourceType() && id.hasIdPart()
                ? store.find(id.getResourceType(), id.getIdPart()).map(found -> found.resource())
                : Optional.empty();
    }
}
