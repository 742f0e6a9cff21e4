package org.footbridge.cohort;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Practitioner roles, services and organisations that stand apart from the people whose records name them. */
final class SharedResources {

    private final Map<String, Supplier<JsonNode>> byReference = new HashMap<>();

    /** Takes what can be shared out of a Bundle without patients. */
    void addAllOf(JsonNode bundle) {
        BundleResources.entries(bundle).forEach(entry -> {
            var resource = entry.path("resource");
            if (BundleResources.SHARED.contains(BundleResources.type(resource))) {
                add(BundleResources.type(resource) + "/" + BundleResources.id(resource), () -> entry);
                entry.path("fullUrl").stringValueOpt().ifPresent(url -> add(url, () -> entry));
            }
        });
    }

    /**
     * Keeps one resource.
     *
     * @param reference the name that records use for it
     * @param entry reads it, as the entry of a Bundle
     */
    void add(String reference, Supplier<JsonNode> entry) {
        byReference.putIfAbsent(reference, entry);
    }

    /** What these entries name, and what that names in turn. */
    List<JsonNode> namedBy(List<JsonNode> entries) {
        var found = new ArrayList<JsonNode>();
        var known = new HashSet<String>();
        var open = new ArrayDeque<>(entries);
        while (!open.isEmpty()) {
            for (var reference : open.remove().findValues("reference")) {
                var text = reference.stringValue("");
                var key = byReference.containsKey(text) ? text : BundleResources.key(text);
                var entry = byReference.get(key);
                if (entry != null && known.add(key)) {
                    var named = entry.get();
                    found.add(named);
                    open.add(named);
                }
            }
        }
        return found;
    }
}
