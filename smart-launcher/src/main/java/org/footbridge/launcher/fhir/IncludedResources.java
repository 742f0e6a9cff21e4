package org.footbridge.launcher.fhir;

import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntrySearchModeEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.footbridge.launcher.smart.ScopePermission;
import org.footbridge.launcher.store.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.store.StoredResource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/** What {@code _include} adds to a page of a search: what its matches refer to, as far as the token allows to read it. */
record IncludedResources(RecordStore store, RecordSearch search) {

    /** {@code Type:parameter}, and the type of what it leads to where only that is wanted. */
    private record Include(String parameter, String target) {}

    /**
     * {@return what to add to the matches of one page}
     *
     * @throws InvalidRequestException for what this server does not include
     */
    Function<List<StoredResource>, List<IBaseResource>> of(String type, String[] values, RecordAccess access) {
        var includes = Stream.of(values).map(value -> include(type, value)).toList();
        return matches -> matches.stream()
                .flatMap(match -> includes.stream().flatMap(include -> referenced(match, include)))
                .distinct()
                .filter(reference ->
                        matches.stream().noneMatch(match -> match.reference().equals(reference)))
                .map(reference -> reference.split("/", 2))
                .flatMap(reference -> store.find(reference[0], reference[1]).stream())
                .filter(stored -> access.covers(ScopePermission.READ, stored))
                .map(IncludedResources::included)
                .toList();
    }

    private Include include(String type, String value) {
        var parts = value.split(":", -1);
        if (parts.length < 2 || parts.length > 3 || !parts[0].equals(type) || parts[1].isEmpty()) {
            throw new InvalidRequestException(
                    "_include must be " + type + ":parameter, or " + type + ":parameter:Type");
        }
        search.needReference(type, parts[1]);
        return new Include(parts[1], parts.length == 3 ? parts[2] : "");
    }

    private Stream<String> referenced(StoredResource match, Include include) {
        return search.referenced(match, include.parameter()).stream()
                .filter(reference -> reference.startsWith(include.target() + "/")
                        || include.target().isEmpty());
    }

    private static IBaseResource included(StoredResource stored) {
        Resource copy = stored.resource().copy();
        ResourceMetadataKeyEnum.ENTRY_SEARCH_MODE.put(copy, BundleEntrySearchModeEnum.INCLUDE);
        return copy;
    }
}
