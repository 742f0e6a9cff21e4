package org.footbridge.launcher.screens;

import ca.uhn.fhir.context.FhirContext;
import java.util.Optional;
import org.footbridge.launcher.cdsclient.FiredHook;
import org.footbridge.launcher.screens.After.Entry;
import org.footbridge.launcher.store.RecordSearch;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;

/** Which hook is fired when a record is shown after an entry. */
@Component
record Moments(RecordSearch search, FhirContext context) {

    /** The moment; as the record opens where the entry is not there, or is another patient's. */
    MomentView of(String patient, After after) {
        return after.entry().flatMap(entry -> moment(patient, entry)).orElse(MomentView.RECORD_OPENS);
    }

    private Optional<MomentView> moment(String patient, Entry entry) {
        return switch (entry.name()) {
            // Not which one: a card next to it may keep back what it names.
            case "problem" ->
                find(Condition.class, patient, entry)
                        .map(problem ->
                                view(FiredHook.problemListItemCreate(json(problem)), "A problem was added", entry));
            case "consultation" ->
                find(Encounter.class, patient, entry)
                        .map(encounter -> encounter.getStatus() == EncounterStatus.FINISHED
                                ? view(FiredHook.encounterDischarge(entry.id()), "The consultation has ended", entry)
                                : view(FiredHook.encounterStart(entry.id()), "The consultation has begun", entry));
            case "appointment" ->
                find(Appointment.class, patient, entry)
                        .map(appointment ->
                                view(FiredHook.appointmentBook(json(appointment)), "An appointment was booked", entry));
            case "chosen" ->
                find(ServiceRequest.class, patient, entry)
                        .map(order -> view(
                                FiredHook.orderSelect(json(order), "ServiceRequest/" + entry.id()),
                                "A referral was drafted",
                                entry));
            case "signing" ->
                find(ServiceRequest.class, patient, entry)
                        .map(order ->
                                view(FiredHook.orderSign(json(order)), "A referral is about to be signed", entry));
            default ->
                find(ServiceRequest.class, patient, entry)
                        .map(order -> view(
                                FiredHook.orderDispatch(
                                        "ServiceRequest/" + entry.id(),
                                        order.getPerformerFirstRep().getReference()),
                                "A referral was signed and sent",
                                entry));
        };
    }

    private static MomentView view(FiredHook hook, String said, Entry entry) {
        return new MomentView(hook, said, entry.name(), entry.id());
    }

    private String json(Resource resource) {
        return context.newJsonParser().encodeResourceToString(resource);
    }

    private <T extends Resource> Optional<T> find(Class<T> type, String patient, Entry entry) {
        return search.ofPatient(type, patient).stream()
                .filter(resource -> resource.getIdElement().getIdPart().equals(entry.id()))
                .findFirst();
    }
}
