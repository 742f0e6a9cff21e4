package org.footbridge.recordserver;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A search as a FHIR server takes it: {@code Condition?patient=1&_count=250}. A parameter that is not known is refused,
 * not ignored.
 *
 * @param type the type of what is looked for
 * @param patient the id of the patient whose resources are looked for
 */
public record FhirSearch(String type, String patient) {

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
        var patient = Stream.of(url.substring(question + 1).split("&", -1))
                .flatMap(parameter -> patient(parameter).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this search names no patient"));
        return new FhirSearch(url.substring(0, question), patient);
    }

    private static Optional<String> patient(String parameter) {
        int equals = parameter.indexOf('=');
        var name = equals < 0 ? parameter : parameter.substring(0, equals);
        return switch (name) {
            case "patient" -> Optional.of(URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
            // No more than a wish: this server gives smaller pages.
            case "_count" -> Optional.empty();
            default -> throw new IllegalArgumentException("this search parameter is not known");
        };
    }

    boolean finds(JsonNode resource) {
        return FhirRecord.type(resource).equals(type)
                && who(resource)
                        .anyMatch(who -> who.path("reference").stringValue("").equals("Patient/" + patient));
    }

    /** What the search parameter {@code patient} looks at, which is another element for some types (FHIR R4). */
    private static Stream<JsonNode> who(JsonNode resource) {
        return switch (FhirRecord.type(resource)) {
            case "Task" -> Stream.of(resource.path("for"));
            case "Consent" -> Stream.of(resource.path("patient"));
            case "Appointment" ->
                resource.path("participant").valueStream().map(participant -> participant.path("actor"));
            default -> Stream.of(resource.path("subject"));
        };
    }
}
