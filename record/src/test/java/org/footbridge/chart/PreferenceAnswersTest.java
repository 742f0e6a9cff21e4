package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.footbridge.chart.PreferenceResponse.Item;
import org.footbridge.chart.PreferenceResponse.ItemAnswer;
import org.footbridge.chart.PreferenceResponse.Respondent;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.StatedPreferences;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PreferenceAnswersTest {

    private static final Unread UNREADABLE = new Unread(RecordPart.PREFERENCES, Cause.UNREADABLE, Set.of());

    static JsonNode response(String id, String authored, String code) {
        return json("{'resourceType':'QuestionnaireResponse','id':'" + id
                + "','questionnaire':'https://footbridge.example/Questionnaire/what-suits-you','status':'completed',"
                + "'subject':{'reference':'Patient/p1'},'authored':'" + authored
                + "','item':[{'linkId':'enjoys','answer':[{'valueCoding':{'system':"
                + "'https://footbridge.example/CodeSystem/what-suits-you','code':'" + code + "'}}]}]}");
    }

    private static JsonNode but(String element, String value) {
        var changed = (ObjectNode) response("q1", "2026-11-01", "likes-walking");
        changed.set(element, json(value));
        return changed;
    }

    private static PatientFacts facts(JsonNode... responses) {
        return TestRecord.record().with("preferences", bundle(responses)).facts();
    }

    private static List<String> answers(JsonNode... responses) {
        var facts = facts(responses);
        assertThat(facts.unread()).isEmpty();
        return facts.preferences().answers();
    }

    @Test
    void are_read_with_the_day_on_which_they_were_given() {
        assertThat(facts(response("q1", "2026-11-03", "likes-walking")).preferences())
                .isEqualTo(new StatedPreferences(
                        List.of("likes-walking"),
                        PartialDate.on(LocalDate.of(2026, 11, 3)),
                        "QuestionnaireResponse/q1"));
    }

    @Test
    void of_several_the_latest_counts_whole_in_whatever_order_they_come() {
        var morning = response("q1", "2026-11-03T09:00:00Z", "likes-walking");
        var noon = response("q2", "2026-11-03T12:00:00Z", "likes-reading");
        var undated = but("authored", "null");

        assertThat(answers(morning, noon, undated)).containsExactly("likes-reading");
        assertThat(answers(undated, noon, morning)).containsExactly("likes-reading");
    }

    @Test
    void a_later_response_without_answers_takes_earlier_ones_back() {
        var none = (ObjectNode) response("q2", "2026-11-04", "any");
        none.remove("item");

        assertThat(answers(response("q1", "2026-11-03", "likes-walking"), none)).isEmpty();
    }

    @Test
    void what_the_page_writes_is_read_back() {
        var written = PreferenceResponse.of(
                List.of(
                        new Item("company", "Alone?", List.of(new ItemAnswer("company-one", "With one other person"))),
                        new Item("place", "Where?", List.of()),
                        new Item(
                                "enjoys",
                                "What?",
                                List.of(new ItemAnswer("likes-walking", "W"), new ItemAnswer("likes-music", "M")))),
                new Respondent("Patient/p1", "Practitioner/7", "e1"),
                Instant.parse("2026-07-03T22:30:00.123Z"));

        var said = facts(written).preferences();

        assertThat(said.answers()).containsExactly("company-one", "likes-music", "likes-walking");
        assertThat(said.asked()).isEqualTo(PartialDate.ofInstant(Instant.parse("2026-07-03T22:30:00.123Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'https://example.org/Questionnaire/phq-9'",
                "'https://footbridge.example/Questionnaire/what-suits-you-too'",
                "null"
            })
    void another_questionnaire_says_nothing_even_where_it_is_broken(String questionnaire) {
        var other = (ObjectNode) but("questionnaire", questionnaire);
        other.set("item", json("'rubbish'"));

        assertThat(answers(other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'in-progress'", "'entered-in-error'", "'stopped'"})
    void a_response_that_is_not_finished_or_was_a_mistake_says_nothing(String status) {
        assertThat(answers(but("status", status))).isEmpty();
    }

    @Test
    void somebody_elses_answers_say_nothing() {
        var facts = facts(but("subject", "{'reference':'Patient/p2'}"));

        assertThat(facts.preferences().answers()).isEmpty();
        assertThat(facts.unread())
                .as("an answer to a search that holds them is doubtful")
                .extracting(Unread::part)
                .containsExactly(RecordPart.PREFERENCES);
    }

    @Test
    void whose_subject_cannot_be_followed_could_not_be_read() {
        assertThat(facts(but("subject", "{'reference':'https://other.example/fhir/Patient/p1'}"))
                        .unread())
                .containsExactly(UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'status'='rubbish'",
                "'authored'='in spring'",
                "'item'=[{'linkId':'a','modifierExtension':[{'url':'x'}]}]"
            })
    void what_is_broken_could_not_be_read_and_costs_nothing_else(String change) {
        var parts = change.split("=", 2);
        var facts = facts(but(parts[0].replace("'", ""), parts[1]), response("q2", "2026-10-01", "likes-reading"));

        assertThat(facts.unread()).containsExactly(UNREADABLE);
        assertThat(facts.preferences().answers()).containsExactly("likes-reading");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'valueCoding':{'system':'https://example.org','code':'likes-walking'}}",
                "{'valueString':'likes-walking'}",
                "{'valueCoding':{'system':'https://footbridge.example/CodeSystem/what-suits-you','code':'<b>'}}",
                "{'valueCoding':{'system':'https://footbridge.example/CodeSystem/what-suits-you'}}"
            })
    void an_answer_in_another_form_is_not_understood(String answer) {
        assertThat(answers(but("item", "[{'linkId':'enjoys','answer':[" + answer + "]}]")))
                .isEmpty();
    }

    @Test
    void answers_without_end_are_cut() {
        var many = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            many.append(i == 0 ? "" : ",")
                    .append("{'valueCoding':{'system':'https://footbridge.example/CodeSystem/what-suits-you','code':'a")
                    .append(i)
                    .append("'}}");
        }
        assertThat(answers(but("item", "[{'linkId':'enjoys','answer':[" + many + "]}]")))
                .hasSize(50);
    }
}
