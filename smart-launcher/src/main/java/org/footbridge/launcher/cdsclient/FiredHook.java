package org.footbridge.launcher.cdsclient;

import java.util.Map;
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
        return new FiredHook(
                "problem-list-item-create",
                Map.of(
                        "conditions",
                        new RawValue("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
                                + condition + "}]}")));
    }
}
