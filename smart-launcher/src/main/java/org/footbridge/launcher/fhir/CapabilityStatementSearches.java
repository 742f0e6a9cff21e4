package org.footbridge.launcher.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import org.footbridge.launcher.store.RecordSearch;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;

/** Removes from the CapabilityStatement what HAPI lists of the standard's searches and this server refuses. */
@Interceptor
final class CapabilityStatementSearches {

    private final RecordSearch search;

    CapabilityStatementSearches(RecordSearch search) {
        this.search = search;
    }

    /** HAPI calls it with each statement that it makes. */
    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void narrow(IBaseConformance statement) {
        if (statement instanceof CapabilityStatement capabilities) {
            capabilities.getRestFirstRep().getResource().forEach(this::narrow);
        }
    }

    private void narrow(CapabilityStatementRestResourceComponent resource) {
        var type = resource.getType();
        resource.getSearchParam().removeIf(parameter -> !search.supports(type, parameter.getName()));
        resource.getSearchInclude().removeIf(include -> !supportsInclude(type, include.getValue()));
        resource.setSearchRevInclude(List.of());
    }

    private boolean supportsInclude(String type, String include) {
        return include.startsWith(type + ":") && search.supportsInclude(type, include.substring(type.length() + 1));
    }
}
