package org.footbridge.launcher.fhir;

import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntrySearchModeEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.footbridge.launcher.smart.ScopePermission;
import org.footbridge.launcher.store.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.store.StoredResource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/** What {@code _include} adds to a page of a search: what its matches refer to, as far as the token allows to read it. */
final class IncludedResources {

    /** {@code Type:parameter}, and the type of what it leads to where only that is wanted. */
    private record Include(String parameter, String target) {}

    private final RecordStore store;
    private final RecordSearch search;

    IncludedResources(RecordStore store, RecordSearch search) {
        this.store = store;
        this.search = search;
    }

    /** @throws InvalidRequestException for what this server does not include */
    Function<Page, List<IBaseResource>> of(String type, List<String> values) {
        var includes = values.stream().map(value -> include(type, value)).toList();
        return page -> {
            var found = new LinkedHashMap<String, IBaseResource>();
            for (var match : page.matches()) {
                for (var include : includes) {
                    add(match, include, page, found);
                }
            }
            return List.copyOf(found.values());
        };
    }

    /** The matches that one page shows, and in whose name. */
    record Page(List<StoredResource> matches, RecordAccess access) {}

    private Include include(String type, String value) {
        var parts = value.split(":", -1);
        if (parts.length < 2 || parts.length > 3 || !parts[0].equals(type) || parts[1].isEmpty()) {
            throw new InvalidRequestException(
                    "_include must be " + type + ":parameter, or " + type + ":parameter:Type");
        }
        search.needReference(type, parts[1]);
        return new Include(parts[1], parts.length == 3 ? parts[2] : "");
    }

    private void add(StoredResource match, Include include, Page page, Map<String, IBaseResource> found) {
        for (var reference : search.referenced(match, include.parameter())) {
            var target = reference.split("/", 2);
            boolean isMatch =
                    page.matches().stream().anyMatch(other -> other.reference().equals(reference));
            if ((include.target().isEmpty() || include.target().equals(target[0])) && !isMatch) {
                store.find(target[0], target[1])
                        .filter(stored -> page.access().covers(ScopePermission.READ, stored))
                        .ifPresent(stored -> found.computeIfAbsent(reference, any -> included(stored)));
            }
        }
    }

    private static IBaseResource included(StoredResource stored) {
        Resource copy = stored.resource().copy();
        ResourceMetadataKeyEnum.ENTRY_SEARCH_MODE.put(copy, BundleEntrySearchModeEnum.INCLUDE);
        return copy;
    }
}
