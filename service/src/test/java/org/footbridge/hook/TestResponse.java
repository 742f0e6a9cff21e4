package org.footbridge.hook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over the wire. */
public record TestResponse(HttpResponse<String> http) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static TestResponse to(HttpRequest.Builder request) {
        try {
            return new TestResponse(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public int status() {
        return http.statusCode();
    }

    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(http.body());
    }

    /** The code of docs/errors.md, after checking that the body is an OperationOutcome. */
    public String fault() {
        JsonNode outcome = json();
        if (!header("content-type").startsWith("application/json")
                || !outcome.path("resourceType").asString("").equals("OperationOutcome")) {
            return "no OperationOutcome but " + http.body();
        }
        return issue().path("details").path("coding").path(0).path("code").asString("");
    }

    public JsonNode issue() {
        return json().path("issue").path(0);
    }

    public String diagnostics() {
        return issue().path("diagnostics").asString("");
    }
}
