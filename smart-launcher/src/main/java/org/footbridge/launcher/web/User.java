package org.footbridge.launcher.web;

import java.io.Serializable;
import java.util.List;

/**
 * Somebody who can sign in to the record.
 *
 * @param reference as FHIR and hooks name them, for example {@code Practitioner/dr-okafor}
 * @param role what they are to the practice, in words
 * @param clinician whether advice about patients is for them
 * @param governs what they are to the governance of rules, as apps learn it who ask who somebody is; often nothing
 */
public record User(String reference, String name, String role, boolean clinician, List<String> governs)
        implements Serializable {

    private static final String PATIENT = "Patient/";

    public User {
        governs = List.copyOf(governs);
    }

    /** Identifier of the user in tokens and sessions. */
    public String id() {
        return reference.replace('/', '-');
    }

    /** Whether they may open this patient's record: staff may open each, patients their own. */
    public boolean mayOpen(String patient) {
        return !isPatient() || reference.equals(PATIENT + patient);
    }

    /** Staff for whom this record fires no hook and opens no app: to FHIR they are practitioners like any other. */
    public boolean isOtherStaff() {
        return !clinician && !isPatient();
    }

    public boolean isPatient() {
        return reference.startsWith(PATIENT);
    }
}
