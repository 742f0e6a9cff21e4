package org.footbridge.launcher.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token for one patient, and everybody else's data. */
class PatientScopeTest extends RunningPractice {

    private static final String MINE = "referral-link-worker";
    private static final String OTHER = "lonely-living-alone";

    private String token(String scopes) {
        return new SmartAppClient(this, SmartAppClient.ASYMMETRIC)
                .launch(MINE, "launch " + scopes)
                .path("access_token")
                .asString();
    }

    private HttpResponse<String> read(String token, String path) {
        return sendFhir(token, "GET", path, "");
    }

    private static String answers(String patient) {
        return """
                {"resourceType":"QuestionnaireResponse","status":"completed","subject":{"reference":"Patient/%s"},
                 "questionnaire":"https://footbridge.example/Questionnaire/what-suits-you"}
                """.formatted(patient);
    }

    private static String task(String patient) {
        return """
                {"resourceType":"Task","status":"requested","intent":"order","for":{"reference":"Patient/%s"}}
                """.formatted(patient);
    }

    private String token = "";

    @BeforeEach
    void launched() {
        token = token("patient/*.cruds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Patient/lonely-living-alone",
                "/Patient/nobody-at-all",
                "/Patient?_id=lonely-living-alone",
                "/Condition?patient=lonely-living-alone",
                "/Condition?patient=referral-link-worker,lonely-living-alone",
                "/Condition?subject=Patient/lonely-living-alone",
                "/Condition?subject=lonely-living-alone",
                "/Condition?subject:Patient=lonely-living-alone",
                "/ServiceRequest?requester=Patient/lonely-living-alone"
            })
    void is_the_only_one_who_can_be_asked_for(String path) {
        var answer = read(token, path);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).path("resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(answer.body()).doesNotContain("Ellis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Condition/lonely-living-alone-problem-1", "/Condition/nothing-of-this-name"})
    void hides_what_is_not_theirs_as_if_it_were_not_there(String path) {
        assertThat(read(token, path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Patient",
                "/Patient?name=ellis",
                "/Condition",
                "/Condition?code=267076002",
                "/Condition?_id=lonely-living-alone-problem-1",
                "/ServiceRequest?_include=ServiceRequest:subject",
                "/Observation?_sort=-date&_count=500"
            })
    void brings_nobody_elses_data_where_nobody_is_named(String path) {
        var answer = read(token, path);

        assertThat(answer.statusCode()).isEqualTo(200);
        json(answer)
                .path("entry")
                .forEach(entry -> assertThat(entry.toString())
                        .satisfiesAnyOf(
                                text -> assertThat(text).contains("Patient/" + MINE),
                                text -> assertThat(text).contains("\"Patient\",\"id\":\"" + MINE)));
    }

    @Test
    void is_read_with_everything_of_theirs_and_with_what_is_of_the_practice() {
        assertThat(read(token, "/Patient/" + MINE).statusCode()).isEqualTo(200);
        assertThat(json(read(token, "/ServiceRequest?patient=" + MINE))
                        .path("total")
                        .asInt())
                .isPositive();
        assertThat(read(token, "/CareTeam?patient=Patient/" + MINE).statusCode())
                .isEqualTo(200);
        assertThat(read(token, "/PractitionerRole/priya-nair").statusCode()).isEqualTo(200);
    }

    @Test
    void brings_along_what_is_included_as_far_as_the_token_goes() {
        var included = "/CareTeam?patient=" + MINE
                + "&_include=CareTeam:participant:PractitionerRole&_include=CareTeam:patient";

        assertThat(read(token, included).body()).contains("\"id\":\"priya-nair\"", "\"mode\":\"include\"");
        assertThat(read(token("patient/CareTeam.rs"), included).body())
                .contains("\"CareTeam\"")
                .doesNotContain("\"id\":\"priya-nair\"", "\"Patient\"");
    }

    @Test
    void lets_answers_be_kept_where_that_was_granted_and_found_again() {
        var path = "/QuestionnaireResponse";
        assertThat(sendFhir(token("patient/QuestionnaireResponse.rs"), "POST", path, answers(MINE))
                        .statusCode())
                .isEqualTo(403);
        var granted = token("patient/QuestionnaireResponse.rs patient/QuestionnaireResponse.c");
        assertThat(sendFhir(granted, "POST", path, answers(OTHER)).statusCode()).isEqualTo(403);
        assertThat(sendFhir(granted, "POST", path, answers(MINE)).statusCode()).isEqualTo(201);

        assertThat(read(granted, path + "?patient=" + MINE).body()).contains("what-suits-you");
    }

    @Test
    void is_whom_new_data_must_be_about() {
        assertThat(sendFhir(token, "POST", "/Task", task(MINE)).statusCode()).isEqualTo(201);
        assertThat(sendFhir(token, "POST", "/Task", task(OTHER)).statusCode()).isEqualTo(403);
        assertThat(sendFhir(token, "POST", "/Task", task("../Patient/" + MINE)).statusCode())
                .isEqualTo(403);
        assertThat(sendFhir(
                                token,
                                "POST",
                                "/Task",
                                "{\"resourceType\":\"Task\",\"status\":\"requested\",\"intent\":\"order\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(sendFhir(token, "POST", "/Organization", "{\"resourceType\":\"Organization\",\"name\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void cannot_be_given_what_was_another_patients_nor_lose_what_is_theirs() {
        sendFhir("PUT", "/Task/of-other", task(OTHER).replaceFirst("\\{", "{\"id\":\"of-other\","));
        sendFhir("PUT", "/Task/of-mine", task(MINE).replaceFirst("\\{", "{\"id\":\"of-mine\","));

        var taken = sendFhir(token, "PUT", "/Task/of-other", task(MINE).replaceFirst("\\{", "{\"id\":\"of-other\","));
        var given = sendFhir(token, "PUT", "/Task/of-mine", task(OTHER).replaceFirst("\\{", "{\"id\":\"of-mine\","));

        assertThat(taken.statusCode()).isEqualTo(404);
        assertThat(given.statusCode()).isEqualTo(403);
        assertThat(sendFhir(token, "DELETE", "/Task/of-other", "").statusCode()).isEqualTo(404);
        assertThat(sendFhir(token, "DELETE", "/Task/none-such", "").statusCode())
                .isEqualTo(404);
        assertThat(fhir("/Task/of-other").path("for").path("reference").asString())
                .isEqualTo("Patient/" + OTHER);
    }

    @Test
    void is_the_only_one_whom_a_transaction_may_touch() {
        var before = counted(MINE);
        var others = counted(OTHER);

        assertThat(sendFhir(token, "POST", "", bundle("transaction", task(MINE), task(OTHER)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(sendFhir(token, "POST", "", bundle("transaction", task(MINE)))
                        .statusCode())
                .isEqualTo(200);
        var batch = json(sendFhir(token, "POST", "", bundle("batch", task(OTHER), task(MINE))));
        assertThat(batch.path("entry")
                        .valueStream()
                        .map(entry -> entry.path("response").path("status").asString())
                        .map(status -> status.substring(0, 3)))
                .containsExactly("403", "201");
        assertThat(counted(MINE)).isEqualTo(before + 2);
        assertThat(counted(OTHER)).isEqualTo(others);
    }

    private int counted(String patient) {
        return fhir("/Task?patient=" + patient).path("total").asInt();
    }

    @Test
    void is_all_that_a_condition_of_a_transaction_finds() {
        var probe = """
                {"resourceType": "Bundle", "type": "transaction", "entry": [
                  {"resource": {"resourceType": "Condition", "subject": {"reference": "Patient/%s"}, "code": {"text": "probe"}},
                   "request": {"method": "POST", "url": "Condition",
                     "ifNoneExist": "patient=lonely-living-alone&code=267076002"}}]}
                """.formatted(MINE);
        var reference = """
                {"resourceType": "Bundle", "type": "transaction", "entry": [
                  {"resource": {"resourceType": "Task", "status": "requested", "intent": "order",
                     "focus": {"reference": "Condition?patient=lonely-living-alone&code=267076002"},
                     "for": {"reference": "Patient/%s"}},
                   "request": {"method": "POST", "url": "Task"}}]}
                """.formatted(MINE);

        assertThat(sendFhir(token, "POST", "", probe).body()).doesNotContain("lonely-living-alone-problem");
        assertThat(sendFhir(token, "POST", "", reference).statusCode()).isEqualTo(400);
    }

    private String bundle(String type, String... resources) {
        var entries = new StringBuilder();
        for (var resource : resources) {
            entries.append(entries.isEmpty() ? "" : ",")
                    .append("{\"resource\":" + resource + ",\"request\":{\"method\":\"POST\",\"url\":\"Task\"}}");
        }
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[" + entries + "]}";
    }
}
