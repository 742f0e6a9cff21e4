package org.footbridge.record;

import tools.jackson.databind.JsonNode;

/**
 * A resource as it came, with the address that its Bundle gave it.
 *
 * @param fullUrl the address, empty where there is none
 * @param resource the resource, not yet checked in any way
 */
public record BundleEntry(String fullUrl, JsonNode resource) {

    /** The resource with all its elements, which may have to be read first. */
    @Override
    public JsonNode resource() {
        return resource instanceof SlicedResource sliced ? sliced.whole() : resource;
    }

    /**
     * What says whether any term can use the resource: its type, id and code, and the coded value and components of an
     * Observation. No other element need be there.
     */
    public JsonNode concepts() {
        return resource;
    }

    public String type() {
        return resource.path("resourceType").stringValue("");
    }

    /** The relative reference of the resource, or the nearest thing to it where the resource has no id. */
    public String source() {
        String id = resource.path("id").stringValue("");
        if (!id.isEmpty()) {
            return type() + "/" + id;
        }
        return fullUrl.isEmpty() ? type() : fullUrl;
    }
}
