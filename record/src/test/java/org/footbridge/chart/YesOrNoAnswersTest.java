package org.footbridge.chart;

import static org.footbridge.chart.MeasurementsTest.assertNotRecorded;
import static org.footbridge.chart.MeasurementsTest.assertSays;
import static org.footbridge.chart.MeasurementsTest.assertUnread;
import static org.footbridge.chart.MeasurementsTest.coded;
import static org.footbridge.chart.TestRecord.measurements;
import static org.footbridge.record.TestJson.observation;
import static org.footbridge.record.TestVocabulary.LOCAL;
import static org.footbridge.record.TestVocabulary.SCT;

import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PatientFacts;
import org.junit.jupiter.api.Test;

/** Observations that state that something is so or not, or answer a question with yes or no. */
class YesOrNoAnswersTest {

    private static PatientFacts lonely(String rest) {
        return measurements(observation("o1", SCT, "267076002", rest));
    }

    private static PatientFacts inactive(String rest) {
        return measurements(observation("o1", SCT, "1086511000000107", rest));
    }

    private static PatientFacts gardening(String rest) {
        return measurements(observation("o1", LOCAL, "enjoys-gardening", rest));
    }

    @Test
    void may_be_stated_by_the_observation_itself() {
        assertSays(lonely(""), "feeling lonely", ObservedValue.yes());
        assertSays(lonely("'valueBoolean':true"), "feeling lonely", ObservedValue.yes());
        assertSays(lonely("'valueBoolean':false"), "feeling lonely", ObservedValue.no());
        assertSays(lonely(coded(SCT, "267076002")), "feeling lonely", ObservedValue.yes());
    }

    @Test
    void stated_with_a_value_that_nobody_understands_is_unread() {
        assertUnread(lonely(coded(SCT, "1234")), "feeling lonely");
        assertUnread(lonely("'valueString':'no'"), "feeling lonely");
    }

    @Test
    void declined_to_answer_is_not_recorded() {
        assertNotRecorded(lonely("'dataAbsentReason':{'coding':[{'code':'asked-declined'}]}"));
        assertNotRecorded(gardening(""));
    }

    @Test
    void may_answer_a_question() {
        assertSays(inactive(coded(SCT, "366121000000108")), "physically inactive", ObservedValue.yes());
        assertSays(inactive(coded(SCT, "366241000000106")), "physically inactive", ObservedValue.no());
        assertSays(gardening("'valueBoolean':true"), "enjoys gardening", ObservedValue.yes());
        assertSays(gardening("'valueBoolean':false"), "enjoys gardening", ObservedValue.no());
    }

    @Test
    void a_question_with_an_unknown_answer_is_unread() {
        assertUnread(inactive(coded(SCT, "366171000000107")), "physically inactive");
        assertUnread(gardening("'valueInteger':1"), "enjoys gardening");
    }

    @Test
    void a_negative_code_is_a_no_unless_it_is_itself_denied() {
        assertSays(measurements(observation("o1", SCT, "199361000000101", "")), "carer", ObservedValue.no());
        assertSays(
                measurements(observation("o1", SCT, "199361000000101", "'valueBoolean':true")),
                "carer",
                ObservedValue.no());
        assertUnread(measurements(observation("o1", SCT, "199361000000101", "'valueBoolean':false")), "carer");
    }
}
