package org.footbridge.launcher.faultlab;

import com.nimbusds.jwt.JWTParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes secrets out of messages; of tokens that say something, what they say stays. */
@Component
public class Redaction {

    /** Of an answer in JSON: there code and state are a problem's code and an issue's, and no secrets. */
    private static final Set<String> TOKENS = Set.of("access_token", "refresh_token", "id_token");

    /** Of an address or a form. */
    private static final Set<String> SECRET = Set.of(
            "code",
            "code_verifier",
            "launch",
            "state",
            "token",
            "access_token",
            "refresh_token",
            "id_token",
            "client_assertion",
            "client_secret");

    private static final int SHOWN = 4;
    private static final int LONGEST = 6000;

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** An address with the values of its secret parameters cut short. */
    public String url(String url) {
        int mark = url.indexOf('?');
        if (mark < 0) {
            return url;
        }
        // In a search code is a code of a problem, and no secret.
        boolean search = url.substring(0, mark).contains("/fhir/");
        return url.substring(0, mark + 1)
                + pairs(url.substring(mark + 1))
                        .map(pair -> pair.name() + "="
                                + (pair.isSecret() && !(search && "code".equals(pair.name()))
                                        ? cut(pair.value())
                                        : pair.raw()))
                        .collect(Collectors.joining("&"));
    }

    /** A form, one field a line. */
    public String form(String body) {
        return shortened(pairs(body)
                .map(pair -> pair.name() + " = " + (pair.isSecret() ? secret(pair.value()) : pair.value()))
                .collect(Collectors.joining("\n")));
    }

    /** JSON with indents; other text as it is. */
    public String body(String body) {
        try {
            var tree = json.readTree(body);
            redact(tree);
            return shortened(tree.isMissingNode() ? "" : json.writeValueAsString(tree));
        } catch (JacksonException e) {
            return shortened(body);
        }
    }

    /** An Authorization header. */
    public String authorization(String header) {
        var parts = header.split(" ", 2);
        var value = parts.length < 2 ? "" : parts[1];
        return parts[0] + " " + ("basic".equals(parts[0].toLowerCase(Locale.ROOT)) ? basic(value) : secret(value));
    }

    private static String basic(String value) {
        try {
            var pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
            return pair.split(":", 2)[0] + ":…";
        } catch (IllegalArgumentException e) {
            return "…";
        }
    }

    private void redact(JsonNode node) {
        switch (node) {
            case ObjectNode object ->
                object.properties().stream().toList().forEach(field -> {
                    if (TOKENS.contains(field.getKey()) && field.getValue().isString()) {
                        object.set(field.getKey(), decoded(field.getValue().asString()));
                    } else {
                        redact(field.getValue());
                    }
                });
            case ArrayNode array -> array.forEach(this::redact);
            default -> {
                // A value that is no secret.
            }
        }
    }

    /** The beginning of the secret; of a JWT, its header and claims instead. */
    private JsonNode decoded(String value) {
        try {
            var token = JWTParser.parse(value);
            var decoded = json.createObjectNode();
            decoded.set("header", json.valueToTree(token.getHeader().toJSONObject()));
            decoded.set("claims", json.valueToTree(token.getJWTClaimsSet().toJSONObject()));
            return decoded;
        } catch (ParseException e) {
            return json.valueToTree(cut(value));
        }
    }

    private String secret(String value) {
        var decoded = decoded(value);
        return decoded.isString() ? decoded.asString() : "JWT " + decoded.toPrettyString();
    }

    private static String cut(String value) {
        return value.substring(0, Math.min(SHOWN, value.length() / 2)) + "…";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "\n… and " + (text.length() - LONGEST) + " characters more";
    }

    private record Pair(String name, String raw) {
        boolean isSecret() {
            return SECRET.contains(name);
        }

        String value() {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        }
    }

    private static Stream<Pair> pairs(String query) {
        return Stream.of(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && !pair[0].isEmpty())
                .map(pair -> new Pair(pair[0], pair[1]));
    }
}
