package org.footbridge.web;

import java.util.List;

/** What the service cannot do without, the patient, could neither be taken from prefetch nor read: 412. */
public final class PreconditionFailed extends RequestRefused {
    /** Both texts reach the caller: name keys and steps, never anything of the record. */
    public PreconditionFailed(String what, String remedy) {
        super(ErrorCode.PATIENT_NOT_READABLE, what, remedy, List.of());
    }
}
