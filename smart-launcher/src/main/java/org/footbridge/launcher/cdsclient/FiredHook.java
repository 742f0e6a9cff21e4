package org.footbridge.launcher.cdsclient;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/**
 * A hook that is fired in a record.
 *
 * @param word its name in CDS Hooks
 * @param context what its context holds besides patient and user
 */
public record FiredHook(String word, Map<String, Object> context) {

    /** A record opens. */
    public static final FiredHook PATIENT_VIEW = new FiredHook("patient-view", Map.of());

    public FiredHook {
        context = Map.copyOf(context);
    }

    /** A consultation begins. */
    public static FiredHook encounterStart(String encounter) {
        return new FiredHook("encounter-start", Map.of("encounterId", encounter));
    }

    /** A consultation ends. */
    public static FiredHook encounterDischarge(String encounter) {
        return new FiredHook("encounter-discharge", Map.of("encounterId", encounter));
    }

    /**
     * A problem is added.
     *
     * @param condition the problem as FHIR JSON
     */
    public static FiredHook problemListItemCreate(String condition) {
        return new FiredHook("problem-list-item-create", Map.of("conditions", bundle(condition)));
    }

    /**
     * An appointment is booked.
     *
     * @param appointment the appointment as FHIR JSON
     */
    public static FiredHook appointmentBook(String appointment) {
        return new FiredHook("appointment-book", Map.of("appointments", bundle(appointment)));
    }

    /**
     * An order is chosen.
     *
     * @param order the draft as FHIR JSON
     * @param selection the relative reference of the draft
     */
    public static FiredHook orderSelect(String order, String selection) {
        return new FiredHook("order-select", Map.of("selections", List.of(selection), "draftOrders", bundle(order)));
    }

    /**
     * An order is about to be signed.
     *
     * @param order the draft as FHIR JSON
     */
    public static FiredHook orderSign(String order) {
        return new FiredHook("order-sign", Map.of("draftOrders", bundle(order)));
    }

    /**
     * An order is sent.
     *
     * @param order the relative reference of the order
     * @param performer to whom; null for nobody by name
     */
    public static FiredHook orderDispatch(String order, @Nullable String performer) {
        return new FiredHook(
                "order-dispatch",
                performer == null
                        ? Map.of("dispatchedOrders", List.of(order))
                        : Map.of("dispatchedOrders", List.of(order), "performer", performer));
    }

    private static RawValue bundle(String resource) {
        return new RawValue(
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":" + resource + "}]}");
    }
}
