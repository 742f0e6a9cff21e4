package org.footbridge.record;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.access.FhirAccess;
import org.footbridge.record.access.FhirBaseUrl;
import org.footbridge.record.access.FhirResponse;
import org.footbridge.record.access.FhirSource;
import tools.jackson.databind.json.JsonMapper;

/** A FHIR server read over plain HTTP, for tests without the service and its limits. */
public final class HttpFhirSource implements FhirSource {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FhirAccess access;
    private final FhirBaseUrl base;

    private HttpFhirSource(FhirAccess access) {
        this.access = access;
        this.base = new FhirBaseUrl(access.base());
    }

    /** A reader that asks over HTTP for what was not prefetched. */
    public static RecordReader reader(Duration budget) {
        return new RecordReader(budget, 200, HttpFhirSource::new);
    }

    @Override
    public FhirResponse read(String relative) {
        return get(base.at(relative));
    }

    @Override
    public FhirResponse follow(String next) {
        return base.below(next).map(this::get).orElseGet(() -> new FhirResponse.Failed(Cause.UNREADABLE));
    }

    @Override
    public boolean reachesAllOf(String type) {
        return true;
    }

    private FhirResponse get(String url) {
        var request = HttpRequest.newBuilder(URI.create(url));
        access.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> new FhirResponse.Resource(RecordJson.bundle(JsonMapper.shared(), response.body()));
                case 404 -> new FhirResponse.Gone();
                case 401, 403 -> new FhirResponse.Failed(Cause.REFUSED);
                default -> new FhirResponse.Failed(Cause.UNREADABLE);
            };
        } catch (IOException broken) {
            return new FhirResponse.Failed(Cause.UNREADABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new FhirResponse.Failed(Cause.TOO_SLOW);
        }
    }
}
