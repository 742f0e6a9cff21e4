package org.footbridge.launcher.fhir;

import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import org.jspecify.annotations.Nullable;

/** Keeps searches for their further pages, and shows them to the grant that searched: to others they do not exist. */
final class GrantPagingProvider extends FifoMemoryPagingProvider {

    GrantPagingProvider(int searches) {
        super(searches);
    }

    @Override
    public synchronized @Nullable IBundleProvider retrieveResultList(RequestDetails request, String id) {
        return super.retrieveResultList(request, id) instanceof SearchBundleProvider found
                        && found.isFor(BearerTokenInterceptor.of(request))
                ? found
                : null;
    }
}
