package org.footbridge.validation;

import ca.uhn.fhir.context.FhirContext;
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

/**
 * HAPI's validator of FHIR R4. It knows the standard itself and no implementation guide: that resources name profiles of CRMI is
 * taken as it stands.
 */
public final class FhirR4Validation {

    private final FhirValidator validator;

    /** Loads the definitions of the standard, which takes a second or two. */
    public FhirR4Validation() {
        var fhir = FhirContext.forR4Cached();
        var module = new FhirInstanceValidator(new ValidationSupportChain(
                new OwnExpressionLanguage(fhir),
                new DefaultProfileValidationSupport(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir)));
        module.setErrorForUnknownProfiles(false);
        this.validator = fhir.newValidator().registerValidatorModule(module);
    }

    /** What is wrong with a resource or Bundle, a line each with its place; none where it is valid. */
    public List<String> errors(JsonNode resource) {
        return validator.validateWithResult(resource.toString()).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(FhirR4Validation::inWords)
                .toList();
    }

    private static String inWords(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }
}
