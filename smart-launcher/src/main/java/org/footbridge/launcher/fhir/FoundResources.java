package org.footbridge.launcher.fhir;

import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.method.ResponsePage.ResponsePageBuilder;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/** What a search found, copied a page at a time, since the server marks what it sends. */
final class FoundResources extends SimpleBundleProvider {

    private final List<StoredResource> found;

    FoundResources(List<StoredResource> found) {
        this.found = List.copyOf(found);
    }

    @Override
    public List<IBaseResource> getResources(int from, int to, ResponsePageBuilder page) {
        return found.subList(Math.min(from, found.size()), Math.min(to, found.size())).stream()
                .<IBaseResource>map(stored -> stored.resource().copy())
                .toList();
    }

    /** None: the server's default, or what the caller asks for. */
    @Override
    public @Nullable Integer preferredPageSize() {
        return null;
    }

    @Override
    public Integer size() {
        return found.size();
    }
}
