package org.footbridge.launch;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.footbridge.record.FhirServerStub;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record system on a real port: a strict authorization server and a FHIR server that takes its tokens only. Each fault
 * that a correct one never makes can be asked for.
 */
final class RecordSystemStub implements AutoCloseable {
    static final String CLIENT = "footbridge";
    static final String SECRET = "shared-secret-nobody-may-see";
    private static final JsonMapper JSON = JsonMapper.shared();

    final FhirServerStub fhir = new FhirServerStub();
    final TestIdToken idToken = new TestIdToken();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Boolean> goodTokens = new ConcurrentHashMap<>();
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
    private final List<String> secrets = Collections.synchronizedList(new ArrayList<>());
    private final List<String> revoked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile ObjectNode configuration = SmartMetadata.of(origin());
    private volatile Consumer<ObjectNode> answer = json -> {};
    private final Map<String, FhirServerStub.Reply> faults = new ConcurrentHashMap<>();
    private final ClientAssertionCheck proof = new ClientAssertionCheck(this::origin);

    RecordSystemStub() {
        reset();
        fhir.before(this::gate);
    }

    /** As a correct server is, and as it was at first; what is secret in each test is checked at its end. */
    void reset() {
        configuration = SmartMetadata.of(origin());
        answer = json -> {};
        faults.clear();
        idToken.reset();
        refreshes.set(0);
        secrets.clear();
    }

    String iss() {
        return fhir.base().toString();
    }

    String origin() {
        return iss().replaceFirst("/fhir$", "");
    }

    /** Where the app publishes its keys. */
    void knowsKeysAt(String address) {
        proof.knowsKeysAt(address);
    }

    ObjectNode changing() {
        return configuration;
    }

    void answering(Consumer<ObjectNode> change) {
        answer = change;
    }

    void failingTokens(FhirServerStub.Reply reply) {
        faults.put("/oauth2/token", reply);
    }

    void failingRevocations(FhirServerStub.Reply reply) {
        faults.put("/oauth2/revoke", reply);
    }

    void failingKeys(FhirServerStub.Reply reply) {
        faults.put("/oauth2/jwks", reply);
    }

    void failingDiscovery(FhirServerStub.Reply reply) {
        faults.put("/fhir/.well-known/smart-configuration", reply);
    }

    /** Makes tokens as it should, and keeps the caller waiting for them. */
    void slowTokens(CountDownLatch made, CountDownLatch waited) {
        failingTokens(exchange -> {
            var reply = answerTo(exchange);
            made.countDown();
            try {
                waited.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            reply.to(exchange);
        });
    }

    /** Takes tokens back as it should, and counts them. */
    void countingRevocations(CountDownLatch count) {
        failingRevocations(exchange -> {
            revoke(exchange);
            count.countDown();
        });
    }

    /** The access token and the refresh token that were given last. */
    List<String> lastTokens() {
        var tokens = secrets().stream()
                .filter(secret -> secret.startsWith("access-") || secret.startsWith("refresh-"))
                .toList();
        return tokens.subList(tokens.size() - 2, tokens.size());
    }

    /** The user allows what the app asks for; returns the address that the browser is sent back to. */
    URI allow(URI authorization, String patient) {
        var asked = QueryParameters.of(authorization);
        if (!authorization.toString().startsWith(origin() + "/oauth2/authorize?")
                || !"code".equals(asked.get("response_type"))
                || !CLIENT.equals(asked.get("client_id"))
                || !iss().equals(asked.get("aud"))
                || !"S256".equals(asked.get("code_challenge_method"))
                || asked.getOrDefault("state", "").length() < 22) {
            throw new AssertionError("A strict server refuses " + asked.keySet());
        }
        String code = secret("code");
        var kept = new HashMap<>(asked);
        kept.put("patient", patient);
        codes.put(code, kept);
        return URI.create(asked.get("redirect_uri") + "?code=" + code + "&state="
                + QueryParameters.encoded(asked.getOrDefault("state", "")));
    }

    private String secret(String kind) {
        String secret = kind + "-" + UUID.randomUUID();
        secrets.add(secret);
        return secret;
    }

    private Optional<FhirServerStub.Reply> gate(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (faults.containsKey(path)) {
            return Optional.ofNullable(faults.get(path));
        }
        return switch (path) {
            case "/fhir/.well-known/smart-configuration" -> Optional.of(FhirServerStub.json(configuration.toString()));
            case "/oauth2/jwks" -> Optional.of(FhirServerStub.json(idToken.jwks()));
            case "/oauth2/token" -> Optional.of(asked -> answerTo(asked).to(asked));
            case "/oauth2/revoke" -> Optional.of(this::revoke);
            default -> mayRead(exchange) ? Optional.empty() : Optional.of(FhirServerStub.status(401));
        };
    }

    private boolean mayRead(HttpExchange exchange) {
        String bearer = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        return goodTokens.getOrDefault(bearer.replaceFirst("^Bearer ", ""), false);
    }

    private FhirServerStub.Reply answerTo(HttpExchange exchange) throws IOException {
        var form = QueryParameters.of(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String problem = client(exchange, form);
        if (!problem.isEmpty()) {
            return FhirServerStub.body(
                    401,
                    "application/json",
                    ("{\"error\":\"invalid_client\",\"error_description\":\"" + problem + "\"}")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> code(form);
            case "refresh_token" -> refresh(form);
            default -> error("unsupported_grant_type");
        };
    }

    private FhirServerStub.Reply code(Map<String, String> form) {
        var asked = codes.remove(form.getOrDefault("code", ""));
        String verifier = form.getOrDefault("code_verifier", "");
        secrets.add(verifier);
        if (asked == null
                || !Objects.equals(asked.get("redirect_uri"), form.get("redirect_uri"))
                || !challenge(verifier).equals(asked.get("code_challenge"))) {
            return error("invalid_grant");
        }
        var json = tokens(asked.get("scope"));
        json.put("patient", asked.get("patient")).put("need_patient_banner", true);
        if (asked.getOrDefault("scope", "").contains("openid")) {
            String identity = idToken.sign(origin(), CLIENT, asked.getOrDefault("nonce", ""));
            secrets.add(identity);
            json.put("id_token", identity);
        }
        answer.accept(json);
        return FhirServerStub.json(json.toString());
    }

    private FhirServerStub.Reply refresh(Map<String, String> form) {
        if (!refreshTokens.remove(form.getOrDefault("refresh_token", ""))) {
            return error("invalid_grant");
        }
        refreshes.incrementAndGet();
        var json = tokens(null);
        answer.accept(json);
        return FhirServerStub.json(json.toString());
    }

    private ObjectNode tokens(@Nullable String scope) {
        String access = secret("access");
        String refresh = secret("refresh");
        goodTokens.put(access, true);
        refreshTokens.add(refresh);
        var json = JSON.createObjectNode();
        json.put("access_token", access)
                .put("token_type", "Bearer")
                .put("expires_in", 900)
                .put("refresh_token", refresh);
        if (scope != null) {
            json.put("scope", scope);
        }
        return json;
    }

    private void revoke(HttpExchange exchange) throws IOException {
        var form = QueryParameters.of(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (client(exchange, form).isEmpty()) {
            revoked.add(form.get("token"));
            goodTokens.remove(form.get("token"));
            refreshTokens.remove(form.get("token"));
            FhirServerStub.status(200).to(exchange);
        } else {
            FhirServerStub.status(401).to(exchange);
        }
    }

    private String client(HttpExchange exchange, Map<String, String> form) {
        secrets.add(form.getOrDefault("client_assertion", ""));
        return proof.problem(exchange.getRequestHeaders().getFirst("Authorization"), form);
    }

    static FhirServerStub.Reply error(String error) {
        return FhirServerStub.body(
                400, "application/json", ("{\"error\":\"" + error + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    /** Access tokens are taken no longer, as if they had run out. */
    void endAccessTokens() {
        goodTokens.replaceAll((token, good) -> false);
    }

    void endRefreshTokens() {
        refreshTokens.clear();
    }

    int refreshes() {
        return refreshes.get();
    }

    List<String> revoked() {
        return List.copyOf(revoked);
    }

    /** Everything that was issued or sent here and must be seen nowhere else. */
    List<String> secrets() {
        return secrets.stream().filter(secret -> !secret.isEmpty()).toList();
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public void close() {
        fhir.close();
    }
}
