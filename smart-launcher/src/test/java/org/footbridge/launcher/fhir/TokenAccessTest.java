package org.footbridge.launcher.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the FHIR server gives to the bearer of a token, and what it keeps. */
class TokenAccessTest extends RunningPractice {

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

    private static String task(String patient) {
        return """
                {"resourceType":"Task","status":"requested","intent":"order","for":{"reference":"Patient/%s"}}
                """.formatted(patient);
    }

    @Nested
    class TheDoor {

        @ParameterizedTest
        @CsvSource({
            "GET, /Patient/care-home",
            "GET, /Condition?patient=care-home",
            "POST, /Task",
            "POST, ''",
            "GET, ''",
            "GET, /nonsense",
            "DELETE, /Task/1"
        })
        void is_shut_without_a_token(String method, String path) {
            var answer = exchange(method, "/fhir" + path, "", Map.of());

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(
                            value -> assertThat(value).startsWith("Bearer").doesNotContain("error"));
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("application/fhir+json"));
            assertThat(json(answer).path("resourceType").asString()).isEqualTo("OperationOutcome");
        }

        @Test
        void is_shut_to_an_unknown_token_and_to_two_at_once() {
            assertThat(read("nonsense", "/Patient/" + MINE).headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(value -> assertThat(value).contains("error=\"invalid_token\""));
            assertThat(exchange("GET", "/fhir/Patient/" + MINE, "", Map.of("Authorization", "Basic eDp5"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(exchange("GET", "/fhir/Patient/" + MINE + "?access_token=" + token("patient/*.rs"), "", Map.of())
                            .statusCode())
                    .isEqualTo(401);
        }

        @Test
        void is_open_to_what_says_how_to_get_a_token() {
            var metadata = exchange("GET", "/fhir/metadata", "", Map.of());

            assertThat(metadata.statusCode()).isEqualTo(200);
            assertThat(metadata.body()).contains("SMART-on-FHIR", "oauth-uris", base() + "/oauth2/authorize");
            assertThat(exchange("GET", "/fhir/.well-known/smart-configuration", "", Map.of())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Nested
    class TheScopes {

        @ParameterizedTest
        @CsvSource({
            "patient/Condition.read, /Condition?patient=referral-link-worker, 200",
            "patient/Condition.rs, /Condition?patient=referral-link-worker, 200",
            "patient/Condition.s, /Condition?patient=referral-link-worker, 200",
            "patient/Condition.r, /Condition?patient=referral-link-worker, 403",
            "patient/Condition.s, /Condition/referral-link-worker-problem-1, 403",
            "patient/Condition.rs, /Observation?patient=referral-link-worker, 403",
            "patient/Condition.write, /Condition?patient=referral-link-worker, 403",
            "patient/*.read, /Observation?patient=referral-link-worker, 200",
            "patient/Condition.rs, /PractitionerRole/priya-nair, 403",
            "patient/PractitionerRole.r, /PractitionerRole/priya-nair, 200",
            "user/PractitionerRole.r, /PractitionerRole/priya-nair, 200",
            "user/Condition.rs, /Condition?patient=lonely-living-alone, 200",
            "openid, /Patient/referral-link-worker, 403"
        })
        void say_what_can_be_read(String scope, String path, int status) {
            assertThat(read(token(scope), path).statusCode()).isEqualTo(status);
        }

        @ParameterizedTest
        @CsvSource({
            "patient/Task.c, 201, 404",
            "patient/Task.u, 403, 200",
            "patient/Task.rs, 403, 403",
            "patient/Task.write, 201, 200",
            "patient/ServiceRequest.cruds, 403, 403"
        })
        void say_what_can_be_written(String scope, int create, int update) {
            var id = "task-" + scope.substring(scope.indexOf('.') + 1);
            sendFhir("PUT", "/Task/" + id, task(MINE).replaceFirst("\\{", "{\"id\":\"" + id + "\","));
            var token = token(scope);
            var changed = task(MINE).replaceFirst("\\{", "{\"id\":\"" + id + "\",");

            assertThat(sendFhir(token, "POST", "/Task", task(MINE)).statusCode())
                    .isEqualTo(create);
            assertThat(sendFhir(token, "PUT", "/Task/" + id, changed).statusCode())
                    .isEqualTo(scope.endsWith(".c") ? 403 : update);
        }

        @Test
        void may_be_narrowed_to_a_category() {
            sendFhir("POST", "/Observation", observation("survey"));
            sendFhir("POST", "/Observation", observation("vital-signs"));
            var category = "http://terminology.hl7.org/CodeSystem/observation-category|survey";
            var token = token("patient/Observation.crs?category=" + category);

            var found = json(read(token, "/Observation?patient=" + MINE));

            assertThat(found.path("total").asInt()).isPositive();
            found.path("entry").forEach(entry -> assertThat(entry.toString()).contains("\"survey\""));
            assertThat(sendFhir(token, "POST", "/Observation", observation("survey"))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(sendFhir(token, "POST", "/Observation", observation("vital-signs"))
                            .statusCode())
                    .isEqualTo(403);
        }

        private String observation(String category) {
            return """
                    {"resourceType": "Observation", "status": "final", "subject": {"reference": "Patient/%s"}, "code": {"text": "x"},
                     "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "%s"}]}]}
                    """.formatted(MINE, category);
        }

        @Test
        void of_a_patient_who_signs_in_end_at_their_own_record() {
            var app = new SmartAppClient(TokenAccessTest.this, SmartAppClient.ASYMMETRIC).as("Patient/" + OTHER);
            var token = app.launch(OTHER, "launch user/*.cruds")
                    .path("access_token")
                    .asString();

            assertThat(read(token, "/Patient/" + OTHER).statusCode()).isEqualTo(200);
            assertThat(read(token, "/Patient/" + MINE).statusCode()).isEqualTo(403);
            assertThat(json(read(token, "/Condition")).toString()).doesNotContain("Patient/" + MINE);
            assertThat(app.browse("/patients/" + MINE).statusCode()).isEqualTo(404);
            assertThat(app.browse("/").body()).contains("1 patient").doesNotContain("data-patient=\"" + MINE);
        }
    }

    @Nested
    class Pages {

        @Test
        void belong_to_the_grant_that_searched() {
            var scopes = "launch online_access patient/Condition.rs";
            var app = new SmartAppClient(TokenAccessTest.this, SmartAppClient.ASYMMETRIC);
            var tokens = app.launch("long-record-lonely", scopes);
            var token = tokens.path("access_token").asString();
            var next = json(read(token, "/Condition?_count=3"))
                    .path("link")
                    .valueStream()
                    .filter(link -> "next".equals(link.path("relation").asString()))
                    .findFirst()
                    .orElseThrow()
                    .path("url")
                    .asString();

            assertThat(read(token, next).statusCode()).isEqualTo(200);
            assertThat(read(token("patient/*.rs"), next).statusCode()).isEqualTo(410);
            assertThat(read(staffToken(), next).statusCode()).isEqualTo(410);
            assertThat(exchange("GET", next, "", Map.of()).statusCode()).isEqualTo(401);
            var renewed = json(app.token(SmartAppClient.refresh(tokens)))
                    .path("access_token")
                    .asString();
            assertThat(read(renewed, next).statusCode()).isEqualTo(200);
            assertThat(read(token, next).statusCode()).isEqualTo(401);
        }
    }
}
