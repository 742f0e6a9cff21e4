package org.footbridge.launcher.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;

/** A small SMART app that speaks HTTP: it does what the standard asks, except where a test tells it not to. */
public final class SmartAppClient {

    public static final String ALL = "openid fhirUser launch online_access patient/*.cruds user/*.cruds";
    public static final String REDIRECT = "http://127.0.0.1:9/callback";
    public static final PublishedKeys KEYS = new PublishedKeys();

    public static final String ASYMMETRIC = "app-asymmetric";
    public static final String SYMMETRIC = "app-symmetric";
    public static final String PUBLIC = "app-public";
    public static final String SECRET = "not:so secret&";

    private final RunningPractice practice;
    private final String clientId;
    private final String verifier = random() + random();
    private final String state = random();
    private String cookie = "";

    public SmartAppClient(RunningPractice practice, String clientId) {
        this.practice = practice;
        this.clientId = clientId;
    }

    /** The same three ways to authenticate, as three registrations. */
    public static void register(DynamicPropertyRegistry registry) {
        registry.add("practice.smart.key-refetch", () -> "1ms");
        registry.add("practice.smart.slow-answer", () -> "1ms");
        app(registry, 0, ASYMMETRIC, "private-key-jwt");
        registry.add("practice.smart.apps[0].jwks-url", KEYS::url);
        registry.add("practice.smart.apps[0].standalone-url", () -> "http://127.0.0.1:9/start");
        app(registry, 1, SYMMETRIC, "client-secret-basic");
        registry.add("practice.smart.apps[1].secret", () -> SECRET);
        app(registry, 2, PUBLIC, "none");
        registry.add("practice.smart.apps[2].consent", () -> "always");
    }

    private static void app(DynamicPropertyRegistry registry, int place, String clientId, String authentication) {
        var app = "practice.smart.apps[" + place + "].";
        registry.add(app + "client-id", () -> clientId);
        registry.add(app + "name", () -> "Test " + clientId);
        registry.add(app + "launch-url", () -> "http://127.0.0.1:9/launch/" + clientId);
        registry.add(app + "redirect-uris[0]", () -> REDIRECT);
        registry.add(app + "authentication", () -> authentication);
        var scopes = (ALL + " profile offline_access launch/patient").split(" ", -1);
        for (int i = 0; i < scopes.length; i++) {
            var scope = scopes[i];
            registry.add(app + "scopes[" + i + "]", () -> scope);
        }
    }

    public static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** The user becomes somebody else, in this app's browser. */
    public SmartAppClient as(String user) {
        var answer = practice.exchange("POST", "/users", form(Map.of("user", user)), Map.of("Origin", practice.base()));
        keepCookie(answer);
        return this;
    }

    private void keepCookie(HttpResponse<String> answer) {
        answer.headers().firstValue("Set-Cookie").ifPresent(given -> cookie = given.split(";", 2)[0]);
    }

    public HttpResponse<String> browse(String path) {
        var answer = practice.exchange("GET", path, "", Map.of("Cookie", cookie));
        keepCookie(answer);
        return answer;
    }

    /** Answers a form of the record in this app's browser. */
    public HttpResponse<String> answer(String path, String body) {
        var answer = practice.exchange("POST", path, body, Map.of("Cookie", cookie, "Origin", practice.base()));
        keepCookie(answer);
        return answer;
    }

    /** The record opens the app; {@return the value of {@code launch}}. */
    public String launched(String patient, String from) {
        var redirect = browse("/patients/" + patient + "/apps/" + clientId + "/window" + from);
        assertThat(redirect.statusCode()).isEqualTo(302);
        var query = query(redirect);
        assertThat(query.get("iss")).isEqualTo(practice.base() + "/fhir");
        return query.getOrDefault("launch", "");
    }

    /** Begins a test run in this app's browser; {@return the address of its page}. */
    public String testRun(String patient, String user, String how, String fault, String withheld) {
        return testRun(patient, user, how, fault, withheld, "");
    }

    public String testRun(String patient, String user, String how, String fault, String withheld, String intent) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("patient", patient);
        fields.put("as", user);
        fields.put("how", how);
        fields.put("app", clientId);
        fields.put("fault", fault);
        fields.put("withheld", withheld);
        fields.put("intent", intent);
        var redirect = answer("/try", form(fields));
        assertThat(redirect.statusCode()).as(redirect.body()).isEqualTo(302);
        return location(redirect).replace(practice.base(), "");
    }

    public Map<String, String> authorization(String scope) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", clientId);
        parameters.put("redirect_uri", REDIRECT);
        parameters.put("scope", scope);
        parameters.put("state", state);
        parameters.put("aud", practice.base() + "/fhir");
        parameters.put("nonce", "nonce-" + state);
        parameters.put("code_challenge", challenge(verifier));
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    public HttpResponse<String> authorize(Map<String, String> parameters) {
        return browse("/oauth2/authorize?" + form(parameters));
    }

    /** An EHR launch as it should be, up to the code. */
    public String code(String patient, String scope) {
        var parameters = authorization(scope);
        parameters.put("launch", launched(patient, ""));
        return code(authorize(parameters));
    }

    public String code(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).as(redirect.body()).isEqualTo(302);
        assertThat(location(redirect)).startsWith(REDIRECT + "?");
        var query = query(redirect);
        assertThat(query.get("state")).isEqualTo(state);
        assertThat(query).as(location(redirect)).containsKey("code");
        return query.getOrDefault("code", "");
    }

    public Map<String, String> exchange(String code) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("grant_type", "authorization_code");
        parameters.put("code", code);
        parameters.put("redirect_uri", REDIRECT);
        parameters.put("code_verifier", verifier);
        return parameters;
    }

    /** Sends a request of the token endpoint, or another of the same kind, with this app's proof of who it is. */
    public HttpResponse<String> send(String path, Map<String, String> parameters) {
        var all = new LinkedHashMap<>(parameters);
        var headers = new HashMap<String, String>();
        switch (clientId) {
            case ASYMMETRIC -> all.putAll(proof(assertion(KEYS.rsa(), claims -> {})));
            case SYMMETRIC -> headers.put("Authorization", basic(clientId, SECRET));
            default -> all.put("client_id", clientId);
        }
        return practice.exchange("POST", path, form(all), headers);
    }

    public HttpResponse<String> token(Map<String, String> parameters) {
        return send("/oauth2/token", parameters);
    }

    /** A whole EHR launch; {@return the token response}. */
    public JsonNode launch(String patient, String scope) {
        var response = token(exchange(code(patient, scope)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningPractice.json(response);
    }

    public static Map<String, String> refresh(JsonNode tokens) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("grant_type", "refresh_token");
        parameters.put("refresh_token", tokens.path("refresh_token").asString());
        return parameters;
    }

    public static Map<String, String> proof(String assertion) {
        return Map.of(
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion);
    }

    public static String basic(String id, String secret) {
        var text =
                URLEncoder.encode(id, StandardCharsets.UTF_8) + ":" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A client assertion as SMART wants it, with what a test changes. */
    public String assertion(JWK key, Consumer<JWTClaimsSet.Builder> change) {
        var header = new JWSHeader.Builder((JWSAlgorithm) key.getAlgorithm())
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        return assertion(header, key, change);
    }

    public String assertion(JWSHeader header, JWK key, Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(practice.base() + "/oauth2/token")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(240)))
                .jwtID(random());
        change.accept(claims);
        var assertion = new SignedJWT(header, claims.build());
        try {
            JWSSigner signer = switch (key.getKeyType().getValue()) {
                case "RSA" -> new RSASSASigner(key.toRSAKey());
                default -> new ECDSASigner(key.toECKey());
            };
            assertion.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return assertion.serialize();
    }

    static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public static String location(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElse("");
    }

    public static Map<String, String> query(HttpResponse<String> redirect) {
        Map<String, String> found = new HashMap<>();
        var query = URI.create(location(redirect)).getRawQuery();
        for (var pair : (query == null ? "" : query).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                found.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return found;
    }
}
