package org.footbridge.recordwriter.journey;

import java.util.List;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.recordwriter.entry.FhirDate;
import org.footbridge.recordwriter.entry.RecordBuilder;
import org.footbridge.recordwriter.entry.WriterContext;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Period;

/** Consent to share what the record says, given or not, as Consents. */
final class ConsentWriter {

    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";

    private enum Given {
        PLAINLY,
        BY_A_PROVISION,
        FOR_A_TIME
    }

    private enum NotGiven {
        DENIED,
        REJECTED,
        WITHDRAWN
    }

    private final WriterContext context;

    ConsentWriter(WriterContext context) {
        this.context = context;
    }

    Observation write(Observation stated) {
        var consent = new Consent().setPatient(RecordBuilder.patient()).setDateTimeElement(FhirDate.of(stated.when()));
        consent.getScope().addCoding().setSystem(SCOPE).setCode("patient-privacy");
        consent.addCategory().addCoding().setSystem(ACT_CODE).setCode("IDSCL");
        if (stated.value().equals(ObservedValue.yes())) {
            give(consent);
        } else {
            refuse(consent);
        }
        return new Observation(
                stated.term(), stated.value(), stated.when(), context.sheet().add(consent));
    }

    private void give(Consent consent) {
        consent.setStatus(ConsentState.ACTIVE);
        switch (context.turns().next("consent given", List.of(Given.values()))) {
            case PLAINLY -> {
                // The consent itself says it.
            }
            case BY_A_PROVISION -> consent.getProvision().setType(ConsentProvisionType.PERMIT);
            case FOR_A_TIME ->
                consent.getProvision()
                        .setType(ConsentProvisionType.PERMIT)
                        .setPeriod(new Period()
                                .setEndElement(FhirDate.of(context.asOf().plusDays(1))));
        }
    }

    private void refuse(Consent consent) {
        switch (context.turns().next("consent not given", List.of(NotGiven.values()))) {
            case DENIED -> consent.setStatus(ConsentState.ACTIVE).getProvision().setType(ConsentProvisionType.DENY);
            case REJECTED -> consent.setStatus(ConsentState.REJECTED);
            case WITHDRAWN -> consent.setStatus(ConsentState.INACTIVE);
        }
    }
}
