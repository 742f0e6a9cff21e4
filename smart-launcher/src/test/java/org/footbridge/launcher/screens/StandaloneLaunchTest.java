package org.footbridge.launcher.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.junit.jupiter.api.Test;

/** An app starts by itself: the person chooses the patient and says what it may do. */
class StandaloneLaunchTest extends RunningPractice {

    private static final String PATIENT = "lonely-living-alone";

    private final SmartAppClient app = new SmartAppClient(this, SmartAppClient.ASYMMETRIC);

    private String consentPage(String scope) {
        var redirect = app.authorize(app.authorization(scope));
        assertThat(redirect.statusCode()).isEqualTo(302);
        return SmartAppClient.location(redirect).replace(base(), "");
    }

    private HttpResponse<String> answer(String page, String... more) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", SmartAppClient.ASYMMETRIC);
        form.put("state", hidden(page, "state"));
        var body = new StringBuilder(SmartAppClient.form(form));
        for (var field : more) {
            body.append('&').append(field);
        }
        return app.answer("/oauth2/authorize", body.toString());
    }

    private static String hidden(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void lets_the_person_choose_the_patient_and_what_the_app_may_do() {
        var asked = "openid fhirUser launch/patient patient/*.cruds offline_access";
        var address = consentPage(asked);
        var choice = app.browse(address).body();
        assertThat(choice).contains("Choose a patient for Test app-asymmetric", "data-patient=\"care-home\"");
        var page = app.browse(address + "&patient=care-home").body();
        assertThat(page)
                .contains(
                        "What may Test app-asymmetric do?", "Know who you are", "Keep this access after you have left")
                .contains("name=\"scope\" checked value=\"patient/*.cruds\"");

        var redirect = answer(
                page,
                "patient=care-home",
                "scope=openid",
                "scope=fhirUser",
                "scope=launch/patient",
                "scope=patient/*.cruds");
        var tokens = json(app.token(app.exchange(app.code(redirect))));

        assertThat(tokens.path("patient").asString()).isEqualTo("care-home");
        assertThat(tokens.path("scope").asString().split(" "))
                .containsExactlyInAnyOrder("openid", "fhirUser", "launch/patient", "patient/*.cruds");
        assertThat(tokens.has("refresh_token")).isFalse();
    }

    @Test
    void tells_the_app_when_nothing_is_allowed() {
        var redirect =
                answer(app.browse(consentPage("launch/patient patient/*.rs")).body());

        assertThat(SmartAppClient.location(redirect)).startsWith(SmartAppClient.REDIRECT);
        assertThat(SmartAppClient.query(redirect))
                .containsEntry("error", "access_denied")
                .containsKey("state");
    }

    @Test
    void lets_nobody_give_more_than_was_asked_for_or_a_patient_who_is_not_there() {
        var page =
                app.browse(consentPage("launch/patient patient/Condition.rs")).body();

        assertThat(SmartAppClient.query(
                        answer(page, "patient=care-home", "scope=patient/Condition.rs", "scope=user/*.cruds")))
                .containsEntry("error", "invalid_scope");
        assertThat(answer(page, "patient=nobody", "scope=patient/Condition.rs").statusCode())
                .isEqualTo(400);
        assertThat(answer(page, "scope=patient/Condition.rs").statusCode()).isEqualTo(400);
    }

    @Test
    void is_answered_by_the_one_who_was_asked_and_from_the_records_own_page() {
        var page =
                app.browse(consentPage("launch/patient patient/Condition.rs")).body();
        var body =
                "client_id=app-asymmetric&patient=care-home&scope=patient/Condition.rs&state=" + hidden(page, "state");
        var nurse = new SmartAppClient(this, SmartAppClient.ASYMMETRIC).as("Practitioner/grace-lin");

        assertThat(nurse.answer("/oauth2/authorize", body).statusCode()).isEqualTo(400);
        assertThat(postFormFrom("http://127.0.0.1:9", "/oauth2/authorize", "state", hidden(page, "state"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void offers_a_patient_their_own_record_only() {
        app.as("Patient/" + PATIENT);
        var address = consentPage("launch/patient patient/Condition.rs");

        assertThat(app.browse(address).body())
                .contains("data-patient=\"" + PATIENT + "\"")
                .doesNotContain("data-patient=\"care-home\"");
        assertThat(answer(app.browse(address).body(), "patient=care-home", "scope=patient/Condition.rs")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void is_asked_at_a_launch_from_the_record_too_where_the_registration_says_so() {
        var always = new SmartAppClient(this, SmartAppClient.PUBLIC);
        var request = always.authorization("launch patient/Condition.rs");
        request.put("launch", always.launched(PATIENT, ""));
        var page = always.browse(
                        SmartAppClient.location(always.authorize(request)).replace(base(), ""))
                .body();
        assertThat(page).contains("ELLIS, Margaret").doesNotContain("Choose another patient");

        var redirect = always.answer(
                "/oauth2/authorize",
                "client_id=app-public&scope=launch&scope=patient/Condition.rs&state=" + hidden(page, "state"));

        assertThat(json(always.token(always.exchange(always.code(redirect))))
                        .path("patient")
                        .asString())
                .isEqualTo(PATIENT);
    }
}
