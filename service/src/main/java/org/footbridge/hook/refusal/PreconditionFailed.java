package org.footbridge.hook.refusal;

import java.util.List;

/** What the service cannot do without, the patient, could neither be taken from prefetch nor read: 412. */
public final class PreconditionFailed extends Refusal {
    /** Both texts reach the caller: name keys and steps, never anything of the record. */
    public PreconditionFailed(String what, String remedy) {
        super(Fault.PATIENT_NOT_READABLE, what, remedy, List.of());
    }
}
