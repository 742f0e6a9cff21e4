package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.people.APatient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests as broken clients send them, of every hook: nothing ends the service, shows its inside or the patient, and the
 * next good request is answered. The same seed makes the same requests.
 */
class MutatedRequestsTest extends ServiceWithFhirServer {

    private static final int OF_EACH_HOOK = 190;
    private static final int MOST_CHANGES = 3;
    private static final long SEED = 20261130L;

    private static final Set<Integer> STATUSES = Set.of(200, 400, 403, 412, 413, 415, 503);

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"x\"",
            "[]",
            "{}",
            "[null]",
            "[[[[]]]]",
            "{\"resourceType\": 7}",
            "\"Patient/somebody-else\"",
            "\"http://[::1\"",
            "\"2026-02-30\"",
            "\"ServiceRequest/../../etc\"",
            "\"<script>alert(1)</script>\"");

    private static APatient patient() {
        return APatient.aPatient()
                .aged(78)
                .whoFeelsLonely()
                .withPhq9(7)
                .withReferralTo("PractitionerRole/r1", 14)
                .withCareTeam("active", "PractitionerRole/r1", "")
                .whereALinkWorker("r1", "")
                .where("{'resourceType':'HealthcareService','id':'h1','active':false}");
    }

    static Stream<String> hooks() {
        return HookContexts.hooks().stream().sorted();
    }

    private ObjectNode good(String hook) {
        var body = (ObjectNode) body(patient().prefetch(), "PractitionerRole/gp1");
        body.put("hook", hook);
        HookContexts.of(hook)
                .forEach((field, json) -> ((ObjectNode) body.path("context"))
                        .set(field, JsonMapper.shared().readTree(json)));
        return body;
    }

    @ParameterizedTest
    @MethodSource("hooks")
    void a_broken_request_is_refused_or_answered_and_the_next_good_one_is_answered(String hook) {
        patient().heldBy(server);
        var random = new Random(SEED + hook.hashCode());
        var path = "/cds-services/social-prescribing-" + hook;
        var expected = withoutUuids(post(path, good(hook).toString()));
        for (int i = 0; i < OF_EACH_HOOK; i++) {
            var request = mutated(good(hook), random);
            var reply = post(path, request);
            assertThat(STATUSES).as("%s, request %d: %s", hook, i, request).contains(reply.status());
            assertThat(reply.http().body())
                    .as("%s, request %d", hook, i)
                    .doesNotContain("Exception", "\tat ", "org.footbridge.hook", "tools.jackson", APatient.NHS_NUMBER)
                    .doesNotContain(APatient.FAMILY_NAME, TOKEN);
        }
        assertThat(withoutUuids(post(path, good(hook).toString()))).isEqualTo(expected);
    }

    private static String mutated(ObjectNode request, Random random) {
        for (int i = 0; i <= random.nextInt(MOST_CHANGES); i++) {
            change(request, random);
        }
        var text = request.toString();
        return switch (random.nextInt(12)) {
            case 0 -> text.substring(0, random.nextInt(text.length()));
            case 1 -> text + text.substring(random.nextInt(text.length()));
            case 2 -> text.replaceFirst("\"context\":", "\"context\":{},\"context\":");
            case 3 -> insert(text, random, "\u0001");
            case 4 -> insert(text, random, "\ud800");
            case 5 -> insert(text, random, "[".repeat(1_000));
            default -> text;
        };
    }

    private static String insert(String text, Random random, String what) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + what + text.substring(at);
    }

    private static void change(ObjectNode request, Random random) {
        var places = new ArrayList<JsonNode>();
        collect(request, places);
        var place = places.get(random.nextInt(places.size()));
        var value = JsonMapper.shared().readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            var names = new ArrayList<>(object.propertyNames());
            Collections.sort(names);
            var name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name.toUpperCase(Locale.ROOT), object.get(name));
                case 2 -> object.set(name, JsonNodeFactory.instance.arrayNode().add(object.get(name)));
                default -> object.set(name, value);
            }
        } else if (place instanceof ArrayNode array) {
            array.add(value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainer()) {
            places.add(node);
            node.valueStream().forEach(child -> collect(child, places));
        }
    }

    @Test
    void all_hooks_are_tried() {
        assertThat(HookContexts.hooks())
                .containsExactlyInAnyOrderElementsOf(HookService.all().stream()
                        .map(service -> service.hook().word())
                        .toList());
        assertThat(HookContexts.hooks().size() * OF_EACH_HOOK).isGreaterThanOrEqualTo(1_500);
    }

    private TestResponse post(String path, String body) {
        return TestResponse.to(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
