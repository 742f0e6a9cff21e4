package org.footbridge.launcher.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import org.footbridge.launcher.oauth.AuthorizationServerMetadata;
import org.footbridge.launcher.store.RecordSearch;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestSecurityComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.UriType;
import org.springframework.stereotype.Component;

/**
 * Says in the CapabilityStatement that this is a SMART server and where its tokens come from, and removes what HAPI
 * lists of the standard's searches and this server refuses.
 */
@Component
@Interceptor
public class CapabilityStatementCustomizer {

    private static final String OAUTH_URIS = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";
    private static final String SERVICE = "http://terminology.hl7.org/CodeSystem/restful-security-service";

    private final AuthorizationServerMetadata metadata;
    private final RecordSearch search;

    CapabilityStatementCustomizer(AuthorizationServerMetadata metadata, RecordSearch search) {
        this.metadata = metadata;
        this.search = search;
    }

    /** HAPI calls it with each statement that it makes. */
    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void customize(IBaseConformance statement) {
        if (statement instanceof CapabilityStatement capabilities) {
            var rest = capabilities.getRestFirstRep();
            addSecurity(rest.getSecurity());
            rest.getResource().forEach(this::removeRefused);
        }
    }

    private void addSecurity(CapabilityStatementRestSecurityComponent security) {
        security.setDescription("OAuth 2.0 as SMART App Launch 2.2 has it; see .well-known/smart-configuration");
        security.addService()
                .setText("SMART-on-FHIR")
                .addCoding()
                .setSystem(SERVICE)
                .setCode("SMART-on-FHIR")
                .setDisplay("SMART-on-FHIR");
        var uris = new Extension(OAUTH_URIS);
        for (var endpoint : List.of("authorize", "token", "revoke", "introspect")) {
            uris.addExtension(new Extension(endpoint, new UriType(metadata.endpoint(endpoint))));
        }
        security.addExtension(uris);
    }

    private void removeRefused(CapabilityStatementRestResourceComponent resource) {
        var type = resource.getType();
        resource.getSearchParam().removeIf(parameter -> !search.supports(type, parameter.getName()));
        resource.getSearchInclude().removeIf(include -> !supportsInclude(type, include.getValue()));
        resource.setSearchRevInclude(List.of());
    }

    private boolean supportsInclude(String type, String include) {
        return include.startsWith(type + ":") && search.supportsInclude(type, include.substring(type.length() + 1));
    }
}
