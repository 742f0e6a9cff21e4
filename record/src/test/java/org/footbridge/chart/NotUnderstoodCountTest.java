package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.chart.SafetyVocabulary.EXCLUDED;
import static org.footbridge.chart.SafetyVocabulary.MAY_MEAN;
import static org.footbridge.chart.SafetyVocabulary.PHQ9;
import static org.footbridge.chart.SafetyVocabulary.SELF_HARM;
import static org.footbridge.chart.SafetyVocabulary.SELF_HARM_CODE;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.json;
import static org.footbridge.record.TestJson.observation;
import static org.footbridge.record.TestVocabulary.LOINC;

import java.util.List;
import java.util.Set;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Entries that could not be understood: how many there are, and what their words may mean. */
class NotUnderstoodCountTest {

    private static final String EMIS = "{'system':'http://www.e-mis.com/emisopen','code':'EMISNQ1'}";
    private static final String UNLISTED = "'system':'http://snomed.info/sct','code':'82313006'";

    private static JsonNode problem(String code, String rest) {
        return json("{'resourceType':'Condition','id':'c1','subject':{'reference':'Patient/p1'},'code':" + code + rest
                + "}");
    }

    private static JsonNode answer(String code, String rest) {
        return json("{'resourceType':'Observation','id':'o1','status':'final','subject':{'reference':'Patient/p1'},"
                + "'effectiveDateTime':'2026-11-20','code':" + code + rest + "}");
    }

    private static PatientFacts problems(JsonNode... problems) {
        return TestRecord.record().with("problems", bundle(problems)).facts(SafetyVocabulary.VOCABULARY);
    }

    private static PatientFacts measurements(JsonNode... observations) {
        return TestRecord.record().with("measurements", bundle(observations)).facts(SafetyVocabulary.VOCABULARY);
    }

    private static List<String> terms(PatientFacts facts) {
        return facts.observations().stream().map(Observation::term).toList();
    }

    @Nested
    class AreCounted {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{'text':'Asthma'}|1",
                    "{'coding':[" + EMIS + "]}|1",
                    "{'coding':[{'code':'248062006'}]}|1",
                    "{'coding':[{'display':'Asthma'}]}|1",
                    "{'coding':[{" + UNLISTED + "}]}|0",
                    "{'coding':[" + EMIS + ",{" + UNLISTED + "}]}|0",
                    "{'coding':[{'system':'urn:oid:2.16.840.1.113883.6.96','code':'82313006'}]}|0",
                    "{'coding':[{'system':'http://snomed.info/sct/83821000000107','code':'82313006'}]}|0"
                })
        void by_their_codes(String code, int expected) {
            assertThat(problems(problem(code, "")).notUnderstood()).isEqualTo(expected);
            assertThat(measurements(answer(code, "")).notUnderstood()).isEqualTo(expected);
        }

        @Test
        void once_each() {
            var facts = TestRecord.record()
                    .with("problems", bundle(problem("{'text':'Asthma'}", "")))
                    .with(
                            "measurements",
                            bundle(answer(
                                    "{'text':'Panel'}", ",'component':[{'code':{'text':'A'}},{'code':{'text':'B'}}]")))
                    .facts(SafetyVocabulary.VOCABULARY);
            assertThat(facts.notUnderstood()).isEqualTo(2);
        }

        @Test
        void only_where_they_are_the_patients_and_were_ever_so() {
            var anothers = json("{'resourceType':'Condition','id':'c2','subject':{'reference':'Patient/p2'},"
                    + "'code':{'text':'Suicide attempt'}}");
            var refuted = problem(
                    "{'text':'Suicide attempt'}", ",'verificationStatus':{'coding':[{'code':'entered-in-error'}]}");
            var facts = problems(anothers, refuted);
            assertThat(facts.notUnderstood()).isZero();
            assertThat(terms(facts)).isEmpty();
        }

        @Test
        void where_a_value_cannot_be_used() {
            var facts = measurements(phq9("2026-11-20"));
            assertThat(facts.notUnderstood()).isEqualTo(1);
            assertThat(facts.unread())
                    .containsExactly(new Unread(RecordPart.MEASUREMENTS, Cause.UNREADABLE, Set.of(PHQ9)));
        }

        @Test
        void where_no_rule_asks_so_far_back_without_leaving_the_term_unread() {
            var facts = measurements(phq9("2025-11-22"));
            assertThat(facts.notUnderstood()).isEqualTo(1);
            assertThat(facts.unread()).isEmpty();
            assertThat(measurements(phq9("2025-11-23")).unread()).hasSize(1);
            assertThat(measurements(phq9("2025")).unread()).hasSize(1);
        }

        private static JsonNode phq9(String date) {
            return observation(
                    "o1",
                    LOINC,
                    "44261-6",
                    "'effectiveDateTime':'" + date + "','valueQuantity':{'value':9,'unit':'%'}");
        }
    }

    @Nested
    class MayMeanASafetyTerm {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'text':'Suicide attempt'}",
                    "{'coding':[{" + UNLISTED + ",'display':'Attempted suicide by other means'}]}",
                    "{'coding':[{" + UNLISTED + "}],'text':'Attempted suicide'}",
                    "{'coding':[{'system':'urn:read','code':'TK..','display':'Suicide'}]}"
                })
        void by_their_text_or_a_display(String code) {
            assertThat(terms(problems(problem(code, "")))).containsExactly(MAY_MEAN);
            assertThat(terms(measurements(answer(code, "")))).containsExactly(MAY_MEAN);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'text':'Denies self harm'}",
                    "{'text':'FH suicide'}",
                    "{'text':'Asthma'}",
                    "{'coding':[{'system':'http://snomed.info/sct','code':'" + EXCLUDED
                            + "','display':'Suicide of relative'}]}"
                })
        void but_not_where_words_turn_them_round_or_the_code_is_kept_out(String code) {
            assertThat(terms(problems(problem(code, "")))).isEmpty();
        }

        @Test
        void but_not_where_a_code_says_it() {
            var code = "{'coding':[{'system':'http://snomed.info/sct','code':'" + SELF_HARM_CODE
                    + "','display':'Self harm'}]}";
            assertThat(terms(problems(problem(code, "")))).containsExactly(SELF_HARM);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    ",'valueBoolean':true|1",
                    ",'valueBoolean':false|0",
                    ",'valueInteger':0|0",
                    ",'valueInteger':2|1",
                    ",'valueString':'no'|0",
                    ",'valueString':'low'|1",
                    ",'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'373067005'}]}|0",
                    ",'dataAbsentReason':{'text':'not asked'}|0",
                    ",'interpretation':[{'coding':[{'code':'NEG'}]}]|0"
                })
        void unless_their_value_says_no(String value, int expected) {
            assertThat(terms(measurements(answer("{'text':'Suicide risk'}", value))))
                    .hasSize(expected);
        }

        @Test
        void by_a_coded_value_unless_the_question_is_about_others() {
            var value = ",'valueCodeableConcept':{'text':'suicidal'}";
            assertThat(terms(measurements(answer("{'text':'Mood'}", value)))).containsExactly(MAY_MEAN);
            assertThat(terms(measurements(answer("{'text':'Family history'}", value))))
                    .isEmpty();
        }

        @Test
        void in_a_component_or_a_procedure() {
            var component = answer("{'text':'Review'}", ",'component':[{'code':{'text':'Suicide attempt'}}]");
            assertThat(terms(measurements(component))).containsExactly(MAY_MEAN);
            var procedure = json("{'resourceType':'Procedure','id':'r1','status':'completed',"
                    + "'subject':{'reference':'Patient/p1'},'code':{'text':'Review of self harm'}}");
            var facts =
                    TestRecord.record().with("procedures", bundle(procedure)).facts(SafetyVocabulary.VOCABULARY);
            assertThat(terms(facts)).containsExactly(MAY_MEAN);
        }
    }
}
