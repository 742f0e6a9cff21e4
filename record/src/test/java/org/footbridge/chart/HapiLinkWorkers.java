package org.footbridge.chart;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.LinkWorker.Contact;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.PathwayElements;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RoleRead;
import org.footbridge.record.RoleRead.ReferencedResource;
import org.footbridge.vocabulary.Vocabulary;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;

/** The link workers among the practitioner roles that matter, and whether each can be reached. */
record HapiLinkWorkers(HapiFhirParser model, Vocabulary vocabulary, LocalDate asOf, FactsBuilder facts) {

    private static final Set<String> ELEMENTS = Set.of("active", "period", "code", "telecom");

    List<LinkWorker> read(RecordRead record) {
        var linkWorkers = new ArrayList<LinkWorker>();
        for (RoleRead role : record.roles()) {
            switch (role.role()) {
                case ReferencedResource.Lost(Cause cause) -> linkWorkers.add(unread(role.reference(), cause));
                case ReferencedResource.Found(BundleEntry entry) ->
                    read(role, entry).ifPresent(linkWorkers::add);
            }
        }
        return linkWorkers.stream().sorted(comparing(LinkWorker::role)).toList();
    }

    private Optional<LinkWorker> read(RoleRead read, BundleEntry entry) {
        var role = model.read(PractitionerRole.class, entry.resource(), ELEMENTS);
        if (role.isEmpty()) {
            return Optional.of(unread(read.reference(), Cause.UNREADABLE));
        }
        return PathwayElements.isLinkWorker(vocabulary.valueSet(Vocabulary.LINK_WORKER), entry.resource())
                ? Optional.of(linkWorker(read, role.get()))
                : Optional.empty();
    }

    private LinkWorker linkWorker(RoleRead read, PractitionerRole role) {
        boolean active = !role.hasActive() || role.getActive();
        boolean ended = HapiFhirDates.isOver(role.getPeriod(), asOf);
        return new LinkWorker(read.reference(), true, active, ended, contact(role, read.places()));
    }

    /** One way to reach the link worker is enough; only if none is found does it matter what could not be read. */
    private Contact contact(PractitionerRole role, List<ReferencedResource> places) {
        if (isReachable(role.getTelecom())) {
            return Contact.RECORDED;
        }
        boolean mailbox = false;
        var lost = EnumSet.noneOf(Cause.class);
        for (ReferencedResource place : places) {
            switch (place) {
                case ReferencedResource.Lost(Cause cause) -> lost.add(cause);
                case ReferencedResource.Found(BundleEntry entry) -> {
                    var telecom = telecom(entry);
                    if (telecom.isEmpty()) {
                        lost.add(Cause.UNREADABLE);
                    } else if (isReachable(telecom.get())) {
                        if (telecom.get().stream()
                                .filter(point -> isReachable(List.of(point)))
                                .anyMatch(point -> point.getSystem() != ContactPoint.ContactPointSystem.EMAIL)) {
                            return Contact.RECORDED;
                        }
                        mailbox = true;
                    }
                }
            }
        }
        if (mailbox) {
            return lost.isEmpty() ? Contact.SHARED_MAILBOX : Contact.RECORDED;
        }
        lost.forEach(cause -> facts.unread(RecordPart.LINK_WORKERS, cause, Set.of()));
        return lost.isEmpty() ? Contact.NOT_RECORDED : Contact.COULD_NOT_BE_READ;
    }

    private Optional<List<ContactPoint>> telecom(BundleEntry place) {
        var telecom = Set.of("telecom");
        return switch (place.type()) {
            case "HealthcareService" ->
                model.read(HealthcareService.class, place.resource(), telecom).map(HealthcareService::getTelecom);
            case "Organization" ->
                model.read(Organization.class, place.resource(), telecom).map(Organization::getTelecom);
            default -> Optional.empty();
        };
    }

    private boolean isReachable(List<ContactPoint> telecom) {
        return telecom.stream()
                .anyMatch(point -> PathwayElements.isContact(
                                point.getSystemElement().getValueAsString(),
                                point.getValue(),
                                point.getUseElement().getValueAsString())
                        && !HapiFhirDates.isOver(point.getPeriod(), asOf));
    }

    private LinkWorker unread(String reference, Cause cause) {
        facts.unread(RecordPart.LINK_WORKERS, cause, Set.of());
        return LinkWorker.unread(reference);
    }
}
