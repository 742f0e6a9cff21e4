package org.footbridge.bench.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.footbridge.bench.request.RecordSize;

/** Makes the calls. Tokens are signed before the clock starts, so that signing takes no time from the server. */
final class Caller implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpClient client() {
        return client;
    }

    /** As many requests as are wanted, each with the next body and a token of its own. */
    static List<HttpRequest> requests(Endpoint endpoint, RecordSize size, int calls) {
        var bodies = endpoint.bodies().getOrDefault(size, List.of());
        var requests = new ArrayList<HttpRequest>(calls);
        for (int i = 0; i < calls; i++) {
            var request = HttpRequest.newBuilder(endpoint.url())
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(bodies.get(i % bodies.size())));
            endpoint.token().ifPresent(token -> request.header("Authorization", "Bearer " + token.get()));
            requests.add(request.build());
        }
        return requests;
    }

    /** Sends one request and gives the answer's body. */
    String send(HttpRequest request) throws IOException, InterruptedException {
        return checked(client.send(request, BodyHandlers.ofString()));
    }

    static String checked(HttpResponse<String> answer) {
        if (answer.statusCode() != 200 || !answer.body().contains("\"cards\"")) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": "
                    + answer.body().substring(0, Math.min(500, answer.body().length())));
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.close();
    }
}
