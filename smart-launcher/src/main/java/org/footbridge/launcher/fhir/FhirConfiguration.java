package org.footbridge.launcher.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ServerCapabilityStatementProvider;
import ca.uhn.fhir.rest.server.util.FhirContextSearchParamRegistry;
import java.util.List;
import org.footbridge.launcher.PracticeAddress;
import org.footbridge.launcher.PracticeProperties;
import org.footbridge.launcher.store.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The FHIR server at {@code {base}/fhir}: every request needs a token, but for what says how to get one. */
@Configuration(proxyBeanMethods = false)
class FhirConfiguration {

    private static final int SEARCHES_KEPT_FOR_PAGING = 1000;

    @Bean
    FhirContext fhirContext() {
        var context = FhirContext.forR4();
        // An entry's fullUrl is how others in its Bundle refer to it, not its id.
        context.getParserOptions().setOverrideResourceIdWithBundleEntryFullUrl(false);
        return context;
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirServlet(
            FhirContext context,
            RecordStore store,
            RecordSearch search,
            RecordWriter writer,
            BearerTokenInterceptor tokens,
            CapabilityStatementCustomizer statement,
            PracticeAddress address,
            PracticeProperties properties) {
        var server = new RestfulServer(context);
        server.setServerAddressStrategy((servlet, request) -> address.fhir());
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.setImplementationDescription("Footbridge practice record (synthetic data)");
        server.setPagingProvider(new GrantPagingProvider()
                .setDefaultPageSize(properties.pageSize())
                .setMaximumPageSize(PracticeProperties.LARGEST_PAGE));
        server.registerProviders(providers(context, store, search, writer));
        server.registerProvider(new TransactionProvider(writer));
        server.setServerConformanceProvider(
                new ServerCapabilityStatementProvider(server, new FhirContextSearchParamRegistry(context), null));
        server.registerInterceptor(new PlainErrorsInterceptor());
        server.registerInterceptor(new ConditionalWriteCheck());
        server.registerInterceptor(tokens);
        server.registerInterceptor(statement);
        var registration = new ServletRegistrationBean<>(server, "/fhir/*");
        registration.setName("fhir");
        registration.setLoadOnStartup(1);
        return registration;
    }

    private static List<Object> providers(
            FhirContext context, RecordStore store, RecordSearch search, RecordWriter writer) {
        var included = new IncludedResources(store, search);
        return context.getResourceTypes().stream()
                .filter(type -> !"Parameters".equals(type) && !"Bundle".equals(type))
                .sorted()
                .<Object>map(type -> new ResourceTypeProvider(
                        context.getResourceDefinition(type)
                                .getImplementingClass()
                                .asSubclass(Resource.class),
                        type,
                        store,
                        search,
                        included,
                        writer))
                .toList();
    }

    /** Keeps searches for their further pages, and shows them to the grant that searched: to others they do not exist. */
    private static final class GrantPagingProvider extends FifoMemoryPagingProvider {

        GrantPagingProvider() {
            super(SEARCHES_KEPT_FOR_PAGING);
        }

        @Override
        public synchronized @Nullable IBundleProvider retrieveResultList(RequestDetails request, String id) {
            return super.retrieveResultList(request, id) instanceof SearchBundleProvider found
                            && found.isFor(BearerTokenInterceptor.of(request))
                    ? found
                    : null;
        }
    }

    /** Transactions and batches, sent to the server's base. */
    record TransactionProvider(RecordWriter writer) {

        @Transaction
        public Bundle transaction(@TransactionParam Bundle bundle, RequestDetails request) {
            return writer.apply(bundle, BearerTokenInterceptor.of(request));
        }
    }
}
