package org.footbridge.hook.refusal;

import java.util.List;

/** The request names a FHIR server that may not be read for this caller: 403, before anything is read. */
public final class ForeignServer extends Refusal {
    public ForeignServer(String remedy) {
        super(Fault.FOREIGN_FHIR_SERVER, "fhirServer is not registered for this caller", remedy, List.of("fhirServer"));
    }
}
