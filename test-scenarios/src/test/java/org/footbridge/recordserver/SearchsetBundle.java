package org.footbridge.recordserver;

import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a search found, and where, to be given page by page.
 *
 * @param base the FHIR base of the record
 * @param url the search, below that base
 * @param found everything that it finds
 */
public record SearchsetBundle(URI base, String url, List<JsonNode> found) {

    private static final String OFFSET = "&_offset=";

    public SearchsetBundle {
        found = List.copyOf(found);
    }

    /** The search that a page belongs to. */
    static String search(String page) {
        return page.replaceFirst(OFFSET + "\\d+$", "");
    }

    /** Where a page begins. */
    static int offset(String page) {
        int at = page.lastIndexOf(OFFSET);
        return at < 0 ? 0 : Integer.parseInt(page.substring(at + OFFSET.length()));
    }

    /** One Bundle that holds everything. */
    public JsonNode whole() {
        return page(0, found.size());
    }

    /** So many of what was found, from one on, with a link to the next page where that is not all. */
    public JsonNode page(int from, int size) {
        int to = Math.min(from + size, found.size());
        var bundle = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "Bundle")
                .put("type", "searchset")
                .put(
                        "total",
                        found.stream()
                                .filter(resource -> !OperationOutcomeJson.isOne(resource))
                                .count());
        if (to < found.size()) {
            bundle.putArray("link").addObject().put("relation", "next").put("url", base + "/" + url + OFFSET + to);
        }
        if (from < to) {
            var entries = bundle.putArray("entry");
            found.subList(from, to).forEach(resource -> entry(entries.addObject(), resource));
        }
        return bundle;
    }

    private void entry(ObjectNode entry, JsonNode resource) {
        boolean outcome = OperationOutcomeJson.isOne(resource);
        if (!outcome) {
            entry.put("fullUrl", base + "/" + FhirRecord.reference(resource));
        }
        entry.set("resource", resource);
        entry.putObject("search").put("mode", outcome ? "outcome" : "match");
    }
}
