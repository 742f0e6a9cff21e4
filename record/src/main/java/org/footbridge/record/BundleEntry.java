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

    /** Its code, which says whether any term can use it. */
    public WrittenConcept code() {
        return resource instanceof SlicedResource sliced
                ? sliced.code()
                : new WrittenConcept.Read(resource.path("code"));
    }

    /** Whom it is about, by the element of most types. */
    JsonNode subject() {
        return resource instanceof SlicedResource sliced ? sliced.subject() : resource.path("subject");
    }

    /** The coded value of an Observation. */
    public JsonNode codedValue() {
        return resource instanceof SlicedResource sliced ? sliced.codedValue() : resource.path("valueCodeableConcept");
    }

    /** The components of an Observation, of which no elements need be there but code and coded value. */
    public JsonNode components() {
        return resource instanceof SlicedResource sliced ? sliced.components() : resource.path("component");
    }

    public String type() {
        return resource instanceof SlicedResource sliced
                ? sliced.type()
                : resource.path("resourceType").stringValue("");
    }

    /** The relative reference of the resource, or the nearest thing to it where the resource has no id. */
    public String source() {
        String id = resource instanceof SlicedResource sliced
                ? sliced.id()
                : resource.path("id").stringValue("");
        if (!id.isEmpty()) {
            return type() + "/" + id;
        }
        return fullUrl.isEmpty() ? type() : fullUrl;
    }
}
