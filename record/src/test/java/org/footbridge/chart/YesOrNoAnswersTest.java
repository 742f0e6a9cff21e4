package org.footbridge.chart;

import static org.footbridge.chart.MeasurementsTest.assertNotRecorded;
import static org.footbridge.chart.MeasurementsTest.assertSays;
import static org.footbridge.chart.MeasurementsTest.assertUnread;
import static org.footbridge.chart.MeasurementsTest.coded;
import static org.footbridge.chart.TestRecord.measurements;
import static org.footbridge.record.TestJson.json;
import static org.footbridge.record.TestJson.observation;
import static org.footbridge.record.TestVocabulary.LOCAL;
import static org.footbridge.record.TestVocabulary.SCT;

import java.util.List;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PatientFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Value of an Observation whose code states the thing: yes, no, or unread. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'interpretation':[{'coding':[{'code':'NEG'}]}] | no",
                "'interpretation':[{'coding':[{'code':'ND'}]}] | no",
                "'interpretation':[{'coding':[{'code':'H'}]}] | yes",
                "'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'373066001'}]} | yes",
                "'valueCodeableConcept':{'coding':[{'system':'urn:oid:2.16.840.1.113883.6.96','code':'373067005'}]} | no",
                "'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA6568-5'}]} | no",
                "'valueCodeableConcept':{'text':'Not at all'} | no",
                "'valueCodeableConcept':{'text':'sometimes'} | unread",
                "'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'1234'}]} | unread",
                "'valueBoolean':true,'interpretation':[{'coding':[{'code':'NEG'}]}] | unread",
                "'valueBoolean':false,'interpretation':[{'coding':[{'code':'NEG'}]}] | no",
                "'valueInteger':0 | no",
                "'valueInteger':2 | yes",
                "'valueInteger':-1 | unread",
                "'valueQuantity':{'value':2} | yes",
                "'valueQuantity':{'value':0.0} | no",
                "'valueQuantity':{'value':1,'comparator':'<'} | unread",
                "'valueQuantity':{'value':3,'comparator':'>='} | yes",
                "'valueQuantity':{'value':0,'comparator':'>'} | yes",
                "'valueString':' No ' | no",
                "'valueString':'absent' | no",
                "'valueString':'denies' | no",
                "'valueString':'Present' | yes",
                "'valueString':'not sure' | unread",
                "'valueRange':{'low':{'value':1}} | unread",
                "'valueDateTime':'2026-01-01' | unread",
            })
    void stated_with_a_value(String value, String says) {
        switch (says) {
            case "yes" -> assertSays(lonely(value), "feeling lonely", ObservedValue.yes());
            case "no" -> assertSays(lonely(value), "feeling lonely", ObservedValue.no());
            default -> assertUnread(lonely(value), "feeling lonely");
        }
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
        assertUnread(
                gardening("'valueBoolean':true,'interpretation':[{'coding':[{'code':'ND'}]}]"), "enjoys gardening");
    }

    @Test
    void a_general_answer_answers_every_question() {
        assertSays(gardening(coded(SCT, "373066001")), "enjoys gardening", ObservedValue.yes());
        assertSays(gardening(coded(SCT, "373067005")), "enjoys gardening", ObservedValue.no());
        assertSays(inactive("'valueString':'yes'"), "physically inactive", ObservedValue.yes());
    }

    @Test
    void may_be_the_answer_to_a_question_that_nobody_knows() {
        assertSays(social("Social circumstances", "105529008"), "lives alone", ObservedValue.yes());
        assertSays(social("Social circumstances", "199361000000101"), "carer", ObservedValue.no());
        assertSays(
                measurements(observation(
                        "o1",
                        SCT,
                        "1234",
                        "'component':[{'code':{'text':'Home'},"
                                + coded("http://snomed.info/sct/83821000000107/version/20260101", "105529008") + "}]")),
                "lives alone",
                ObservedValue.yes());
    }

    @Test
    void is_no_answer_to_a_question_that_denies_it_or_is_about_others() {
        for (String question : List.of("Problem denied", "Family history of", "Not present", "No evidence of")) {
            assertNotRecorded(social(question, "105529008"));
        }
    }

    private static PatientFacts social(String question, String answer) {
        return measurements(json("{'resourceType':'Observation','id':'o1','status':'final',"
                + "'subject':{'reference':'Patient/p1'},'code':{'coding':[{'system':'http://snomed.info/sct',"
                + "'code':'160476009','display':'" + question + "'}]}," + coded(SCT, answer) + "}"));
    }

    @Test
    void a_negative_code_is_a_no_unless_it_is_itself_denied() {
        assertSays(measurements(observation("o1", SCT, "199361000000101", "")), "carer", ObservedValue.no());
        assertSays(
                measurements(observation("o1", SCT, "199361000000101", "'valueBoolean':true")),
                "carer",
                ObservedValue.no());
        assertUnread(measurements(observation("o1", SCT, "199361000000101", "'valueBoolean':false")), "carer");
        assertUnread(measurements(observation("o1", SCT, "199361000000101", "'valueInteger':0")), "carer");
        assertUnread(measurements(observation("o1", SCT, "199361000000101", coded(SCT, "373067005"))), "carer");
    }
}
