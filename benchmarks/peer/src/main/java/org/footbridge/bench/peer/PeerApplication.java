package org.footbridge.bench.peer;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseJson;
import ca.uhn.hapi.fhir.cdshooks.controller.CdsHooksController;
import ca.uhn.hapi.fhir.cdshooks.module.CdsHooksObjectMapperFactory;
import ca.uhn.hapi.fhir.cdshooks.serializer.CdsServiceRequestJsonDeserializer;
import ca.uhn.hapi.fhir.cdshooks.svc.CdsHooksContextBooter;
import ca.uhn.hapi.fhir.cdshooks.svc.CdsServiceCache;
import ca.uhn.hapi.fhir.cdshooks.svc.CdsServiceRegistryImpl;
import ca.uhn.hapi.fhir.cdshooks.svc.prefetch.CdsPrefetchDaoSvc;
import ca.uhn.hapi.fhir.cdshooks.svc.prefetch.CdsPrefetchFhirClientSvc;
import ca.uhn.hapi.fhir.cdshooks.svc.prefetch.CdsPrefetchSvc;
import ca.uhn.hapi.fhir.cdshooks.svc.prefetch.CdsResolutionStrategySvc;
import java.io.IOException;
import org.hl7.fhir.r4.model.IdType;
import org.opencds.cqf.fhir.cr.hapi.cdshooks.CdsCrService;
import org.opencds.cqf.fhir.cr.hapi.cdshooks.CdsCrServiceMethod;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** HAPI FHIR's CDS Hooks controller and registry over clinical reasoning, put together as their own configuration does. */
@Configuration(proxyBeanMethods = false)
@Import(TunedController.class)
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
public class PeerApplication {

    @Bean
    FhirContext fhir() {
        return FhirContext.forR4Cached();
    }

    @Bean
    KnowledgeRepository knowledge(FhirContext fhir) throws IOException {
        return new KnowledgeRepository(fhir, Knowledge.bundle());
    }

    @Bean
    CdsHooksController controller(FhirContext fhir, KnowledgeRepository knowledge) {
        var json = new CdsHooksObjectMapperFactory(fhir).newMapper();
        var prefetch = new CdsPrefetchSvc(
                new CdsResolutionStrategySvc(null),
                new CdsPrefetchDaoSvc(null, null, fhir),
                new CdsPrefetchFhirClientSvc(fhir),
                null,
                null);
        var registry = new CdsServiceRegistryImpl(
                new EmptyBooter(), prefetch, json, new CdsServiceRequestJsonDeserializer(fhir, json));
        registry.init();
        var service = new CdsServiceJson();
        service.setId(Knowledge.PLAN);
        service.setHook("patient-view");
        service.setTitle("Social prescribing");
        service.setDescription("Social prescribing");
        var method = new CdsCrServiceMethod(service, id -> new CdsCrService(request(id), knowledge));
        registry.registerService(
                Knowledge.PLAN,
                call -> (CdsServiceResponseJson) method.invoke(call, Knowledge.PLAN),
                service,
                true,
                "CR");
        return new CdsHooksController(registry);
    }

    private static RequestDetails request(String id) {
        var request = new SystemRequestDetails();
        request.setId(new IdType("PlanDefinition", id));
        return request;
    }

    /** Services are registered above, and nothing else is to be found. */
    private static final class EmptyBooter extends CdsHooksContextBooter {
        @Override
        public CdsServiceCache buildCdsServiceCache() {
            return myCdsServiceCache;
        }
    }

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(PeerApplication.class, args);
    }
}
