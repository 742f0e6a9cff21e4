package org.footbridge.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import org.footbridge.crmi.CrmiExport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Lets HAPI know the language of our conditions. FHIR binds {@code Expression.language} extensibly: where none of its codes fits
 * another one may stand. HAPI takes any other one for an error.
 */
final class OwnExpressionLanguage implements IValidationSupport {

    private static final String VALUE_SET = "http://hl7.org/fhir/ValueSet/expression-language";
    private static final String CODE_SYSTEM = "http://hl7.org/fhir/expression-language";

    private final FhirContext fhir;

    OwnExpressionLanguage(FhirContext fhir) {
        this.fhir = fhir;
    }

    @Override
    public FhirContext getFhirContext() {
        return fhir;
    }

    @Override
    public boolean isCodeSystemSupported(ValidationSupportContext context, @Nullable String system) {
        return CODE_SYSTEM.equals(system);
    }

    @Override
    public boolean isValueSetSupported(ValidationSupportContext context, @Nullable String url) {
        return url != null && url.startsWith(VALUE_SET);
    }

    @Override
    public @Nullable CodeValidationResult validateCode(
            ValidationSupportContext context,
            ConceptValidationOptions options,
            @Nullable String system,
            @Nullable String code,
            @Nullable String display,
            @Nullable String valueSet) {
        return CODE_SYSTEM.equals(system) || isValueSetSupported(context, valueSet) ? ours(code) : null;
    }

    @Override
    public @Nullable CodeValidationResult validateCodeInValueSet(
            ValidationSupportContext context,
            ConceptValidationOptions options,
            @Nullable String system,
            @Nullable String code,
            @Nullable String display,
            IBaseResource valueSet) {
        var url = fhir.newTerser().getSinglePrimitiveValueOrNull(valueSet, "url");
        return isValueSetSupported(context, url) ? ours(code) : null;
    }

    private static @Nullable CodeValidationResult ours(@Nullable String code) {
        return CrmiExport.LANGUAGE.equals(code) ? new CodeValidationResult().setCode(code) : null;
    }
}
