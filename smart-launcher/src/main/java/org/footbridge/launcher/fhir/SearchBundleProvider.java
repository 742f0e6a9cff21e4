package org.footbridge.launcher.fhir;

import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.method.ResponsePage.ResponsePageBuilder;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.footbridge.launcher.store.StoredResource;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * What a search found, copied a page at a time, since the server marks what it sends. Its further pages are for the
 * same token's rights as the first.
 */
final class SearchBundleProvider extends SimpleBundleProvider {

    private final List<StoredResource> found;
    private final RecordAccess access;
    private final Function<List<StoredResource>, List<IBaseResource>> included;

    SearchBundleProvider(
            List<StoredResource> found,
            RecordAccess access,
            Function<List<StoredResource>, List<IBaseResource>> included) {
        super(found.stream().map(StoredResource::resource).toList());
        this.found = List.copyOf(found);
        this.access = access;
        this.included = included;
    }

    boolean isFor(RecordAccess other) {
        return access.equals(other);
    }

    @Override
    public List<IBaseResource> getResources(int from, int to, ResponsePageBuilder page) {
        var matches = found.subList(Math.min(from, found.size()), Math.min(to, found.size()));
        return Stream.concat(matches.stream().map(stored -> stored.resource().copy()), included.apply(matches).stream())
                .toList();
    }
}
