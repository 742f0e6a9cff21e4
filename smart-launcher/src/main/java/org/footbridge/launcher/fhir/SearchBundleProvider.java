package org.footbridge.launcher.fhir;

import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.method.ResponsePage.ResponsePageBuilder;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.footbridge.launcher.store.StoredResource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.InstantType;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, copied a page at a time, since the server marks what it sends. Its further pages are for the
 * same token's rights as the first.
 */
final class SearchBundleProvider implements IBundleProvider {

    private final List<StoredResource> found;
    private final RecordAccess access;
    private final Function<List<StoredResource>, List<IBaseResource>> included;
    private final InstantType published = InstantType.withCurrentTime();

    SearchBundleProvider(
            List<StoredResource> found,
            RecordAccess access,
            Function<List<StoredResource>, List<IBaseResource>> included) {
        this.found = List.copyOf(found);
        this.access = access;
        this.included = included;
    }

    boolean isFor(RecordAccess asking) {
        return access.equals(asking);
    }

    @Override
    public List<IBaseResource> getResources(int from, int to, ResponsePageBuilder page) {
        var matches = found.subList(Math.min(from, found.size()), Math.min(to, found.size()));
        List<IBaseResource> resources = new ArrayList<>();
        matches.forEach(stored -> resources.add(stored.resource().copy()));
        resources.addAll(included.apply(matches));
        return resources;
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
