package org.footbridge.recordserver;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a record system sends along with a call, for each query that discovery asks for.
 *
 * @param record the record
 * @param base its FHIR base
 * @param templates the queries by key, as discovery gives them
 */
public record SentPrefetch(FhirRecord record, URI base, Map<String, String> templates) {

    private static final String PATIENT = "{{context.patientId}}";

    /** Everything that is asked for: what is refused as an OperationOutcome, what is not there as null or as nothing. */
    public SequencedMap<String, JsonNode> everything() {
        var sent = new LinkedHashMap<String, JsonNode>();
        templates.keySet().forEach(key -> sent.put(key, whole(key)));
        return sent;
    }

    public boolean isSearch(String key) {
        return url(key).contains("?");
    }

    /** The type of the resources under a key. */
    public String type(String key) {
        return url(key).replaceFirst("[/?].*", "");
    }

    /** What the search of a key finds. */
    public SearchsetBundle found(String key) {
        return new SearchsetBundle(base, url(key), record.find(FhirSearch.of(url(key))));
    }

    private JsonNode whole(String key) {
        if (record.refuses(isSearch(key) ? type(key) : url(key))) {
            return OperationOutcomeJson.FORBIDDEN;
        }
        return isSearch(key) ? found(key).whole() : record.find(url(key)).orElseGet(JsonNodeFactory.instance::nullNode);
    }

    private String url(String key) {
        return templates.getOrDefault(key, "").replace(PATIENT, record.patientId());
    }
}
