package org.footbridge.bench.peer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Interval;

/** The resources of one request, for the CQL engine. */
record ResourcesByType(Map<String, List<Object>> byType, HashedValueSets valueSets) implements RetrieveProvider {

    @Override
    public Iterable<Object> retrieve(
            @Nullable String context,
            @Nullable String contextPath,
            @Nullable Object contextValue,
            String type,
            @Nullable String template,
            @Nullable String codePath,
            @Nullable Iterable<Code> codes,
            @Nullable String valueSet,
            @Nullable String datePath,
            @Nullable String dateLow,
            @Nullable String dateHigh,
            @Nullable Interval dates) {
        var all = byType.getOrDefault(type, List.of());
        if (codes == null && valueSet == null) {
            return all;
        }
        Set<String> wanted = valueSet != null ? valueSets.codesOf(valueSet) : new HashSet<>();
        if (valueSet == null && codes != null) {
            codes.forEach(code -> wanted.add(code.getCode()));
        }
        return all.stream()
                .filter(resource ->
                        code(resource).getCoding().stream().anyMatch(coding -> wanted.contains(coding.getCode())))
                .toList();
    }

    private static CodeableConcept code(Object resource) {
        return switch (resource) {
            case Condition condition -> condition.getCode();
            case Observation observation -> observation.getCode();
            case ServiceRequest referral -> referral.getCode();
            default -> new CodeableConcept();
        };
    }
}
