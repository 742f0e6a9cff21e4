package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.footbridge.people.APatient;
import org.footbridge.people.GoldenPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The same patient by prefetch, by FHIR reads, or half and half: the same answer, byte for byte. */
class SameAnswerTest extends ServiceWithFhirServer {

    static Stream<String> people() {
        return GoldenPeople.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("people")
    void whichever_way_the_record_is_read(String name) {
        var patient = GoldenPeople.named(name).heldBy(server);
        FixedDay.DAY.set(patient.today());
        var expected = withoutUuids(call(patient.prefetch()));

        ways(patient)
                .forEach((way, prefetch) ->
                        assertThat(withoutUuids(call(prefetch))).as(way).isEqualTo(expected));
        assertThat(server.tokens()).containsOnly("Bearer " + TOKEN);
    }

    private Map<String, Map<String, JsonNode>> ways(APatient patient) {
        var ways = new LinkedHashMap<String, Map<String, JsonNode>>();
        ways.put("by FHIR reads only", Map.of());
        ways.put("problems and referrals prefetched", only(patient, List.of("problems", "referrals")));
        ways.put(
                "patient, measurements and care teams", only(patient, List.of("patient", "measurements", "careTeams")));
        ways.put("errors under every key", with(patient, json("{'resourceType':'OperationOutcome'}")));
        ways.put("nonsense under every key", with(patient, json("'nonsense'")));
        ways.put("page by page", paged(patient));
        return ways;
    }

    private static Map<String, JsonNode> only(APatient patient, List<String> keys) {
        var some = new LinkedHashMap<>(patient.prefetch());
        some.keySet().retainAll(keys);
        return some;
    }

    private static Map<String, JsonNode> with(APatient patient, JsonNode answer) {
        var all = new LinkedHashMap<>(patient.prefetch());
        all.replaceAll((key, sent) -> answer);
        return all;
    }

    /** A resource a page: the first in the prefetch, the others on the server. */
    private Map<String, JsonNode> paged(APatient patient) {
        var paged = new LinkedHashMap<>(patient.prefetch());
        for (var key : patient.keys()) {
            var resources = patient.part(key);
            if (resources.size() > 1 && patient.prefetched(key).has("entry")) {
                paged.put(key, page(key, resources, 0));
                for (int i = 1; i < resources.size(); i++) {
                    server.on("page?" + key + "=" + i, page(key, resources, i));
                }
            }
        }
        return paged;
    }

    private JsonNode page(String key, List<JsonNode> resources, int i) {
        boolean last = i + 1 == resources.size();
        return bundle(List.of(resources.get(i)), last ? "" : server.base() + "/page?" + key + "=" + (i + 1));
    }

    /** A server may give fewer entries a page than were asked for; the one that matters may come last. */
    @Test
    void with_over_a_hundred_problems_on_pages_of_twenty() {
        var patient = APatient.aPatient().aged(78);
        for (int i = 0; i < 124; i++) {
            patient.with("195967001", "Asthma", 3000 - i);
        }
        patient.whoFeelsLonely().heldBy(server);
        var problems = patient.part("problems");
        for (int i = 0; i < problems.size(); i += 20) {
            boolean last = i + 20 >= problems.size();
            var page = bundle(
                    problems.subList(i, Math.min(i + 20, problems.size())),
                    last ? "" : server.base() + "/page?from=" + (i + 20));
            server.on(i == 0 ? "Condition?" : "page?from=" + i, page);
        }

        var reply = call(Map.of());

        assertThat(server.asked()).contains("page?from=120");
        assertThat(summaries(reply)).anyMatch(summary -> summary.startsWith("Feeling lonely"));
        assertThat(withoutUuids(reply)).isEqualTo(withoutUuids(call(patient.prefetch())));
    }

    @Test
    void for_every_user_but_for_the_requester_whom_only_a_clinician_can_be() {
        var patient = GoldenPeople.named("lonely-living-alone").heldBy(server);

        var clinician = post(body(patient.prefetch(), "Practitioner/7").toString());
        var somebody = post(body(patient.prefetch(), "Device/7").toString());

        assertThat(clinician.http().body()).contains("\"requester\":{\"reference\":\"Practitioner/7\"}");
        assertThat(somebody.http().body()).doesNotContain("requester");
        assertThat(suggestions(somebody)).isEqualTo(suggestions(clinician)).isNotEmpty();
    }
}
