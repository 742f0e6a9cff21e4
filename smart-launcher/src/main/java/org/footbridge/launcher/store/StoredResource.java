package org.footbridge.launcher.store;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One version of one resource in the store. The resource inside never changes: a change is made to a copy. That is why
 * what searches find in it, and its JSON, are worked out once and kept.
 */
public final class StoredResource {

    /** Pattern of a FHIR id. */
    public static final String ID = "[A-Za-z0-9\\-.]{1,64}";

    private final Resource resource;
    private final ConcurrentHashMap<String, List<SearchValue>> values = new ConcurrentHashMap<>();
    private volatile @Nullable String json;

    public StoredResource(Resource resource) {
        this.resource = resource;
    }

    public Resource resource() {
        return resource;
    }

    public String type() {
        return resource.fhirType();
    }

    public String id() {
        return resource.getIdElement().getIdPart();
    }

    /** Relative reference that other resources use for this one. */
    public String reference() {
        return type() + "/" + id();
    }

    public String json(FhirContext context) {
        var encoded = json;
        if (encoded == null) {
            encoded = context.newJsonParser().encodeResourceToString(resource);
            json = encoded;
        }
        return encoded;
    }

    /** What a search parameter finds in this version of the resource. */
    List<SearchValue> values(String parameter, Supplier<List<SearchValue>> work) {
        return values.computeIfAbsent(parameter, any -> work.get());
    }
}
