package org.footbridge.hook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.footbridge.web.ErrorCode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a port of its own, called as record systems call it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(FailingEndpoints.class)
public abstract class ServiceOnPort {
    public static final String BASE_URL = "https://footbridge.example";
    public static final String DISCOVERY = "/cds-services";
    public static final String SERVICE = "/cds-services/social-prescribing-patient-view";
    public static final String FEEDBACK = SERVICE + "/feedback";
    public static final String ISSUER = "https://record.example";
    public static final String FHIR = "https://record.example/fhir";
    public static final String FILE_ISSUER = "https://file.example";
    public static final String DOWN_ISSUER = "https://down.example";
    public static final String PATIENT = "patient-4711";
    public static final JwksServer KEYS = new JwksServer();
    public static final String TENANT_FHIR = "https://record.example/P81001/fhir";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    protected int port() {
        return port;
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws IOException {
        Path keyFile = Files.createTempFile("keys", ".json");
        keyFile.toFile().deleteOnExit();
        Files.writeString(keyFile, KEYS.publicKeysWithoutAlgorithms());
        inMemory(properties);
        properties.add("management.server.port", () -> "0");
        properties.add("footbridge.base-url", () -> BASE_URL);
        properties.add("footbridge.body-limit", () -> "64KB");
        properties.add("footbridge.tokens.jwks-refetch", () -> "1ms");
        client(properties, 0, "record", ISSUER, "jwks-url", KEYS.url(), FHIR);
        properties.add("footbridge.clients[0].launch-url", () -> BASE_URL + "/launch");
        properties.add("footbridge.clients[0].tenants[0].name", () -> "P81001");
        properties.add("footbridge.clients[0].tenants[0].fhir-servers", () -> TENANT_FHIR);
        client(properties, 1, "file", FILE_ISSUER, "jwks-file", keyFile.toString(), "https://file.example/fhir/");
        properties.add("footbridge.clients[1].audiences", () -> "https://configured-by-hand.example");
        client(properties, 2, "down", DOWN_ISSUER, "jwks-url", "http://127.0.0.1:1/jwks.json", "https://down.example");
    }

    static void inMemory(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.datasource.url",
                () -> "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    }

    private static void client(
            DynamicPropertyRegistry properties,
            int index,
            String name,
            String issuer,
            String keys,
            String keysAt,
            String fhir) {
        String client = "footbridge.clients[" + index + "].";
        properties.add(client + "name", () -> name);
        properties.add(client + "issuer", () -> issuer);
        properties.add(client + keys, () -> keysAt);
        properties.add(client + "fhir-servers", () -> fhir);
    }

    protected static TestToken token(String path) {
        return TestToken.by(ISSUER, KEYS, BASE_URL + path);
    }

    public static String patientView() {
        return """
                {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
                 "context": {"userId": "Practitioner/7", "patientId": "%1$s"},
                 "prefetch": {"patient": {"resourceType": "Patient", "id": "%1$s", "birthDate": "1950-01-31"},
                  "problems": null, "measurements": null, "procedures": null, "referrals": null, "careTeams": null,
                  "encounters": null, "appointments": null, "tasks": null, "communications": null, "consents": null, "preferences": null}}""".formatted(PATIENT);
    }

    protected TestResponse post(String path, String body) {
        return post(path, body, token(path).sign());
    }

    protected TestResponse post(String path, String body, String token) {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    protected TestResponse get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** What whoever looks after the service asks. */
    protected TestResponse managed(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path)));
    }

    protected TestResponse send(HttpRequest.Builder request) {
        return TestResponse.to(request);
    }

    protected static String code(ErrorCode fault) {
        return fault.code();
    }
}
