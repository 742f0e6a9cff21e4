package org.footbridge.launcher.fhir;

import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.method.ResponsePage.ResponsePageBuilder;
import java.util.Date;
import java.util.List;
import org.footbridge.launcher.store.StoredResource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.InstantType;
import org.jspecify.annotations.Nullable;

/** What a search found, copied a page at a time, since the server marks what it sends. */
final class FoundResources implements IBundleProvider {

    private final List<StoredResource> found;
    private final InstantType published = InstantType.withCurrentTime();

    FoundResources(List<StoredResource> found) {
        this.found = List.copyOf(found);
    }

    @Override
    public List<IBaseResource> getResources(int from, int to, ResponsePageBuilder page) {
        return found.subList(Math.min(from, found.size()), Math.min(to, found.size())).stream()
                .<IBaseResource>map(stored -> stored.resource().copy())
                .toList();
    }

    @Override
    public IPrimitiveType<Date> getPublished() {
        return published;
    }

    @Override
    public @Nullable String getUuid() {
        return null;
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
