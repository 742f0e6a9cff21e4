package org.footbridge.chart;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.chart.element.FhirResourceReader;
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

/** The link workers among the practitioner roles that matter, and whether each can be reached. */
record LinkWorkers(Vocabulary vocabulary, LocalDate asOf, FactsBuilder facts) {

    private static final Elements ELEMENTS = Elements.of("active", "period", "code", "telecom");
    private static final Elements TELECOM = Elements.of("telecom");

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
        var role = FhirResourceReader.read("PractitionerRole", entry.resource(), ELEMENTS);
        if (role.isEmpty()) {
            return Optional.of(unread(read.reference(), Cause.UNREADABLE));
        }
        return PathwayElements.isLinkWorker(vocabulary.valueSet(Vocabulary.LINK_WORKER), entry.resource())
                ? Optional.of(linkWorker(read, role.get()))
                : Optional.empty();
    }

    private LinkWorker linkWorker(RoleRead read, FhirElement role) {
        boolean active = !role.hasContent("active")
                || role.one("active").filter(FhirElement::isTrue).isPresent();
        boolean ended = FhirDates.isOver(role.one("period"), asOf);
        return new LinkWorker(read.reference(), true, active, ended, contact(role, read.places()));
    }

    /** One way to reach the link worker is enough; only if none is found does it matter what could not be read. */
    private Contact contact(FhirElement role, List<ReferencedResource> places) {
        if (isReachable(role.all("telecom"))) {
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
                        if (!isByMailOnly(telecom.get())) {
                            return Contact.RECORDED;
                        }
                        mailbox = true;
                    }
                }
            }
        }
        if (mailbox) {
            // What could not be read may hold a telephone.
            return lost.isEmpty() ? Contact.SHARED_MAILBOX : Contact.RECORDED;
        }
        lost.forEach(cause -> facts.unread(RecordPart.LINK_WORKERS, cause, Set.of()));
        return lost.isEmpty() ? Contact.NOT_RECORDED : Contact.COULD_NOT_BE_READ;
    }

    private Optional<List<FhirElement>> telecom(BundleEntry place) {
        return switch (place.type()) {
            case "HealthcareService", "Organization" ->
                FhirResourceReader.read(place.type(), place.resource(), TELECOM).map(it -> it.all("telecom"));
            default -> Optional.empty();
        };
    }

    private boolean isReachable(List<FhirElement> telecom) {
        return telecom.stream()
                .anyMatch(
                        point -> PathwayElements.isContact(point.text("system"), point.text("value"), point.text("use"))
                                && !FhirDates.isOver(point.one("period"), asOf));
    }

    /** A service or an organisation that names no telephone has a mailbox that several people read. */
    private boolean isByMailOnly(List<FhirElement> telecom) {
        return telecom.stream()
                .filter(point -> isReachable(List.of(point)))
                .allMatch(point -> point.text("system").equals("email"));
    }

    private LinkWorker unread(String reference, Cause cause) {
        facts.unread(RecordPart.LINK_WORKERS, cause, Set.of());
        return LinkWorker.unread(reference);
    }
}
