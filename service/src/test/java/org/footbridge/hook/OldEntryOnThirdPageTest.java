package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.footbridge.people.APatient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** No category, window or page hides a safety fact: it is read over FHIR wherever in the history it stands. */
class OldEntryOnThirdPageTest extends ServiceWithFhirServer {

    private static final int PAGE = 20;

    private static final String FIRST = "**First:** A learning disability is recorded";

    private final APatient patient = APatient.aPatient().aged(47).whoFeelsLonely();
    private final List<JsonNode> observations = new ArrayList<>();

    @BeforeEach
    void aHistoryOfMoreThanTwoPages() {
        FixedDay.DAY.set(patient.today());
        patient.heldBy(server);
        for (int i = 0; i < 2 * PAGE; i++) {
            observations.add(observation(
                    "o" + i,
                    "48642-3",
                    "http://loinc.org",
                    patient.today().minusDays(i).toString()));
        }
    }

    private static JsonNode observation(String id, String code, String system, String day) {
        return json("{'resourceType':'Observation','id':'" + id + "','status':'final','subject':{'reference':'Patient/"
                + APatient.ID + "'},'effectiveDateTime':'" + day + "','code':{'coding':[{'system':'" + system
                + "','code':'" + code + "'}]}}");
    }

    private void serve() {
        for (int i = 0; i < observations.size(); i += PAGE) {
            boolean last = i + PAGE >= observations.size();
            var page = bundle(
                    observations.subList(i, Math.min(i + PAGE, observations.size())),
                    last ? "" : server.base() + "/page?from=" + (i + PAGE));
            server.on(i == 0 ? "Observation?" : "page?from=" + i, page);
        }
    }

    @Test
    void a_learning_disability_of_fifteen_years_ago_is_seen() {
        observations.add(observation(
                "old",
                "110359009",
                "http://snomed.info/sct",
                patient.today().minusYears(15).toString()));
        serve();

        var reply = call(Map.of());

        assertThat(server.asked()).contains("Observation?patient=" + APatient.ID + "&_count=250", "page?from=40");
        assertThat(reply.http().body()).contains(FIRST);
    }

    @Test
    void without_it_the_routes_are_shown_as_they_are() {
        observations.add(observation(
                "old",
                "48642-3",
                "http://loinc.org",
                patient.today().minusYears(15).toString()));
        serve();

        var reply = call(Map.of());

        assertThat(summaries(reply)).anyMatch(summary -> summary.startsWith("Feeling lonely"));
        assertThat(reply.http().body()).doesNotContain(FIRST);
    }
}
