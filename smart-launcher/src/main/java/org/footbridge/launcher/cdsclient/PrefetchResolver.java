package org.footbridge.launcher.cdsclient;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.util.OperationOutcomeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.footbridge.launcher.PracticeAddress;
import org.footbridge.launcher.store.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.store.StoredResource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.util.RawValue;

/** Answers a service's prefetch templates from the record: what it asks for, in full, before it has to ask. */
@Component
record PrefetchResolver(RecordStore store, RecordSearch search, FhirContext context, PracticeAddress address) {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{\\s*([^}]*?)\\s*}}");

    /**
     * Every key with its FHIR JSON; null where a read finds nothing, an OperationOutcome where the query cannot be
     * answered.
     */
    Map<String, @Nullable RawValue> resolve(Map<String, String> templates, Map<String, String> tokens) {
        var prefetch = new HashMap<String, @Nullable RawValue>();
        templates.forEach((key, template) -> {
            var found = one(template, tokens);
            prefetch.put(key, found == null ? null : new RawValue(found));
        });
        return prefetch;
    }

    private @Nullable String one(String template, Map<String, String> tokens) {
        var unknown = TOKEN.matcher(template)
                .results()
                .map(token -> token.group(1))
                .filter(name -> !tokens.containsKey(name))
                .findFirst();
        if (unknown.isPresent()) {
            return outcome("The prefetch token " + unknown.get() + " is not known here");
        }
        var query = TOKEN.matcher(template).replaceAll(token -> tokens.get(token.group(1)));
        try {
            return query.indexOf('?') < 0 ? read(query) : searchset(search.search(query));
        } catch (BaseServerResponseException e) {
            return outcome(e.getMessage());
        }
    }

    private @Nullable String read(String reference) {
        var parts = reference.split("/", -1);
        return parts.length != 2
                ? outcome("Not a read of the form Type/id: " + reference)
                : store.find(parts[0], parts[1])
                        .map(stored -> stored.json(context))
                        .orElse(null);
    }

    private String searchset(List<StoredResource> found) {
        var head = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":" + found.size();
        if (found.isEmpty()) {
            return head + "}";
        }
        return found.stream()
                .map(stored -> "{\"fullUrl\":\"" + address.fhir() + "/" + stored.reference() + "\",\"resource\":"
                        + stored.json(context) + ",\"search\":{\"mode\":\"match\"}}")
                .collect(Collectors.joining(",", head + ",\"entry\":[", "]}"));
    }

    String outcome(@Nullable String what) {
        return context.newJsonParser()
                .encodeResourceToString(
                        OperationOutcomeUtil.createOperationOutcome("error", what, "processing", context, null));
    }
}
