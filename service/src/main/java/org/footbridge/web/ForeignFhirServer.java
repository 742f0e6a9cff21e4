package org.footbridge.web;

import java.util.List;

/** The request names a FHIR server that may not be read for this caller: 403, before anything is read. */
public final class ForeignFhirServer extends RequestRefused {
    public ForeignFhirServer(String remedy) {
        super(
                ErrorCode.FOREIGN_FHIR_SERVER,
                "fhirServer is not registered for this caller",
                remedy,
                List.of("fhirServer"));
    }
}
