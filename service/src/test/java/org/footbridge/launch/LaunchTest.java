package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.json;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;

/** Launches that go well, from the record system's call to the page and to signing out. */
class LaunchTest extends LaunchedService {

    @Test
    void leads_to_a_page_that_names_the_patient() {
        var page = opened(browser(), RECORDS, APatient.ID);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains(NAME + ", Ada", "999 000 0018", "Practice record", "Feeling lonely")
                .doesNotContain("Part of the record could not be read");
    }

    @Test
    void goes_by_rs384_and_by_a_shared_secret_where_that_is_registered() {
        assertThat(opened(browser(), OTHER_RECORDS, APatient.ID).body()).contains("Other record", "Feeling lonely");
        assertThat(opened(browser(), SYMMETRIC_RECORDS, APatient.ID).body()).contains("Third record", "Feeling lonely");
    }

    @Test
    void asks_for_what_the_rules_read_and_no_more() {
        var asked = QueryParameters.of(begun(browser(), RECORDS));

        assertThat(asked.getOrDefault("scope", "").split(" "))
                .containsExactlyInAnyOrder(
                        "openid",
                        "fhirUser",
                        "launch",
                        "online_access",
                        "patient/Patient.r",
                        "patient/Condition.rs",
                        "patient/Observation.rs",
                        "patient/Procedure.rs",
                        "patient/ServiceRequest.rs",
                        "patient/CareTeam.rs",
                        "patient/Encounter.rs",
                        "patient/Appointment.rs",
                        "patient/Task.rs",
                        "patient/Communication.rs",
                        "patient/Consent.rs",
                        "patient/QuestionnaireResponse.rs",
                        "user/PractitionerRole.r",
                        "user/HealthcareService.r",
                        "user/Organization.r",
                        "patient/ServiceRequest.c",
                        "patient/Task.c",
                        "patient/QuestionnaireResponse.c");
        assertThat(asked).containsEntry("launch", "launch-token-1").doesNotContainKey("code_verifier");
    }

    @Test
    void asks_in_the_words_of_smart_1_where_the_record_system_knows_no_other() {
        var capabilities = RECORDS.changing().withArray("capabilities");
        capabilities.removeAll();
        Arrays.asList("launch-ehr", "client-confidential-asymmetric", "sso-openid-connect", "permission-v1")
                .forEach(capabilities::add);
        RECORDS.changing().putArray("scopes_supported").add("openid");
        var browser = browser();

        var begun = begun(browser, RECORDS);

        assertThat(QueryParameters.of(begun).getOrDefault("scope", "").split(" "))
                .contains("patient/Patient.read", "patient/Observation.read", "patient/ServiceRequest.write")
                .doesNotContain("online_access")
                .noneMatch(scope -> scope.endsWith(".rs") || scope.endsWith(".r"));
        var page = browser.follow(answered(browser, RECORDS.allow(begun, APatient.ID)));
        assertThat(page.body()).contains("Feeling lonely").doesNotContain("Part of the record could not be read");
    }

    @Test
    void can_begin_with_the_app_where_a_person_chooses_the_record_system() {
        var browser = browser();
        var choice = browser.get("/launch/standalone");
        assertThat(choice.body()).contains("Practice record", "Other record", "Third record");

        var sent = browser.submit(choice, "/launch/standalone", Map.of("iss", RECORDS.iss()));
        var asked = QueryParameters.of(TestBrowser.location(sent));
        assertThat(asked.getOrDefault("scope", "").split(" "))
                .contains("launch/patient")
                .doesNotContain("launch");
        assertThat(asked).doesNotContainKey("launch");

        var page = browser.follow(answered(browser, RECORDS.allow(TestBrowser.location(sent), APatient.ID)));
        assertThat(page.body()).contains(NAME);
    }

    @Test
    void shows_each_tab_its_own_patient_however_they_are_interleaved() {
        other("Zweiter", "bob-1").forEach((url, resource) -> RECORDS.fhir.on(url, json(resource)));
        var browser = browser();
        URI first = begun(browser, RECORDS);
        URI second = begun(browser, RECORDS);

        var secondPage = browser.follow(answered(browser, RECORDS.allow(second, "bob-1")));
        var firstPage = browser.follow(answered(browser, RECORDS.allow(first, APatient.ID)));

        assertThat(firstPage.uri()).isNotEqualTo(secondPage.uri());
        assertThat(browser.get(firstPage.uri().getPath()).body()).contains(NAME).doesNotContain("ZWEITER");
        assertThat(browser.get(secondPage.uri().getPath()).body())
                .contains("ZWEITER")
                .doesNotContain(NAME);
    }

    private static Map<String, String> other(String name, String id) {
        return Map.of(
                "Patient/" + id,
                "{'resourceType':'Patient','id':'" + id + "','birthDate':'1950-01-01','name':[{'family':'" + name
                        + "'}]}");
    }

    @Test
    void counts_what_was_not_granted_as_could_not_be_read_and_asks_for_none_of_it() {
        RECORDS.answering(token -> token.put(
                "scope",
                "openid fhirUser launch patient/Patient.rs patient/Condition.rs patient/ServiceRequest.rs"
                        + " patient/CareTeam.rs patient/Observation.rs?category=vital-signs"));
        var page = opened(browser(), RECORDS, APatient.ID);
        assertThat(page.body())
                .contains("Part of the record could not be read", "measurements and scores", "link worker");

        RECORDS.answering(
                token -> token.put("scope", "openid fhirUser launch patient/Patient.r patient/Observation.rs"));
        int before = RECORDS.fhir.asked().size();
        page = opened(browser(), RECORDS, APatient.ID);

        assertThat(page.body())
                .contains(
                        "<strong>problems</strong>: <span>not granted to this page",
                        "<strong>referrals</strong>",
                        "<strong>care teams</strong>")
                .contains("ask about safety")
                .doesNotContain("Feeling lonely", "Nothing to suggest");
        assertThat(RECORDS.fhir.asked().stream().skip(before))
                .anyMatch(url -> url.startsWith("Observation?"))
                .noneMatch(url -> url.startsWith("Condition?") || url.startsWith("CareTeam?"));
    }

    @Test
    void renews_a_token_once_for_all_reads_and_goes_on() {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        for (int times = 1; times <= 2; times++) {
            RECORDS.endAccessTokens();

            var again = browser.get(page.uri().getPath());

            assertThat(again.body()).contains("Feeling lonely").doesNotContain("could not be read");
            assertThat(RECORDS.refreshes()).isEqualTo(times);
        }
    }

    @Test
    void renews_a_token_that_is_about_to_end_before_it_reads() {
        RECORDS.answering(token -> token.put("expires_in", 5));
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);

        assertThat(page.body()).contains("Feeling lonely");
        assertThat(RECORDS.refreshes()).isEqualTo(1);
    }

    @Test
    void ends_with_a_renewed_token_for_another_patient(CapturedOutput output) {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        RECORDS.endAccessTokens();
        RECORDS.answering(token -> token.put("patient", "somebody-else"));

        assertThat(failure(browser.get(page.uri().getPath()), output)).isEqualTo("access-ended 403");
    }

    @Test
    void ends_when_a_user_signs_out_and_gives_the_tokens_back(CapturedOutput output) {
        var browser = browser();
        var first = opened(browser, RECORDS, APatient.ID);
        var second = opened(browser, SYMMETRIC_RECORDS, APatient.ID);

        var ended = browser.submit(second, second.uri().getPath() + "/sign-out", Map.of());
        assertThat(ended.body()).contains("You have signed out").doesNotContain("could not be ended at once");
        assertThat(SYMMETRIC_RECORDS.revoked()).hasSize(2);
        assertThat(failure(browser.get(second.uri().getPath()), output)).isEqualTo("session-ended 403");

        var other = browser.get(first.uri().getPath());
        assertThat(other.body()).contains(NAME);
        browser.submit(other, first.uri().getPath() + "/sign-out", Map.of());
        assertThat(RECORDS.revoked()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void goes_on_in_a_tab_that_was_waiting_when_another_signed_out() {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        URI waiting = begun(browser, RECORDS);

        browser.submit(page, page.uri().getPath() + "/sign-out", Map.of());

        var other = browser.follow(answered(browser, RECORDS.allow(waiting, APatient.ID)));
        assertThat(other.body()).contains(NAME);
    }

    @Test
    void signs_out_even_where_the_record_system_cannot_take_the_tokens_back(CapturedOutput output) {
        RECORDS.changing().remove("revocation_endpoint");
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);

        var ended = browser.submit(page, page.uri().getPath() + "/sign-out", Map.of());

        assertThat(ended.body()).contains("You have signed out", "could not be ended at once");
        assertThat(failure(browser.get(page.uri().getPath()), output)).isEqualTo("cookie-missing 403");
    }

    /** The standard says a text, some send an object, most send none; the launch is the same. */
    @ParameterizedTest
    @ValueSource(strings = {"'00000000-0000-0000-0000-000000000001'", "{'card':'1'}", "'<script>'", "17", "null"})
    void does_not_depend_on_what_a_card_sent_along(String appContext) {
        RECORDS.answering(token -> token.set("appContext", json(appContext)));

        assertThat(opened(browser(), RECORDS, APatient.ID).body())
                .contains("Feeling lonely")
                .doesNotContain("<script>");
    }

    @Test
    void goes_on_with_another_tab_when_the_record_is_slow_only_for_one() {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        RECORDS.fhir.on("Condition?", FhirServerStub.status(503));

        assertThat(browser.get(page.uri().getPath()).body()).contains("ask about safety");
        assertThat(opened(browser, OTHER_RECORDS, APatient.ID).body()).contains("Feeling lonely");
    }
}
