package org.footbridge.launcher.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.footbridge.launcher.testing.CardResponses;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record launches an app, which does as it should. */
class LaunchFromRecordTest extends RunningPractice {

    private static final String PATIENT = "lonely-living-alone";

    private SmartAppClient app() {
        return new SmartAppClient(this, SmartAppClient.ASYMMETRIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {SmartAppClient.ASYMMETRIC, SmartAppClient.SYMMETRIC})
    void gives_tokens_for_the_patient_who_is_open(String clientId) {
        var tokens = new SmartAppClient(this, clientId).launch(PATIENT, SmartAppClient.ALL);

        assertThat(tokens.path("patient").asString()).isEqualTo(PATIENT);
        assertThat(tokens.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(tokens.path("need_patient_banner").asBoolean()).isTrue();
        assertThat(tokens.path("scope").asString().split(" ")).containsExactlyInAnyOrder(SmartAppClient.ALL.split(" "));
        assertThat(tokens.path("expires_in").asInt()).isBetween(1, 3600);
        assertThat(tokens.has("refresh_token")).isTrue();
        assertThat(tokens.has("encounter") || tokens.has("appContext")).isFalse();
    }

    @Test
    void tells_which_consultation_is_open_and_which_referral_was_in_view() {
        sendFhir("PUT", "/Encounter/now", """
                {"resourceType": "Encounter", "id": "now", "status": "in-progress",
                 "class": {"code": "AMB"}, "subject": {"reference": "Patient/referral-no-link-worker"}}
                """);
        var referral = RunningPractice.ids(fhir("/ServiceRequest?patient=referral-no-link-worker"))
                .getFirst();
        var app = app();
        var request = app.authorization("launch patient/*.rs");
        request.put("launch", app.launched("referral-no-link-worker", "?referral=" + referral));

        var tokens = json(app.token(app.exchange(app.code(app.authorize(request)))));

        assertThat(tokens.path("encounter").asString()).isEqualTo("now");
        assertThat(tokens.path("fhirContext").path(0).path("reference").asString())
                .isEqualTo("ServiceRequest/" + referral);
        sendFhir("DELETE", "/Encounter/now", "");
    }

    @Test
    void in_a_frame_below_the_patients_name_needs_no_banner_of_its_own() {
        var app = app();
        var page = app.browse("/patients/" + PATIENT + "/apps/" + SmartAppClient.ASYMMETRIC);
        var source = Pattern.compile("<iframe[^>]* src=\"([^\"]+)\"").matcher(page.body());
        assertThat(source.find()).isTrue();
        var launch = Pattern.compile("launch=([\\w-]+)").matcher(source.group(1));
        assertThat(launch.find()).isTrue();
        var request = app.authorization("launch patient/*.rs");
        request.put("launch", launch.group(1));

        var tokens = json(app.token(app.exchange(app.code(app.authorize(request)))));

        assertThat(tokens.path("need_patient_banner").asBoolean(true)).isFalse();
        assertThat(page.body()).contains("ELLIS, Margaret", "sandbox=\"");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("frame-src 'self' http://127.0.0.1:9", "frame-ancestors 'none'"));
    }

    @Test
    void by_a_cards_link_passes_on_its_app_context() {
        SERVICE.cards(CardResponses.of("""
                {"uuid": "c", "summary": "See more", "indicator": "info", "source": {"label": "s"}, "links": [
                  {"label": "Elsewhere", "url": "http://127.0.0.1:9/other", "type": "smart", "appContext": "no"},
                  {"label": "More", "url": "http://127.0.0.1:9/launch/app-asymmetric", "type": "smart", "appContext": "card=c&x=\\"1\\""}]}
                """));
        var page = get("/patients/" + PATIENT + "/cards").body();
        var link = Pattern.compile("data-app=\"window\"").matcher(page);
        assertThat(link.find()).isTrue();
        var href =
                Pattern.compile("/apps/app-asymmetric/window(\\?card=[^\"]+)").matcher(page);
        assertThat(href.find()).isTrue();
        var app = app();
        var request = app.authorization("launch patient/*.rs");
        request.put("launch", app.launched(PATIENT, href.group(1).replace("&amp;", "&")));

        var tokens = json(app.token(app.exchange(app.code(app.authorize(request)))));

        assertThat(tokens.path("appContext").asString()).isEqualTo("card=c&x=\"1\"");
        assertThat(page).contains("Elsewhere: cannot be opened, because it is for an app that is not registered");
    }

    @Test
    void tells_an_app_nothing_of_a_card_that_is_not_its_own() {
        SERVICE.cards(CardResponses.of("""
                {"uuid": "c", "summary": "See more", "indicator": "info", "source": {"label": "s"}, "links": [
                  {"label": "More", "url": "http://127.0.0.1:9/launch/app-asymmetric", "type": "smart", "appContext": "for the other"}]}
                """));
        var card = openCards(PATIENT).getFirst();
        var app = new SmartAppClient(this, SmartAppClient.SYMMETRIC);
        var request = app.authorization("launch patient/*.rs");
        request.put("launch", app.launched(PATIENT, "?card=" + card + "&link=0"));

        assertThat(json(app.token(app.exchange(app.code(app.authorize(request)))))
                        .has("appContext"))
                .isFalse();
    }
}
