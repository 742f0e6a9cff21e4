package org.footbridge.card;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import tools.jackson.databind.JsonNode;

/** HAPI's validator of FHIR R4, by which the resources of suggestions are judged. */
final class HapiValidation {

    private static final FhirValidator VALIDATOR = validator();

    private HapiValidation() {}

    private static FhirValidator validator() {
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(InMemoryConsultation.FHIR),
                new InMemoryTerminologyServerValidationSupport(InMemoryConsultation.FHIR),
                new CommonCodeSystemsTerminologyService(InMemoryConsultation.FHIR));
        return InMemoryConsultation.FHIR.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    static List<SingleValidationMessage> errors(JsonNode resource) {
        return VALIDATOR.validateWithResult(resource.toString()).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .toList();
    }
}
