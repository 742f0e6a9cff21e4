package org.footbridge.launcher.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways around a plain read or search, with a token for one patient: none leads to another's data. */
class PatientScopeBypassTest extends RunningPractice {

    private static final String MINE = "referral-link-worker";
    private static final String OTHER = "lonely-living-alone";
    private static final String OTHERS_PROBLEM = OTHER + "-problem-1";

    private String token = "";

    @BeforeEach
    void launched() {
        token = new SmartAppClient(this, SmartAppClient.ASYMMETRIC)
                .launch(MINE, "launch patient/*.cruds")
                .path("access_token")
                .asString();
    }

    @Test
    void a_search_by_form_is_a_search() {
        var headers = Map.of("Authorization", "Bearer " + token);

        assertThat(exchange("POST", "/fhir/Condition/_search", "patient=" + OTHER, headers)
                        .statusCode())
                .isEqualTo(403);
        assertThat(exchange("POST", "/fhir/Condition/_search", "code=267076002", headers)
                        .body())
                .doesNotContain(OTHER);
        assertThat(exchange("POST", "/fhir/CareTeam/_search", "patient=" + MINE, headers)
                        .body())
                .contains("Patient/" + MINE);
        assertThat(exchange("POST", "/fhir/Condition/_search", "patient=" + OTHER, Map.of())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_history",
                "/Patient/_history",
                "/Patient/" + OTHER + "/_history",
                "/Patient/" + OTHER + "/_history/1",
                "/Condition/" + OTHERS_PROBLEM + "/_history",
                "/Patient/" + OTHER + "/$everything",
                "/Patient/" + OTHER + "/Condition",
                "/metadata/../Patient/" + OTHER
            })
    void is_no_way_to_another_patient(String path) {
        var answer = sendFhir(token, "GET", path, "");

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContainIgnoringCase("ellis").doesNotContain("267076002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Patient?_id=" + MINE + "&_revinclude=Condition:patient&_revinclude=Condition:subject",
                "/Patient?_has:Condition:patient:code=267076002",
                "/Condition?patient.name=ellis",
                "/Condition?subject:Patient.name=ellis",
                "/Condition?subject:Patient.identifier=9992678534",
                "/CareTeam?_include=*",
                "/CareTeam?patient=" + MINE + "&_include:iterate=CareTeam:patient&_include=Condition:patient",
                "/Condition?_filter=patient eq " + OTHER
            })
    void finds_nobody_else(String path) {
        var answer = sendFhir(token, "GET", path.replace(" ", "%20"), "");

        assertThat(answer.statusCode()).isIn(200, 400, 403);
        assertThat(answer.body()).doesNotContainIgnoringCase("ellis, ").doesNotContain("Patient/" + OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"request\":{\"method\":\"DELETE\",\"url\":\"Condition/" + OTHERS_PROBLEM + "\"}}",
                "{\"request\":{\"method\":\"DELETE\",\"url\":\"Condition?patient=" + OTHER + "\"}}",
                "{\"request\":{\"method\":\"GET\",\"url\":\"Condition/" + OTHERS_PROBLEM + "\"}}",
                "{\"request\":{\"method\":\"GET\",\"url\":\"Condition?patient=" + OTHER + "\"}}",
                "{\"request\":{\"method\":\"PUT\",\"url\":\"Condition/" + OTHERS_PROBLEM
                        + "\"},\"resource\":{\"resourceType\":\"Condition\",\"id\":\"" + OTHERS_PROBLEM
                        + "\",\"subject\":{\"reference\":\"Patient/" + MINE + "\"}}}",
                "{\"request\":{\"method\":\"PATCH\",\"url\":\"Condition/" + OTHERS_PROBLEM
                        + "\"},\"resource\":{\"resourceType\":\"Binary\"}}"
            })
    void is_not_touched_by_an_entry_of_a_transaction(String entry) {
        var before = fhir("/Condition/" + OTHERS_PROBLEM);

        var answer = sendFhir(
                token, "POST", "", "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entry + "]}");

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("267076002", "ellis");
        assertThat(fhir("/Condition/" + OTHERS_PROBLEM)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-None-Exist", "If-Match"})
    void a_condition_is_refused_where_it_would_be_overlooked(String condition) {
        var task = """
                {"resourceType":"Task","status":"requested","intent":"order","for":{"reference":"Patient/%s"}}
                """.formatted(MINE);
        int before = fhir("/Task?patient=" + MINE).path("total").asInt();

        var answer = exchange(
                "POST",
                "/fhir/Task",
                task,
                Map.of(
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/fhir+json",
                        condition,
                        "patient=" + MINE));

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(fhir("/Task?patient=" + MINE).path("total").asInt()).isEqualTo(before);
    }
}
