package org.footbridge.record.recorded;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.NewEntries;
import org.footbridge.record.ReadResult;
import org.footbridge.record.RecordJson;
import org.footbridge.record.RecordReader;
import org.footbridge.record.RecordRequest;
import org.footbridge.record.access.FhirAccess;
import org.footbridge.record.access.FhirResponse;
import org.footbridge.record.access.FhirSource;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A reading with all that it rests on, which can be read again without any server. It holds a patient's record.
 *
 * @param request whose record, and what came with the call
 * @param answers what the server said
 * @param pageLimit pages followed for one query
 */
public record RecordedReading(RecordRequest request, List<ServerAnswer> answers, int pageLimit) {

    /** Reading from memory is at once; a slow machine must not pass for something unread. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    public RecordedReading {
        answers = List.copyOf(answers);
    }

    /** Reads it again, with the words of any rule base. What the server was never asked counts as not given. */
    public ReadResult read(Vocabulary vocabulary) {
        var reader = new RecordReader(PATIENCE, pageLimit, _ -> new RecordedServer(answers));
        return reader.read(request, vocabulary);
    }

    private static final class RecordedServer implements FhirSource {
        private final Map<String, ServerAnswer> byUrl;

        RecordedServer(List<ServerAnswer> answers) {
            byUrl = answers.stream().collect(Collectors.toMap(ServerAnswer::url, Function.identity()));
        }

        @Override
        public FhirResponse read(String relative) {
            var answer = byUrl.get(relative);
            return answer == null
                    ? new FhirResponse.Failed(Cause.NOT_GIVEN)
                    : answer.response().orElseGet(() -> new FhirResponse.Failed(Cause.TOO_SLOW));
        }

        @Override
        public FhirResponse follow(String next) {
            return read(next);
        }

        @Override
        public boolean reachesAllOf(String type) {
            return true;
        }
    }

    /** As JSON. The token of the server is left out. */
    public JsonNode toJson() {
        var json = JsonNodeFactory.instance.objectNode().put("patientId", request.patientId());
        var prefetch = json.putObject("prefetch");
        new TreeMap<>(request.prefetch()).forEach((key, node) -> prefetch.set(key, RecordJson.whole(node)));
        request.access().ifPresent(access -> json.put("server", access.base().toString()));
        json.put("pageLimit", pageLimit);
        var said = json.putArray("answers");
        answers.forEach(answer -> said.add(answer.toJson()));
        var brought = request.newEntries();
        entries(json.putArray("newProblems"), brought.problems());
        entries(json.putArray("newOrders"), brought.orders());
        brought.dispatched().stream().sorted().forEach(json.putArray("dispatched")::add);
        if (brought.performer() != null) {
            json.put("performer", brought.performer());
        }
        return json;
    }

    private static void entries(ArrayNode into, List<BundleEntry> entries) {
        entries.forEach(entry ->
                into.addObject().put("fullUrl", entry.fullUrl()).set("resource", RecordJson.whole(entry.resource())));
    }

    /** The reading that was written so. */
    public static RecordedReading of(JsonNode json) {
        var prefetch = new LinkedHashMap<String, JsonNode>();
        json.path("prefetch").properties().forEach(key -> prefetch.put(key.getKey(), key.getValue()));
        var performer = json.get("performer");
        var request = new RecordRequest(
                json.path("patientId").asString(),
                prefetch,
                Optional.ofNullable(json.get("server"))
                        .map(server -> new FhirAccess(URI.create(server.asString()), Optional.empty())),
                new NewEntries(
                        entries(json.path("newProblems")),
                        entries(json.path("newOrders")),
                        json.path("dispatched")
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.toSet()),
                        performer == null ? null : performer.asString()));
        return new RecordedReading(
                request,
                json.path("answers").valueStream().map(ServerAnswer::of).toList(),
                json.path("pageLimit").asInt());
    }

    private static List<BundleEntry> entries(JsonNode array) {
        return array.valueStream()
                .map(entry -> new BundleEntry(entry.path("fullUrl").asString(), entry.path("resource")))
                .toList();
    }

    /** It is a patient's record. */
    @Override
    public String toString() {
        return "RecordedReading[" + answers.size() + " answers]";
    }
}
