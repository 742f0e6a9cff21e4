package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.chart.SafetyVocabulary.CARER;
import static org.footbridge.chart.SafetyVocabulary.CARER_CODE;
import static org.footbridge.chart.SafetyVocabulary.DEPRESSION;
import static org.footbridge.chart.SafetyVocabulary.DEPRESSION_CODE;
import static org.footbridge.chart.SafetyVocabulary.DEPRESSION_RESOLVED;
import static org.footbridge.chart.SafetyVocabulary.NO_LONGER_CARER;
import static org.footbridge.chart.SafetyVocabulary.OTHER_CARER_CODE;
import static org.footbridge.chart.SafetyVocabulary.PAST;
import static org.footbridge.chart.SafetyVocabulary.SELF_HARM;
import static org.footbridge.chart.SafetyVocabulary.SELF_HARM_CODE;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.condition;
import static org.footbridge.record.TestJson.observation;
import static org.footbridge.record.TestVocabulary.SCT;

import java.util.List;
import org.footbridge.facts.Observation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is over, whether a status, a date or a code of its own says so. Today is 23 November 2026. */
class EndCodesTest {

    private static List<String> terms(JsonNode... problems) {
        return TestRecord.record()
                .with("problems", bundle(problems))
                .facts(SafetyVocabulary.VOCABULARY)
                .observations()
                .stream()
                .map(Observation::term)
                .toList();
    }

    private static JsonNode recorded(String id, String code, String date) {
        return condition(id, code, "'recordedDate':'" + date + "'");
    }

    @Nested
    class AnEndCode {

        @ParameterizedTest
        @CsvSource({
            "2026-10-01,2026-10-02",
            "2026-10-01,2026-10-01",
            "2026-10-01T09:00:00Z,2026-10-01T09:30:00Z",
            "2026-09,2026-10-01",
            "2025,2026-01"
        })
        void ends_what_was_recorded_by_its_day(String entry, String end) {
            assertThat(terms(recorded("c1", CARER_CODE, entry), recorded("c2", NO_LONGER_CARER, end)))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "2026-10-02,2026-10-01",
            "2026-10-01T09:30:00Z,2026-10-01T09:00:00Z",
            "2026-10,2026-10-15",
            "2026-10-15,2026-10",
            "2026,2026"
        })
        void leaves_what_may_have_been_recorded_after_it(String entry, String end) {
            assertThat(terms(recorded("c1", CARER_CODE, entry), recorded("c2", NO_LONGER_CARER, end)))
                    .containsExactly(CARER);
        }

        @Test
        void without_a_date_ends_nothing() {
            assertThat(terms(recorded("c1", CARER_CODE, "2020-01-01"), condition("c2", NO_LONGER_CARER, "")))
                    .containsExactly(CARER);
        }

        @Test
        void leaves_an_entry_without_a_date() {
            assertThat(terms(condition("c1", CARER_CODE, ""), recorded("c2", NO_LONGER_CARER, "2026-10-01")))
                    .containsExactly(CARER);
        }

        @Test
        void ends_no_other_code_of_the_same_term() {
            assertThat(terms(
                            recorded("c1", OTHER_CARER_CODE, "2020-01-01"),
                            recorded("c2", NO_LONGER_CARER, "2026-10-01")))
                    .containsExactly(CARER);
        }

        @Test
        void ends_no_finding_about_something_else() {
            assertThat(terms(
                            recorded("c1", SELF_HARM_CODE, "2026-11-01"),
                            recorded("c2", DEPRESSION_CODE, "2026-11-01"),
                            recorded("c3", DEPRESSION_RESOLVED, "2026-11-20")))
                    .containsExactly("depression in the past", SELF_HARM);
        }

        @Test
        void states_nothing_by_itself() {
            assertThat(terms(recorded("c1", DEPRESSION_RESOLVED, "2026-11-20"))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"refuted", "entered-in-error"})
        void that_was_never_so_ends_nothing(String verification) {
            var end = condition(
                    "c2",
                    NO_LONGER_CARER,
                    "'recordedDate':'2026-10-01','verificationStatus':{'coding':[{'code':'" + verification + "'}]}");
            assertThat(terms(recorded("c1", CARER_CODE, "2020-01-01"), end)).containsExactly(CARER);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "'effectiveDateTime':'2026-10-01'|true",
                    "'effectiveDateTime':'2026-10-01','valueBoolean':true|true",
                    "'effectiveDateTime':'2026-10-01','valueBoolean':false|false",
                    "'effectiveDateTime':'2026-10-01','valueString':'perhaps'|false",
                    "'effectiveDateTime':'2026-10-01','dataAbsentReason':{'text':'not asked'}|false"
                },
                quoteCharacter = '`')
        void ends_across_the_parts_of_a_record_unless_its_value_is_against_it(String rest, boolean ends) {
            var facts = TestRecord.record()
                    .with("problems", bundle(recorded("c1", CARER_CODE, "2020-01-01")))
                    .with("measurements", bundle(observation("o1", SCT, NO_LONGER_CARER, rest)))
                    .facts(SafetyVocabulary.VOCABULARY);
            assertThat(facts.observations()).hasSize(ends ? 0 : 1);
        }
    }

    @Nested
    class WhatIsOver {

        private static JsonNode selfHarm(String status, String dates) {
            return condition("c1", SELF_HARM_CODE, "'clinicalStatus':{'coding':[{'code':'" + status + "'}]}" + dates);
        }

        @ParameterizedTest
        @ValueSource(strings = {"resolved", "inactive", "remission"})
        void counts_for_the_days_that_its_term_grants_and_is_past_after_them(String status) {
            assertThat(terms(selfHarm(status, ",'recordedDate':'2026-11-20'"))).containsExactly(SELF_HARM);
            assertThat(terms(selfHarm(status, ",'recordedDate':'2026-10-24'"))).containsExactly(SELF_HARM);
            assertThat(terms(selfHarm(status, ",'recordedDate':'2026-10-23'"))).containsExactly(PAST);
        }

        @Test
        void counts_from_the_day_on_which_it_ended() {
            var abated =
                    condition("c1", SELF_HARM_CODE, "'recordedDate':'2019-01-01','abatementDateTime':'2026-11-20'");
            assertThat(terms(abated)).containsExactly(SELF_HARM);
        }

        @Test
        void without_a_date_still_counts() {
            assertThat(terms(selfHarm("resolved", ""))).containsExactly(SELF_HARM);
        }

        @Test
        void is_nothing_where_its_term_names_no_past() {
            var carer = condition(
                    "c1", CARER_CODE, "'recordedDate':'2026-11-20','clinicalStatus':{'coding':[{'code':'resolved'}]}");
            assertThat(terms(carer)).isEmpty();
        }

        @Test
        void is_never_past_where_it_was_never_so() {
            var refuted = selfHarm("resolved", ",'verificationStatus':{'coding':[{'code':'refuted'}]}");
            assertThat(terms(refuted)).isEmpty();
        }

        @Test
        void and_ended_by_a_code_is_past_without_days_granted() {
            assertThat(terms(
                            recorded("c1", DEPRESSION_CODE, "2026-11-19"),
                            recorded("c2", DEPRESSION_RESOLVED, "2026-11-20")))
                    .containsExactly("depression in the past")
                    .doesNotContain(DEPRESSION);
        }
    }
}
