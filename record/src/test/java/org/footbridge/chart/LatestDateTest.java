package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.chart.SafetyVocabulary.CARER_CODE;
import static org.footbridge.chart.SafetyVocabulary.SELF_HARM_CODE;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.condition;
import static org.footbridge.record.TestJson.json;
import static org.footbridge.record.TestJson.observation;
import static org.footbridge.record.TestVocabulary.SCT;

import java.time.LocalDate;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The latest of an entry's dates, for terms in which any sign of something recent matters. */
class LatestDateTest {

    private static final PartialDate LATEST = PartialDate.on(LocalDate.of(2026, 11, 20));
    private static final String EXTENSION =
            "'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/condition-assertedDate',"
                    + "'valueDateTime':'2026-11-20'}]";

    private static Observation only(String key, JsonNode entry) {
        var observations = TestRecord.record()
                .with(key, bundle(entry))
                .facts(SafetyVocabulary.VOCABULARY)
                .observations();
        assertThat(observations).hasSize(1);
        return observations.getFirst();
    }

    private static Observation problem(String rest) {
        return only("problems", condition("c1", SELF_HARM_CODE, rest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'onsetDateTime':'2026-11-20','recordedDate':'2020-01-01'",
                "'onsetDateTime':'2020-01-01','recordedDate':'2026-11-20'",
                "'onsetDateTime':'2020-01-01','assertedDate':'2026-11-20'",
                "'recordedDate':'2020-01-01','abatementDateTime':'2026-11-20'",
                "'recordedDate':'2020-01-01','abatementPeriod':{'start':'2020-02-01','end':'2026-11-20'}",
                "'onsetDateTime':'2020-01-01','recordedDate':'2021-01-01'," + EXTENSION,
                EXTENSION
            })
    void of_a_problem_counts(String rest) {
        assertThat(problem(rest).when()).isEqualTo(LATEST);
    }

    @Test
    void does_not_come_from_an_end_that_is_still_to_come() {
        var entry = problem("'recordedDate':'2026-11-20','abatementDateTime':'2026-12-24'");
        assertThat(entry.term()).isEqualTo(SafetyVocabulary.SELF_HARM);
        assertThat(entry.when()).isEqualTo(LATEST);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20,2020-01-01T00:00:00Z", "2020-01-01,2026-11-20T10:00:00Z"})
    void of_an_observation_counts(String effective, String issued) {
        var entry = observation(
                "o1", SCT, SELF_HARM_CODE, "'effectiveDateTime':'" + effective + "','issued':'" + issued + "'");
        assertThat(only("measurements", entry).when())
                .extracting(PartialDate::latest)
                .isEqualTo(LATEST.latest());
    }

    @Test
    void of_a_procedure_is_the_end_of_what_was_done() {
        var entry = json("{'resourceType':'Procedure','id':'r1','status':'completed',"
                + "'subject':{'reference':'Patient/p1'},'code':{'coding':[{'system':'http://snomed.info/sct','code':'"
                + SELF_HARM_CODE + "'}]},'performedPeriod':{'start':'2020-01-01','end':'2026-11-20'}}");
        assertThat(only("procedures", entry).when()).isEqualTo(LATEST);
    }

    @Test
    void is_missing_where_there_is_none() {
        assertThat(problem("").when()).isNull();
    }

    @Test
    void does_not_count_for_a_term_that_is_dated_otherwise() {
        var entry = only(
                "problems", condition("c1", CARER_CODE, "'onsetDateTime':'2026-11-20','recordedDate':'2020-01-01'"));
        assertThat(entry.when()).isEqualTo(PartialDate.on(LocalDate.of(2020, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'assertedDate':'last week'", "'assertedDate':7"})
    void that_cannot_be_read_leaves_the_entry_unread(String asserted) {
        var facts = TestRecord.record()
                .with("problems", bundle(condition("c1", SELF_HARM_CODE, "'recordedDate':'2020-01-01'," + asserted)))
                .facts(SafetyVocabulary.VOCABULARY);
        assertThat(facts.observations()).isEmpty();
        assertThat(facts.unread()).hasSize(1);
    }
}
