package org.footbridge.launcher.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The practice record on a port of its own, with a CDS service that the test directs. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningPractice {

    public static final StubCdsService SERVICE = new StubCdsService(0);
    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> STAFF_TOKENS = new ConcurrentHashMap<>();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern CARD = Pattern.compile("data-card=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    public static void settings(DynamicPropertyRegistry registry) {
        registry.add("practice.cds-services", SERVICE::discoveryUrl);
        registry.add("practice.cds-timeout", () -> "3s");
        // Each test sees its own discovery answer.
        registry.add("practice.discovery-ttl", () -> "0s");
        SmartAppClient.register(registry);
    }

    @BeforeEach
    public void quietService() {
        SERVICE.reset();
    }

    public String base() {
        return "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html, application/json"));
    }

    /** Reads as a member of staff whose app may read and write everything. */
    public JsonNode fhir(String path) {
        return json(sendFhir("GET", path, ""));
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    public HttpResponse<String> sendFhir(String method, String path, String body) {
        return sendFhir(staffToken(), method, path, body);
    }

    public HttpResponse<String> sendFhir(String token, String method, String path, String body) {
        return exchange(
                method,
                path.startsWith("http") ? path : "/fhir" + path,
                body,
                Map.of("Content-Type", "application/fhir+json", "Authorization", "Bearer " + token));
    }

    /** The ids of the resources in a Bundle. */
    public static List<String> ids(JsonNode bundle) {
        List<String> ids = new ArrayList<>();
        bundle.path("entry")
                .forEach(entry -> ids.add(entry.path("resource").path("id").asString()));
        return ids;
    }

    public String staffToken() {
        return STAFF_TOKENS.computeIfAbsent(
                base(),
                any -> new SmartAppClient(this, SmartAppClient.SYMMETRIC)
                        .launch("lonely-living-alone", "launch user/*.cruds")
                        .path("access_token")
                        .asString());
    }

    /** A form sent from one of the record's own pages; fields are name, value, name, value. */
    public HttpResponse<String> postForm(String path, String... fields) {
        return postFormFrom(base(), path, fields);
    }

    public HttpResponse<String> postFormFrom(String origin, String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(address(path))
                .header("Origin", origin)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** Opens the cards of a record; gives the handle of each card in the order of the screen. */
    public List<String> openCards(String patient) {
        return CARD.matcher(get("/patients/" + patient + "/cards").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The page to which an answered form leads. */
    public HttpResponse<String> follow(HttpResponse<String> redirect) {
        return get(redirect.headers().firstValue("Location").orElseThrow().replace(base(), ""));
    }

    /** Any request, as it is sent by something that is no browser page of the record. */
    public HttpResponse<String> exchange(String method, String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.setHeader(name, value);
            }
        });
        return send(request);
    }

    private URI address(String path) {
        return URI.create(path.startsWith("http") ? path : base() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
