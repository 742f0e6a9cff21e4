package org.footbridge.recordserver;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A search as a FHIR server takes it: {@code Condition?patient=1&code=a,system|b}. A code is looked for in the code of a
 * resource and not in its components; a parameter that is not known is refused, not ignored.
 *
 * @param type the type of what is looked for
 * @param criteria all of which a resource must meet
 */
public record FhirSearch(String type, List<Criterion> criteria) {

    /** A parameter and its values, any one of which will do. */
    record Criterion(String name, List<String> values) {}

    public FhirSearch {
        criteria = List.copyOf(criteria);
    }

    /**
     * Reads a relative URL.
     *
     * @throws IllegalArgumentException where it is no search that a server knows
     */
    public static FhirSearch of(String url) {
        int question = url.indexOf('?');
        if (question < 1) {
            throw new IllegalArgumentException("this is no search");
        }
        return new FhirSearch(
                url.substring(0, question),
                Stream.of(url.substring(question + 1).split("&", -1))
                        .map(FhirSearch::criterion)
                        .toList());
    }

    private static Criterion criterion(String parameter) {
        int equals = parameter.indexOf('=');
        var name = equals < 0 ? parameter : parameter.substring(0, equals);
        if (!name.equals("patient") && !name.equals("code")) {
            throw new IllegalArgumentException("this search parameter is not known");
        }
        // A comma that was encoded is a comma all the same: FHIR escapes one that means itself with a backslash.
        var values = URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8);
        return new Criterion(name, List.of(values.split(",", -1)));
    }

    boolean finds(JsonNode resource) {
        return FhirRecord.type(resource).equals(type)
                && criteria.stream()
                        .allMatch(criterion -> criterion.values().stream()
                                .anyMatch(value -> meets(resource, criterion.name(), value)));
    }

    private static boolean meets(JsonNode resource, String name, String value) {
        if (name.equals("patient")) {
            return resource.path("subject").path("reference").stringValue("").equals("Patient/" + value);
        }
        return StreamSupport.stream(resource.path("code").path("coding").spliterator(), false)
                .anyMatch(coding -> isMeant(coding, value));
    }

    private static boolean isMeant(JsonNode coding, String token) {
        var code = coding.path("code").stringValue("");
        int bar = token.indexOf('|');
        return bar < 0
                ? code.equals(token)
                : coding.path("system").stringValue("").equals(token.substring(0, bar))
                        && code.equals(token.substring(bar + 1));
    }
}
