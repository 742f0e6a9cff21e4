package org.footbridge.record.recorded;

import java.util.Optional;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.RecordJson;
import org.footbridge.record.access.FhirResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a FHIR server said when it was asked.
 *
 * @param url the relative URL of a read, or the URL of a further page
 * @param response what it said; empty where that had not come when the time for reading was over
 */
public record ServerAnswer(String url, Optional<FhirResponse> response) {

    private static final String URL = "url";
    private static final String RESOURCE = "resource";
    private static final String GONE = "gone";
    private static final String FAILED = "failed";

    JsonNode toJson() {
        var json = JsonNodeFactory.instance.objectNode().put(URL, url);
        response.ifPresent(said -> {
            switch (said) {
                case FhirResponse.Resource(JsonNode resource) -> json.set(RESOURCE, RecordJson.whole(resource));
                case FhirResponse.Gone() -> json.put(GONE, true);
                case FhirResponse.Failed(var cause, var _) -> json.put(FAILED, cause.name());
            }
        });
        return json;
    }

    static ServerAnswer of(JsonNode json) {
        Optional<FhirResponse> said;
        if (json.has(RESOURCE)) {
            said = Optional.of(new FhirResponse.Resource(json.get(RESOURCE)));
        } else if (json.has(GONE)) {
            said = Optional.of(new FhirResponse.Gone());
        } else {
            said = Optional.ofNullable(json.get(FAILED))
                    .map(cause -> new FhirResponse.Failed(Cause.valueOf(cause.asString())));
        }
        return new ServerAnswer(json.path(URL).asString(), said);
    }
}
