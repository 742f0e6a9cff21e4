package org.footbridge.launcher.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.footbridge.launcher.testing.CardResponses;
import org.footbridge.launcher.testing.RunningPractice;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CardActionsTest extends RunningPractice {

    private String open(String patient, String selection, String... routes) {
        SERVICE.cards(CardResponses.of(CardResponses.offering("card-1", patient, selection, routes)));
        return openCards(patient).getFirst();
    }

    private HttpResponse<String> accept(String patient, String card, int suggestion) {
        return postForm(
                "/patients/" + patient + "/cards/" + card + "/accept", "suggestion", Integer.toString(suggestion));
    }

    private List<String> drafts(String patient) {
        return RunningPractice.ids(fhir("/ServiceRequest?patient=" + patient + "&status=draft"));
    }

    private static JsonNode feedback() {
        var calls = SERVICE.calls("/social/feedback");
        assertThat(calls).hasSize(1);
        return calls.getFirst().body().path("feedback");
    }

    @Nested
    class Accepting {

        @Test
        void adds_the_draft_to_the_record_and_shows_it() {
            var card = open("lonely-living-alone", "at-most-one", "befriending");

            var redirect = accept("lonely-living-alone", card, 0);

            assertThat(redirect.statusCode()).isIn(302, 303);
            var page = follow(redirect).body();
            var draft = fhir("/ServiceRequest?patient=lonely-living-alone&status=draft")
                    .path("entry")
                    .path(0)
                    .path("resource");
            assertThat(draft.path("orderDetail").path(0).path("text").asString())
                    .isEqualTo("befriending");
            assertThat(page)
                    .contains("Draft referral added", ">Befriending<", "Draft, not sent", "Just added")
                    .contains("data-referral=\"" + draft.path("id").asString() + "\"");
        }

        @Test
        void tells_the_service_in_the_specifications_form() {
            var card = open("money-and-housing", "at-most-one", "Debt advice", "Housing advice");

            accept("money-and-housing", card, 1);

            var item = feedback().path(0);
            assertThat(item.path("card").asString()).isEqualTo("card-1");
            assertThat(item.path("outcome").asString()).isEqualTo("accepted");
            assertThat(item.path("acceptedSuggestions").path(0).path("id").asString())
                    .isEqualTo("suggestion-Housing advice");
            assertThat(item.path("outcomeTimestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
            assertThat(SERVICE.calls("/social/feedback").getFirst().authorization())
                    .startsWith("Bearer ey");
        }

        @Test
        void twice_is_once() {
            var card = open("inactive-diabetes-fit", "at-most-one", "Exercise referral");

            accept("inactive-diabetes-fit", card, 0);
            var second = follow(accept("inactive-diabetes-fit", card, 0));

            assertThat(second.body()).contains("Draft referral added");
            assertThat(drafts("inactive-diabetes-fit")).hasSize(1);
            assertThat(SERVICE.calls("/social/feedback")).hasSize(1);
        }

        @Test
        void a_second_suggestion_where_only_one_may_be_is_explained() {
            var card = open("low-mood-gardening", "at-most-one", "Gardening", "Books on prescription");

            accept("low-mood-gardening", card, 0);
            var second = follow(accept("low-mood-gardening", card, 1));

            assertThat(second.body()).contains("Only one suggestion of a card can be accepted");
            assertThat(drafts("low-mood-gardening")).hasSize(1);
        }

        @Test
        void several_together_where_any_may_be() {
            var card = open("carer-bereaved", "any", "Carers support", "Bereavement support", "Gardening");

            var page = follow(postForm(
                            "/patients/carer-bereaved/cards/" + card + "/accept", "suggestion", "0", "suggestion", "1"))
                    .body();

            assertThat(page).contains("2 draft referrals added");
            assertThat(drafts("carer-bereaved")).hasSize(2);
            assertThat(feedback().path(0).path("acceptedSuggestions").size()).isEqualTo(2);
        }

        @Test
        void none_is_asked_again() {
            var card = open("homeless-now", "any", "Housing advice", "Debt advice");

            assertThat(follow(postForm("/patients/homeless-now/cards/" + card + "/accept"))
                            .body())
                    .contains("No suggestion chosen");
            assertThat(drafts("homeless-now")).isEmpty();
        }

        @Test
        void a_card_that_is_not_known_any_more_is_explained() {
            var page = follow(accept("resolved-only", "11111111-1111-4111-8111-111111111111", 0));

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("no longer on the screen");
        }

        @Test
        void a_card_of_another_record_is_not_known_in_this_one() {
            var card = open("severe-depression", "at-most-one", "Befriending");

            assertThat(follow(accept("resolved-only", card, 0)).body()).contains("no longer on the screen");
            assertThat(drafts("severe-depression")).isEmpty();
        }

        @Test
        void a_draft_for_another_patient_is_refused() {
            SERVICE.cards(
                    CardResponses.of(CardResponses.offering("card-1", "care-home", "at-most-one", "Befriending")));
            var card = openCards("resolved-only").getFirst();

            var page = follow(accept("resolved-only", card, 0)).body();

            assertThat(page).contains("could not be applied", "about another patient");
            assertThat(drafts("care-home")).isEmpty();
            assertThat(SERVICE.calls("/social/feedback")).isEmpty();
        }

        @Test
        void stands_when_feedback_cannot_be_sent() {
            var card = open("lonely-by-score", "at-most-one", "Befriending");
            SERVICE.feedback(503);

            var page = follow(accept("lonely-by-score", card, 0)).body();

            assertThat(page).contains("Draft referral added", "feedback could not be sent");
            assertThat(drafts("lonely-by-score")).hasSize(1);
        }

        @Test
        void deletions_and_updates_are_applied_too() {
            sendFhir("PUT", "/ServiceRequest/old-draft", draft("old-draft", "Old"));
            sendFhir("PUT", "/ServiceRequest/kept-draft", draft("kept-draft", "Before"));
            SERVICE.cards(CardResponses.of("""
                    {"uuid": "c", "summary": "Tidy up", "indicator": "info", "source": {"label": "s"}, "selectionBehavior": "any",
                     "suggestions": [{"uuid": "s", "label": "Tidy", "actions": [
                       {"type": "update", "description": "u", "resource": %s},
                       {"type": "delete", "description": "d", "resourceId": "ServiceRequest/old-draft"}]}]}
                    """.formatted(draft("kept-draft", "After"))));
            var card = openCards("alone-and-widowed").getFirst();

            assertThat(follow(accept("alone-and-widowed", card, 0)).body()).contains("Suggestion accepted");
            assertThat(drafts("alone-and-widowed")).containsExactly("kept-draft");
            assertThat(fhir("/ServiceRequest/kept-draft").toString()).contains("After");
        }

        private String draft(String id, String route) {
            return CardResponses.draft("alone-and-widowed", route).replaceFirst("\\{", "{\"id\": \"" + id + "\",");
        }
    }

    @Nested
    class Dismissing {

        @Test
        void sends_the_reason_and_the_comment() {
            var card = open("dementia-lonely", "at-most-one", "Befriending");

            var page = follow(postForm(
                            "/patients/dementia-lonely/cards/" + card + "/dismiss",
                            "reason",
                            "patient-refuses",
                            "comment",
                            "Not now"))
                    .body();

            assertThat(page).contains("Suggestion dismissed", "Reason: Patient declines");
            var item = feedback().path(0);
            assertThat(item.path("outcome").asString()).isEqualTo("overridden");
            assertThat(item.has("acceptedSuggestions")).isFalse();
            var reason = item.path("overrideReason");
            assertThat(reason.path("reason").path("code").asString()).isEqualTo("patient-refuses");
            assertThat(reason.path("reason").path("system").asString())
                    .isEqualTo("http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes");
            assertThat(reason.path("userComment").asString()).isEqualTo("Not now");
        }

        @Test
        void without_a_reason_sends_none() {
            var card = open("dementia-lonely", "at-most-one", "Befriending");

            postForm("/patients/dementia-lonely/cards/" + card + "/dismiss", "reason", "", "comment", " ");

            assertThat(feedback().path(0).has("overrideReason")).isFalse();
        }

        @Test
        void changes_nothing_in_the_record_and_ends_the_card() {
            var card = open("palliative-lonely", "at-most-one", "Befriending");

            postForm("/patients/palliative-lonely/cards/" + card + "/dismiss", "reason", "limited-time");
            var page = follow(accept("palliative-lonely", card, 0)).body();

            assertThat(page).contains("Suggestion dismissed");
            assertThat(drafts("palliative-lonely")).isEmpty();
        }
    }

    @Nested
    class FromAnotherSite {

        @ParameterizedTest
        @ValueSource(strings = {"http://evil.example", "null", "http://localhost:1"})
        void a_form_is_refused(String origin) {
            var card = open("alcohol-and-debt", "at-most-one", "Debt advice");

            var response =
                    postFormFrom(origin, "/patients/alcohol-and-debt/cards/" + card + "/accept", "suggestion", "0");

            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("came from another website");
            assertThat(drafts("alcohol-and-debt")).isEmpty();
        }
    }
}
