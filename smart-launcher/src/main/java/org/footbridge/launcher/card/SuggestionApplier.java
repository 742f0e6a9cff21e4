package org.footbridge.launcher.card;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.Comparator;
import java.util.List;
import org.footbridge.launcher.cdsclient.Card.Action;
import org.footbridge.launcher.cdsclient.Card.Suggestion;
import org.footbridge.launcher.fhir.RecordAccess;
import org.footbridge.launcher.fhir.RecordWriter;
import org.footbridge.launcher.store.RecordStore;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.springframework.stereotype.Component;

/** Makes the changes that accepted suggestions ask for: all of them, as one transaction, in one patient's record. */
@Component
record SuggestionApplier(FhirContext context, RecordStore store, RecordWriter writer) {

    private static final List<HTTPVerb> ORDER = List.of(HTTPVerb.DELETE, HTTPVerb.POST, HTTPVerb.PUT);

    /** A suggestion that must not or cannot be applied; the message is fit for the screen. */
    static final class SuggestionRefusedException extends RuntimeException {

        SuggestionRefusedException(String message) {
            super(message);
        }

        SuggestionRefusedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** What the record has gained, and whether all of it is draft referrals. */
    record Applied(List<String> created, boolean drafts) {}

    /**
     * Applies deletions, then creations, then updates.
     *
     * @throws SuggestionRefusedException where an action cannot be read, is about another patient, or does not apply
     */
    Applied apply(String patient, List<Suggestion> suggestions) {
        var actions = suggestions.stream()
                .flatMap(suggestion -> suggestion.actions().stream())
                .toList();
        if (actions.isEmpty()) {
            return new Applied(List.of(), false);
        }
        var entries = actions.stream()
                .map(this::entry)
                .sorted(Comparator.comparingInt(
                        entry -> ORDER.indexOf(entry.getRequest().getMethod())))
                .toList();
        entries.forEach(entry -> check(patient, entry));
        return transaction(entries);
    }

    private Applied transaction(List<BundleEntryComponent> entries) {
        Bundle response;
        try {
            response = writer.apply(
                    new Bundle().setType(BundleType.TRANSACTION).setEntry(entries), RecordAccess.OWN_SCREENS);
        } catch (BaseServerResponseException e) {
            throw new SuggestionRefusedException("The record could not take it: " + e.getMessage(), e);
        }
        var created = response.getEntry().stream()
                .filter(entry -> entry.getResponse().getStatus().startsWith("201"))
                .map(entry -> new IdType(entry.getResponse().getLocation())
                        .toUnqualifiedVersionless()
                        .getValue())
                .toList();
        boolean drafts = !entries.isEmpty()
                && entries.stream()
                        .allMatch(entry -> entry.getResource() instanceof ServiceRequest request
                                && request.getStatus() == ServiceRequestStatus.DRAFT);
        return new Applied(created, drafts);
    }

    private BundleEntryComponent entry(Action action) {
        return switch (action) {
            case Action.Delete(var reference) -> delete(reference);
            case Action.Create(var json) -> create(read(json));
            case Action.Update(var json) -> update(read(json));
        };
    }

    private Resource read(String json) {
        try {
            return (Resource) context.newJsonParser().parseResource(json);
        } catch (DataFormatException | ClassCastException e) {
            throw new SuggestionRefusedException("What it would add to the record could not be read.", e);
        }
    }

    private static BundleEntryComponent create(Resource resource) {
        var entry = new BundleEntryComponent();
        if (resource.hasId()) {
            // The record gives its own id; what refers to the one given here follows.
            entry.setFullUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
            resource.setId((IdType) null);
        }
        entry.setResource(resource).getRequest().setMethod(HTTPVerb.POST).setUrl(resource.fhirType());
        return entry;
    }

    private static BundleEntryComponent update(Resource resource) {
        var entry = new BundleEntryComponent().setResource(resource);
        entry.getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        return entry;
    }

    private static BundleEntryComponent delete(String reference) {
        var entry = new BundleEntryComponent();
        entry.getRequest().setMethod(HTTPVerb.DELETE).setUrl(reference);
        return entry;
    }

    /** A card belongs to the record that is open: it must not write into anybody else's. */
    private void check(String patient, BundleEntryComponent entry) {
        if (entry.getResource() != null) {
            checkAbout(patient, entry.getResource());
        }
        if (entry.getRequest().getMethod() != HTTPVerb.POST) {
            var id = new IdType(entry.getRequest().getUrl());
            var present = store.find(String.valueOf(id.getResourceType()), String.valueOf(id.getIdPart()))
                    .orElseThrow(
                            () -> new SuggestionRefusedException("What it would change is no longer in the record."));
            checkAbout(patient, present.resource());
        }
    }

    private void checkAbout(String patient, Resource resource) {
        boolean another = resource instanceof Patient
                ? !patient.equals(resource.getIdElement().getIdPart())
                : context.newTerser().getAllResourceReferences(resource).stream()
                        .map(info -> ((Reference) info.getResourceReference()).getReferenceElement())
                        .anyMatch(id -> "Patient".equals(id.getResourceType()) && !patient.equals(id.getIdPart()));
        if (another) {
            throw new SuggestionRefusedException("It is about another patient, so nothing was changed.");
        }
    }
}
