package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.chart.MeasurementsTest.assertNotRecorded;
import static org.footbridge.chart.MeasurementsTest.assertSays;
import static org.footbridge.chart.TestRecord.procedures;
import static org.footbridge.record.TestJson.json;

import java.time.LocalDate;
import java.util.Set;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Procedures: what was done, and what a record system has filed among them. */
class ProceduresTest {

    private static PatientFacts livesAlone(String rest) {
        return procedure("105529008", rest);
    }

    private static PatientFacts procedure(String code, String rest) {
        return procedures(json("{'resourceType':'Procedure','id':'x1','subject':{'reference':'Patient/p1'},"
                + "'code':{'coding':[{'system':'http://snomed.info/sct','code':'" + code + "'}]}" + rest + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "in-progress", "preparation", "stopped", "unknown"})
    void count_whatever_their_status_says_of_the_work(String status) {
        assertSays(livesAlone(",'status':'" + status + "'"), "lives alone", ObservedValue.yes());
    }

    @Test
    void count_without_a_status() {
        assertSays(livesAlone(""), "lives alone", ObservedValue.yes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-done", "entered-in-error"})
    void never_count_where_they_did_not_happen(String status) {
        assertNotRecorded(livesAlone(",'status':'" + status + "'"));
    }

    @Test
    void may_say_no() {
        assertSays(procedure("199361000000101", ",'status':'completed'"), "carer", ObservedValue.no());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'performedDateTime':'2020-05-06' | 2020-05-06",
                "'performedPeriod':{'start':'2020-05-01','end':'2020-05-06'} | 2020-05-06",
                "'performedPeriod':{'start':'2020-05-01'} | 2020-05-01"
            })
    void are_dated_when_they_were_performed(String performed, LocalDate day) {
        assertThat(livesAlone(",'status':'completed'," + performed).observations())
                .singleElement()
                .satisfies(observation -> assertThat(observation.when()).isEqualTo(PartialDate.on(day)));
    }

    @Test
    void of_another_patient_never_count() {
        var facts = procedures(json("{'resourceType':'Procedure','id':'x1','status':'completed',"
                + "'subject':{'reference':'Patient/p2'},'code':{'coding':[{'system':'http://snomed.info/sct',"
                + "'code':'105529008'}]}}"));

        assertThat(facts.observations()).isEmpty();
        assertThat(facts.unread()).extracting(Unread::part).containsOnly(RecordPart.PROCEDURES);
    }

    @Test
    void that_cannot_be_read_leave_their_terms_unread() {
        assertThat(livesAlone(",'status':'rubbish'").unread())
                .containsExactly(new Unread(RecordPart.PROCEDURES, Cause.UNREADABLE, Set.of("lives alone")));
        assertThat(livesAlone(",'modifierExtension':[{'url':'https://x.example'}]")
                        .unread())
                .containsExactly(new Unread(RecordPart.PROCEDURES, Cause.UNREADABLE, Set.of("lives alone")));
    }

    @Test
    void that_were_not_given_leave_every_term_unread_that_may_stand_there() {
        assertThat(TestRecord.record().without("procedures").facts().unread())
                .containsExactly(new Unread(
                        RecordPart.PROCEDURES, Cause.NOT_GIVEN, Set.of("feeling lonely", "lives alone", "carer")));
    }
}
