package org.footbridge.chart;

import java.util.Optional;
import org.footbridge.facts.PartialDate;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;

/**
 * That a person has died, as the record says it: the rules and the banner take it from here, so that they agree.
 *
 * @param on when, as precise as it is recorded
 */
record HapiRecordedDeath(Optional<PartialDate> on) {

    /** The element to be read. */
    static final String ELEMENT = "deceased[x]";

    /** Empty where the record does not say that the person has died. */
    static Optional<HapiRecordedDeath> of(Patient patient) {
        Optional<PartialDate> date =
                patient.getDeceased() instanceof DateTimeType died ? HapiFhirDates.when(died) : Optional.empty();
        boolean died = date.isPresent() || (patient.getDeceased() instanceof BooleanType flag && flag.booleanValue());
        return died ? Optional.of(new HapiRecordedDeath(date)) : Optional.empty();
    }
}
