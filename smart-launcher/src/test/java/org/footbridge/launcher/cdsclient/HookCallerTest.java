package org.footbridge.launcher.cdsclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.footbridge.launcher.PracticeRecordApplication;
import org.footbridge.launcher.testing.CardResponses;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.StubCdsService;
import org.footbridge.launcher.web.Users;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.JsonNode;

class HookCallerTest extends RunningPractice {

    private StubCdsService.Call open(String patient) {
        openCards(patient);
        return SERVICE.calls("/social").getFirst();
    }

    @Nested
    class TheCall {

        @Test
        void carries_the_hook_its_context_and_the_way_to_the_record() {
            var body = open("lonely-living-alone").body();

            assertThat(body.path("hook").asString()).isEqualTo("patient-view");
            assertThat(UUID.fromString(body.path("hookInstance").asString())).isNotNull();
            assertThat(body.path("context").path("patientId").asString()).isEqualTo("lonely-living-alone");
            assertThat(body.path("context").path("userId").asString()).isEqualTo("Practitioner/dr-okafor");
            assertThat(body.path("fhirServer").asString()).isEqualTo(base() + "/fhir");
            var authorization = body.path("fhirAuthorization");
            assertThat(authorization.path("token_type").asString()).isEqualTo("Bearer");
            assertThat(authorization.path("access_token").asString()).hasSizeGreaterThan(40);
            assertThat(authorization.path("expires_in").asInt()).isBetween(1, 300);
            assertThat(authorization.path("subject").asString()).isEqualTo("footbridge-cds");
            assertThat(authorization.path("patient").asString()).isEqualTo("lonely-living-alone");
        }

        @Test
        void asks_for_no_more_than_its_templates_do() {
            assertThat(open("lonely-living-alone")
                            .body()
                            .path("fhirAuthorization")
                            .path("scope")
                            .asString())
                    .isEqualTo("patient/Condition.rs patient/Patient.r");
        }

        @Test
        void lets_the_service_read_this_patient_until_it_has_answered() {
            var seen = new ArrayList<Integer>();
            SERVICE.whileAsked(call -> {
                var token = token(call);
                seen.add(sendFhir(token, "GET", "/Patient/lonely-living-alone", "")
                        .statusCode());
                seen.add(sendFhir(token, "GET", "/Condition?patient=lonely-living-alone", "")
                        .statusCode());
                seen.add(sendFhir(token, "GET", "/Observation?patient=lonely-living-alone", "")
                        .statusCode());
                seen.add(sendFhir(token, "GET", "/Condition?patient=care-home", "")
                        .statusCode());
            });

            var call = open("lonely-living-alone");

            assertThat(seen).containsExactly(200, 200, 403, 403);
            assertThat(sendFhir(token(call), "GET", "/Patient/lonely-living-alone", "")
                            .statusCode())
                    .isEqualTo(401);
        }

        private String token(StubCdsService.Call call) {
            return call.body().path("fhirAuthorization").path("access_token").asString();
        }

        @Test
        void goes_only_to_services_of_this_hook() {
            open("lonely-living-alone");

            assertThat(SERVICE.calls("/signing")).isEmpty();
        }

        @Test
        void brings_what_the_templates_ask_for() {
            var prefetch = open("long-record-lonely").body().path("prefetch");

            assertThat(prefetch.path("patient").path("resourceType").asString()).isEqualTo("Patient");
            assertThat(prefetch.path("problems").path("total").asInt()).isEqualTo(1);
            assertThat(prefetch.path("allProblems").path("type").asString()).isEqualTo("searchset");
            assertThat(prefetch.path("allProblems").path("entry").size()).isEqualTo(107);
            assertThat(prefetch.path("allProblems").has("link")).isFalse();
            assertThat(prefetch.has("nobody") && prefetch.path("nobody").isNull())
                    .isTrue();
            assertThat(prefetch.path("odd").path("resourceType").asString()).isEqualTo("OperationOutcome");
        }

        @Test
        void is_signed_for_exactly_that_address_with_a_key_that_this_record_publishes() throws Exception {
            var call = open("lonely-living-alone");
            var discovery = SERVICE.calls("/cds-services").getFirst();
            var keys = JWKSet.parse(get("/.well-known/jwks.json").body());

            check(call, SERVICE.discoveryUrl() + "/social", keys);
            check(discovery, SERVICE.discoveryUrl(), keys);
        }

        private void check(StubCdsService.Call call, String audience, JWKSet keys) throws Exception {
            var token = SignedJWT.parse(call.authorization().replace("Bearer ", ""));
            var header = token.getHeader();
            var claims = token.getJWTClaimsSet();
            assertThat(header.getAlgorithm().getName()).isEqualTo("ES384");
            assertThat(header.getType().getType()).isEqualTo("JWT");
            assertThat(header.getJWKURL()).hasToString(base() + "/.well-known/jwks.json");
            assertThat(token.verify(new ECDSAVerifier((ECKey) keys.getKeyByKeyId(header.getKeyID()))))
                    .isTrue();
            assertThat(claims.getIssuer()).isEqualTo(base());
            assertThat(claims.getAudience()).containsExactly(audience);
            assertThat(Duration.between(
                            claims.getIssueTime().toInstant(),
                            claims.getExpirationTime().toInstant()))
                    .isLessThanOrEqualTo(Duration.ofMinutes(5));
            assertThat(claims.getJWTID()).isNotEmpty();
        }

        @Test
        void is_signed_again_each_time() throws Exception {
            open("lonely-living-alone");
            openCards("lonely-living-alone");
            var calls = SERVICE.calls("/social");

            assertThat(calls.stream().map(StubCdsService.Call::authorization)).doesNotHaveDuplicates();
        }

        @Test
        void publishes_no_secret() {
            var response = get("/.well-known/jwks.json");

            assertThat(response.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age"));
            for (JsonNode key : json(response).path("keys")) {
                assertThat(key.propertyNames()).containsExactlyInAnyOrder("kty", "use", "crv", "kid", "x", "y", "alg");
            }
        }
    }

    @Nested
    class TheCards {

        @Test
        void stand_with_the_most_important_first() {
            SERVICE.cards(CardResponses.gallery());

            var page = get("/patients/lonely-living-alone/cards").body();

            assertThat(List.of("data-indicator=\"critical\"", "data-indicator=\"warning\"", "data-indicator=\"info\""))
                    .isSortedAccordingTo((left, right) -> Integer.compare(page.indexOf(left), page.indexOf(right)));
            assertThat(page).contains("Urgent", "Important", "For information", "data-announce=\"4 suggestions.\"");
        }

        @Test
        void come_with_the_page_where_there_is_no_java_script() {
            SERVICE.cards(CardResponses.gallery());

            assertThat(get("/patients/lonely-living-alone").body())
                    .contains("id=\"show-suggestions\"", "/patients/lonely-living-alone?cards=shown")
                    .doesNotContain("data-card=");
            assertThat(get("/patients/lonely-living-alone?cards=shown").body()).contains("data-card=");
        }

        @Test
        void are_calm_where_there_are_none() {
            assertThat(get("/patients/nothing-relevant/cards").body())
                    .contains("No suggestions")
                    .doesNotContain("could not be fetched");
        }

        @Test
        void cannot_bring_markup_or_scripts() {
            SERVICE.cards(CardResponses.of("""
                    {"summary": "<img src=x onerror=alert(1)>", "indicator": "info",
                     "detail": "<script>alert(1)</script>\\n\\n[go](javascript:alert(1)) ![pic](http://tracker.example/x.png) **bold**",
                     "source": {"label": "<b>me</b>", "url": "javascript:alert(2)"},
                     "links": [{"label": "bad", "url": "javascript:alert(3)", "type": "absolute"},
                               {"label": "good", "url": "https://footbridge.example/why", "type": "absolute"}]}
                    """));

            assertThat(get("/patients/lonely-living-alone/cards").body())
                    .contains(
                            "&lt;img src=x",
                            "&lt;script&gt;",
                            "<strong>bold</strong>",
                            "&lt;b&gt;me&lt;/b&gt;",
                            "https://footbridge.example/why")
                    .doesNotContain("<script", "<img", "javascript:", "tracker.example");
        }

        @Test
        void that_cannot_be_read_are_said_to_be_missing() {
            SERVICE.cards(CardResponses.of(
                    "{\"summary\": \"no indicator\"}", CardResponses.plain("info", "A whole card", "Detail")));

            assertThat(get("/patients/lonely-living-alone/cards").body())
                    .contains("A whole card", "sent 1 that could not be read");
        }
    }

    @Nested
    class WithoutAService {

        @ParameterizedTest
        @CsvSource({"500, oops", "404, gone", "200, <html>", "200, {}", "412, {}"})
        void the_record_opens_and_says_calmly_that_suggestions_are_missing(int status, String body) {
            SERVICE.cards(status, body);

            assertThat(get("/patients/lonely-living-alone").statusCode()).isEqualTo(200);
            var cards = get("/patients/lonely-living-alone/cards");
            assertThat(cards.statusCode()).isEqualTo(200);
            assertThat(cards.body())
                    .contains("Social prescribing suggestions could not be fetched", "Try again")
                    .doesNotContain("Exception");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "nonsense", "{\"services\": 7}"})
        void discovery_that_is_garbage_is_no_error(String body) {
            SERVICE.discovery(200, body);

            assertThat(get("/patients/lonely-living-alone/cards").body()).contains("could not be fetched");
        }

        @Test
        void one_that_hangs_is_not_waited_for_forever() {
            SERVICE.hang();

            assertThat(get("/patients/lonely-living-alone/cards").body())
                    .contains("could not be fetched, because the service did not answer in time");
        }

        @Test
        void one_that_is_not_there_stops_nothing() {
            try (var practice = SpringApplication.run(
                    PracticeRecordApplication.class,
                    "--server.port=0",
                    "--practice.cds-services=http://localhost:1/cds-services")) {
                var doctor = practice.getBean(Users.class).all().getFirst();
                var answer = practice.getBean(HookCaller.class)
                        .fire(FiredHook.PATIENT_VIEW, "lonely-living-alone", doctor, HookOptions.NONE);

                assertThat(answer.cards()).isEmpty();
                assertThat(answer.troubles()).containsExactly("the service could not be reached");
            }
        }

        @Test
        void a_service_that_moved_is_found_through_discovery() {
            SERVICE.cards(404, "{}");
            openCards("lonely-living-alone");

            assertThat(SERVICE.calls("/cds-services")).hasSize(2);
        }
    }
}
