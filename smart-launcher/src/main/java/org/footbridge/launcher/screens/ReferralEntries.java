package org.footbridge.launcher.screens;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.launcher.fhir.RecordAccess;
import org.footbridge.launcher.fhir.RecordWriter;
import org.footbridge.launcher.store.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.web.User;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The referrals that a clinician drafts, signs and sends on the record screen. */
@Component
class ReferralEntries {

    /** Something to which a patient can be referred. */
    record ReferralChoice(String name, ServiceRequest like) {}

    /** Somebody to whom a referral can be sent. */
    record Taker(String reference, String name) {}

    private final RecordStore store;
    private final RecordSearch search;
    private final RecordWriter writer;
    private final FhirContext context;
    private final Clock clock;
    private volatile List<ReferralChoice> choices = List.of();
    private volatile List<Taker> takers = List.of();

    ReferralEntries(RecordStore store, RecordSearch search, RecordWriter writer, FhirContext context, Clock clock) {
        this.store = store;
        this.search = search;
        this.writer = writer;
        this.context = context;
        this.clock = clock;
    }

    /** The names of what the practice refers to, as its own list has them. */
    List<String> choices() {
        return choices.stream().map(ReferralChoice::name).toList();
    }

    /** Those who take referrals. */
    List<Taker> takers() {
        return takers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void collect() {
        choices = template().getEntry().stream()
                .map(entry -> (ServiceRequest) entry.getResource())
                .map(request -> new ReferralChoice(FhirText.sentence(FhirText.of(request.getCode())), request))
                .toList();
        takers = Stream.concat(
                        store.all("PractitionerRole").stream()
                                .map(stored -> (PractitionerRole) stored.resource())
                                .filter(role -> role.getCode().stream()
                                        .flatMap(code -> code.getCoding().stream())
                                        .anyMatch(code -> "R9815".equals(code.getCode())))
                                .map(role -> new Taker(
                                        "PractitionerRole/"
                                                + role.getIdElement().getIdPart(),
                                        FhirText.text(role.getPractitioner().getDisplay()))),
                        store.all("HealthcareService").stream()
                                .map(stored -> (HealthcareService) stored.resource())
                                .map(service -> new Taker(
                                        "HealthcareService/"
                                                + service.getIdElement().getIdPart(),
                                        FhirText.text(service.getName()))))
                .filter(taker -> !taker.name().isEmpty())
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private Bundle template() {
        try (var file = new ClassPathResource("referral-choices.json").getInputStream()) {
            return context.newJsonParser().parseResource(Bundle.class, file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * Drafts a referral of today.
     *
     * @return its id
     * @throws ResponseStatusException with status 400 where it is none of {@link #choices()}
     */
    String draft(String patient, String name, User user) {
        var chosen = choices.stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "Choose a referral of the list"))
                .like();
        var draft = new ServiceRequest()
                .setStatus(ServiceRequestStatus.DRAFT)
                .setIntent(ServiceRequestIntent.ORDER)
                .setCategory(chosen.copy().getCategory())
                .setCode(chosen.getCode().copy())
                .setOrderDetail(chosen.copy().getOrderDetail())
                .setSubject(new Reference("Patient/" + patient))
                .setAuthoredOn(Date.from(clock.instant()))
                .setRequester(new Reference(user.reference()));
        return writer.create(draft, RecordAccess.OWN_SCREENS).getIdElement().getIdPart();
    }

    /**
     * Signs a draft and sends it; a second click finds no draft and changes nothing.
     *
     * @param taker to whom; empty for nobody by name
     * @throws ResponseStatusException with status 400 where nobody takes referrals by that reference
     */
    void sign(String patient, String id, String taker, User user) {
        if (!taker.isEmpty()
                && takers.stream().noneMatch(each -> each.reference().equals(taker))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Choose somebody of the list");
        }
        draft(patient, id).ifPresent(draft -> {
            var signed = draft.copy()
                    .setStatus(ServiceRequestStatus.ACTIVE)
                    .setIntent(ServiceRequestIntent.ORDER)
                    .setRequester(new Reference(user.reference()));
            if (!taker.isEmpty()) {
                signed.setPerformer(List.of(new Reference(taker)));
            }
            writer.update(id, signed, RecordAccess.OWN_SCREENS);
        });
    }

    private Optional<ServiceRequest> draft(String patient, String id) {
        return search.ofPatient(ServiceRequest.class, patient).stream()
                .filter(request -> request.getIdElement().getIdPart().equals(id))
                .filter(request -> request.getStatus() == ServiceRequestStatus.DRAFT)
                .findFirst();
    }
}
