package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.chart.TestRecord.measurements;
import static org.footbridge.record.TestJson.json;
import static org.footbridge.record.TestJson.observation;
import static org.footbridge.record.TestVocabulary.LOINC;
import static org.footbridge.record.TestVocabulary.SCT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementsTest {

    private static final String UCUM = "'system':'http://unitsofmeasure.org','code':";

    static void assertSays(PatientFacts facts, String term, ObservedValue value) {
        assertThat(facts.observations()).extracting(Observation::term).containsExactly(term);
        assertThat(facts.observations()).extracting(Observation::value).containsExactly(value);
        assertThat(facts.unread()).isEmpty();
    }

    static void assertNotRecorded(PatientFacts facts) {
        assertThat(facts.observations()).isEmpty();
        assertThat(facts.unread()).isEmpty();
    }

    static void assertUnread(PatientFacts facts, String... terms) {
        assertThat(facts.observations()).isEmpty();
        assertThat(facts.unread())
                .containsExactly(new Unread(RecordPart.MEASUREMENTS, Cause.UNREADABLE, Set.of(terms)));
    }

    private static ObservedValue number(String number) {
        return ObservedValue.of(new BigDecimal(number));
    }

    @Nested
    class Numbers {

        private static PatientFacts systolic(String rest) {
            return measurements(observation("o1", LOINC, "8480-6", rest));
        }

        private static PatientFacts item9(String rest) {
            return measurements(observation("o1", LOINC, "44260-8", rest));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'value':184,'unit':'mmHg'," + UCUM + "'mm[Hg]'}",
                    "{'value':184.0,'unit':'mm[Hg]'}",
                    "{'value':184,'unit':'mmHg'}",
                    "{'value':1.84e2}",
                    "{'value':184," + UCUM + "'mm[Hg]'}"
                })
        void are_read_in_the_unit_of_their_term(String quantity) {
            assertSays(systolic("'valueQuantity':" + quantity), "systolic blood pressure", number("184"));
        }

        @Test
        void finer_than_its_step_is_kept_as_it_was_measured() {
            assertSays(systolic("'valueQuantity':{'value':184.5}"), "systolic blood pressure", number("184.5"));
        }

        @ParameterizedTest
        @CsvSource({"15.5,16", "15.01,16", "15,15", "0,0", "0.5,1"})
        void that_are_a_fraction_of_a_score_count_as_the_next_whole_point(String written, String counted) {
            var facts = measurements(observation("o1", LOINC, "44261-6", "'valueQuantity':{'value':" + written + "}"));
            assertSays(facts, "PHQ-9 score", number(counted));
        }

        @ParameterizedTest
        @ValueSource(strings = {"-0.5", "27.5"})
        void that_are_a_fraction_beyond_a_score_are_unread(String written) {
            var facts = measurements(observation("o1", LOINC, "44261-6", "'valueQuantity':{'value':" + written + "}"));
            assertUnread(facts, "PHQ-9 score");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'valueQuantity':{'value':24.5," + UCUM + "'kPa'}",
                    "'valueQuantity':{'value':184,'unit':'kPa'}",
                    "'valueQuantity':{'value':184,'system':'https://example.org/units','code':'mm[Hg]'}",
                    "'valueQuantity':{'value':180,'comparator':'>'}",
                    "'valueQuantity':{'value':1840}",
                    "'valueQuantity':{'value':'high'}",
                    "'valueString':'184'",
                    "'valueQuantity':{'value':184},'valueString':'184'",
                    "'valueQuantity':{'value':184},'dataAbsentReason':{'text':'not done'}",
                    "'valueCodeableConcept':{'text':'raised'}"
                })
        void that_cannot_be_used_are_unread_and_never_a_no(String value) {
            assertUnread(systolic(value), "systolic blood pressure");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'effectiveDateTime':'2026-01-01'",
                    "'dataAbsentReason':{'coding':[{'code':'asked-declined'}]}",
                    "'valueQuantity':{'unit':'mmHg'}"
                })
        void without_a_value_are_not_recorded(String rest) {
            assertNotRecorded(systolic(rest));
        }

        @Test
        void may_be_scores_or_whole_numbers_or_rates() {
            assertSays(
                    measurements(observation("o1", SCT, "720433000", "'valueInteger':12")),
                    "PHQ-9 score",
                    number("12"));
            assertSays(
                    measurements(observation("o1", LOINC, "44261-6", "'valueQuantity':{'value':12," + UCUM + "'1'}")),
                    "PHQ-9 score",
                    number("12"));
            assertSays(
                    measurements(observation(
                            "o1", LOINC, "8867-4", "'valueQuantity':{'value':110," + UCUM + "'{beats}/min'}")),
                    "heart rate",
                    number("110"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"points", "score", "/27", "{score}"})
        void may_be_scores_with_the_unit_that_a_screen_shows(String unit) {
            assertSays(
                    measurements(
                            observation("o1", LOINC, "44261-6", "'valueQuantity':{'value':12,'unit':'" + unit + "'}")),
                    "PHQ-9 score",
                    number("12"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"bpm", "/min", "beats/min", "Beats per minute"})
        void may_be_rates_in_the_unit_that_a_screen_shows(String unit) {
            assertSays(
                    measurements(
                            observation("o1", LOINC, "8867-4", "'valueQuantity':{'value':72,'unit':'" + unit + "'}")),
                    "heart rate",
                    number("72"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"%", "/21", "mmHg"})
        void of_a_score_with_another_unit_are_unread(String unit) {
            assertUnread(
                    measurements(
                            observation("o1", LOINC, "44261-6", "'valueQuantity':{'value':12,'unit':'" + unit + "'}")),
                    "PHQ-9 score");
        }

        @ParameterizedTest
        @CsvSource({"LA6568-5,0", "LA6570-1,2", "LA6571-9,3"})
        void may_be_coded_answers(String code, String answer) {
            assertSays(item9(coded(LOINC, code)), "PHQ-9 item 9", number(answer));
        }

        @Test
        void from_an_unknown_answer_are_unread_so_that_a_safety_item_never_passes_as_no() {
            assertUnread(item9(coded(LOINC, "LA6569-3")), "PHQ-9 item 9");
            assertUnread(item9(coded(SCT, "LA6571-9")), "PHQ-9 item 9");
        }
    }

    static String coded(String system, String code) {
        return "'valueCodeableConcept':{'coding':[{'system':'" + system + "','code':'" + code + "'}]}";
    }

    @Nested
    class Panels {

        private static String component(String code, String value) {
            return "{'code':{'coding':[{'system':'http://loinc.org','code':'" + code + "'}]}," + value + "}";
        }

        private static PatientFacts panel(String... components) {
            return measurements(
                    observation("o1", LOINC, "85354-9", "'component':[" + String.join(",", components) + "]"));
        }

        @Test
        void speak_through_their_components() {
            var facts = panel(
                    component("8480-6", "'valueQuantity':{'value':184," + UCUM + "'mm[Hg]'}"),
                    component("8462-4", "'valueQuantity':{'value':96," + UCUM + "'mm[Hg]'}"));
            assertThat(facts.observations())
                    .containsExactly(
                            new Observation("diastolic blood pressure", number("96"), null, "Observation/o1"),
                            new Observation("systolic blood pressure", number("184"), null, "Observation/o1"));
        }

        @Test
        void may_lack_a_component() {
            var facts = panel(
                    component("8480-6", "'valueQuantity':{'value':124}"),
                    component("8462-4", "'dataAbsentReason':{'text':'not heard'}"));
            assertSays(facts, "systolic blood pressure", number("124"));
        }

        @Test
        void with_one_unusable_component_keep_the_other() {
            var facts = panel(
                    component("8480-6", "'valueQuantity':{'value':124}"), component("8462-4", "'valueString':'low'"));
            assertThat(facts.observations()).extracting(Observation::term).containsExactly("systolic blood pressure");
            assertThat(facts.unread())
                    .containsExactly(
                            new Unread(RecordPart.MEASUREMENTS, Cause.UNREADABLE, Set.of("diastolic blood pressure")));
        }

        @Test
        void with_a_value_in_text_are_unread() {
            assertUnread(
                    measurements(observation("o1", SCT, "75367002", "'valueString':'184/96'")),
                    "systolic blood pressure",
                    "diastolic blood pressure");
        }

        @Test
        void with_garbage_among_the_components_are_unread() {
            assertUnread(
                    panel(
                            component("8480-6", "'valueQuantity':[1]"),
                            component("8462-4", "'valueQuantity':{'value':96}")),
                    "systolic blood pressure",
                    "diastolic blood pressure");
        }

        @Test
        void of_a_score_may_hold_its_items() {
            var facts = measurements(observation(
                    "o1",
                    LOINC,
                    "44261-6",
                    "'valueInteger':4,'component':[" + component("44260-8", coded(LOINC, "LA6571-9")) + "]"));
            assertThat(facts.observations())
                    .extracting(Observation::term)
                    .containsExactly("PHQ-9 item 9", "PHQ-9 score");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "entered-in-error"})
    void what_was_cancelled_never_counts(String status) {
        var node = observation("o1", SCT, "267076002", "").toString().replace("final", status);
        assertNotRecorded(measurements(json(node)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registered", "preliminary", "amended", "corrected", "unknown"})
    void every_other_status_counts(String status) {
        var node = observation("o1", SCT, "267076002", "").toString().replace("final", status);
        assertSays(measurements(json(node)), "feeling lonely", ObservedValue.yes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'effectiveDateTime':'2026-02-01','issued':'2026-03-01T10:00:00Z'|2026-02-01",
                "'effectivePeriod':{'start':'2026-02-01','end':'2026-02-09'}|2026-02-09",
                "'effectivePeriod':{'start':'2026-02-01'}|2026-02-01",
                "'effectiveInstant':'2026-02-01T10:00:00Z'|2026-02-01",
                "'issued':'2026-03-01T10:00:00Z'|2026-03-01",
                "'effectiveTiming':{'code':{'text':'daily'}},'issued':'2026-03-01T10:00:00Z'|2026-03-01"
            },
            quoteCharacter = '~')
    void is_dated_by_its_effective_time_or_when_it_was_issued(String dates, LocalDate day) {
        var when = measurements(observation("o1", SCT, "267076002", dates))
                .observations()
                .getFirst()
                .when();
        assertThat(when).isNotNull().extracting(PartialDate::latest).isEqualTo(day);
    }
}
