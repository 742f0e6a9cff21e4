package org.footbridge.bench.peer;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseParameters;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.RequestGroup;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.fhir.cql.engine.retrieve.RetrieveSettings;
import org.opencds.cqf.fhir.cr.CrSettings;
import org.opencds.cqf.fhir.cr.plandefinition.PlanDefinitionProcessor;
import org.opencds.cqf.fhir.utility.monad.Eithers;
import org.opencds.cqf.fhir.utility.repository.InMemoryFhirRepository;

/** The knowledge in memory, and {@code PlanDefinition/$apply} over it: no database stands in the peer's way. */
class KnowledgeRepository extends InMemoryFhirRepository {

    private final CrSettings settings;

    KnowledgeRepository(FhirContext fhir, Bundle knowledge) {
        super(fhir, knowledge);
        this.settings = CrSettings.getDefault();
        // The record is in memory, so its retrieves are filtered there. Models, libraries and value sets are cached
        // anyway.
        var retrieving = settings.getEvaluationSettings().getRetrieveSettings();
        retrieving.setTerminologyParameterMode(RetrieveSettings.TERMINOLOGY_FILTER_MODE.FILTER_IN_MEMORY);
        retrieving.setSearchParameterMode(RetrieveSettings.SEARCH_FILTER_MODE.FILTER_IN_MEMORY);
    }

    CrSettings settings() {
        return settings;
    }

    @Override
    public <R extends IBaseResource, P extends IBaseParameters, T extends IBaseResource> R invoke(
            Class<T> type, String operation, P input, Class<R> output, Map<String, String> headers) {
        var parameters = (Parameters) input;
        var data = parameters.getParameter("data");
        var applied = new PlanDefinitionProcessor(this, settings)
                .applyR5(
                        Eithers.forMiddle3(new IdType("PlanDefinition", Knowledge.PLAN)),
                        List.of(Objects.requireNonNull(text(parameters, "subject"))),
                        null,
                        text(parameters, "practitioner"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        data == null ? null : (Bundle) data.getResource(),
                        null,
                        (IBaseResource) null,
                        null,
                        null);
        // cqf-fhir 4.4.0 gives null for a rule that does not apply, on which the CDS Hooks encoder then fails.
        ((Bundle) ((Parameters) applied).getParameterFirstRep().getResource())
                .getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(RequestGroup.class::isInstance)
                        .forEach(group -> ((RequestGroup) group).getAction().removeIf(Objects::isNull));
        return output.cast(applied);
    }

    private static @Nullable String text(Parameters parameters, String name) {
        var parameter = parameters.getParameter(name);
        return parameter == null ? null : ((PrimitiveType<?>) parameter.getValue()).getValueAsString();
    }
}
