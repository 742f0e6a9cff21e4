package org.footbridge.card;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.List;
import org.footbridge.vocabulary.Vocabulary;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the referral that a suggestion adds to the record: a draft and a proposal, which asks for the social prescribing
 * service and names the route. Only once the person accepts does a clinician make it an order.
 */
final class DraftReferral {

    private final FhirContext fhir;
    private final JsonMapper json;

    DraftReferral(FhirContext fhir, JsonMapper json) {
        this.fhir = fhir;
        this.json = json;
    }

    /**
     * The draft as FHIR JSON.
     *
     * @param route named in {@code orderDetail.text}, by which the chart knows a draft of ours again
     * @param reasons relative references of the observations and problems behind it
     */
    JsonNode of(String route, List<String> reasons, Recipient recipient, LocalDate asOf, Vocabulary vocabulary) {
        var request = new ServiceRequest()
                .setStatus(ServiceRequestStatus.DRAFT)
                .setIntent(ServiceRequestIntent.PROPOSAL)
                .setSubject(new Reference(recipient.patient()))
                .setAuthoredOnElement(new DateTimeType(asOf.toString()));
        var asked = vocabulary.valueSet(Vocabulary.REFERRAL).entries().getFirst();
        request.getCode()
                .addCoding()
                .setSystem(asked.code().system())
                .setCode(asked.code().code())
                .setDisplay(asked.display());
        request.addOrderDetail(new CodeableConcept().setText(route));
        reasons.forEach(reason -> request.addReasonReference(new Reference(reason)));
        var clinician = recipient.clinician();
        if (clinician != null) {
            request.setRequester(new Reference(clinician));
        }
        return json.readTree(fhir.newJsonParser().encodeResourceToString(request));
    }
}
