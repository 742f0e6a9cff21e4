package org.footbridge.record.recorded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.footbridge.record.access.FhirResponse;
import org.footbridge.record.access.FhirSource;

/** Notes what a FHIR server says during one reading. Several threads may ask at once. */
public final class ServerNotes {

    private final Map<String, Optional<FhirResponse>> said = new ConcurrentHashMap<>();

    /** The same server, with each answer noted. */
    public FhirSource noting(FhirSource server) {
        return new FhirSource() {
            @Override
            public FhirResponse read(String relative) {
                return note(relative, () -> server.read(relative));
            }

            @Override
            public FhirResponse follow(String next) {
                return note(next, () -> server.follow(next));
            }

            @Override
            public boolean reachesAllOf(String type) {
                return server.reachesAllOf(type);
            }

            @Override
            public boolean isTurnedAway() {
                return server.isTurnedAway();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    private FhirResponse note(String url, Supplier<FhirResponse> answer) {
        said.putIfAbsent(url, Optional.empty());
        var response = answer.get();
        said.put(url, Optional.of(response));
        return response;
    }

    /** What was said until now, in order of the URLs. */
    public List<ServerAnswer> answers() {
        return said.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new ServerAnswer(each.getKey(), each.getValue()))
                .toList();
    }
}
