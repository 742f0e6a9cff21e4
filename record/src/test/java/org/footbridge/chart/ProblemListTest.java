package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.chart.TestRecord.problems;
import static org.footbridge.record.TestJson.condition;
import static org.footbridge.record.TestJson.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemListTest {

    private static final String LONELY = "267076002";
    private static final String DEATH_OF_SPOUSE = "105441003";

    private static String status(String clinical) {
        return "'clinicalStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-clinical',"
                + "'code':'" + clinical + "'}]}";
    }

    private static String verified(String status) {
        return "'verificationStatus':{'coding':[{'code':'" + status + "'}]}";
    }

    private static PatientFacts lonely(String rest) {
        return problems(condition("c1", LONELY, rest));
    }

    private static void assertLonely(PatientFacts facts) {
        assertThat(facts.observations()).extracting(Observation::term).containsExactly("feeling lonely");
        assertThat(facts.unread()).isEmpty();
    }

    private static void assertNothing(PatientFacts facts) {
        assertThat(facts.observations()).isEmpty();
        assertThat(facts.unread()).isEmpty();
    }

    private static void assertUnread(PatientFacts facts, Set<String> terms) {
        assertThat(facts.observations()).isEmpty();
        assertThat(facts.unread()).containsExactly(new Unread(RecordPart.PROBLEMS, Cause.UNREADABLE, terms));
    }

    @Test
    void an_active_problem_counts() {
        assertThat(lonely(status("active") + ",'recordedDate':'2026-03-04'").observations())
                .containsExactly(new Observation(
                        "feeling lonely",
                        ObservedValue.yes(),
                        PartialDate.on(LocalDate.of(2026, 3, 4)),
                        "Condition/c1"));
    }

    @Test
    void a_missing_clinical_status_counts_as_active() {
        assertLonely(lonely(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"recurrence", "relapse", "active"})
    void what_is_back_counts(String clinical) {
        assertLonely(lonely(status(clinical)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolved", "inactive", "remission"})
    void what_is_over_never_counts(String clinical) {
        assertNothing(lonely(status(clinical)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuted", "entered-in-error"})
    void what_was_never_so_never_counts(String verification) {
        assertNothing(lonely(status("active") + "," + verified(verification)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unconfirmed", "provisional", "differential", "confirmed"})
    void a_suspicion_counts(String verification) {
        assertLonely(lonely(verified(verification)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'abatementDateTime':'2026-11-23'",
                "'abatementDateTime':'2020'",
                "'abatementDateTime':'2026'",
                "'abatementString':'last year'",
                "'abatementAge':{'value':70,'unit':'a','code':'a','system':'http://unitsofmeasure.org'}",
                "'abatementPeriod':{'start':'2020-01-01'}"
            })
    void an_abated_problem_never_counts(String abatement) {
        assertNothing(lonely(abatement));
    }

    @Test
    void a_problem_that_is_to_abate_tomorrow_still_counts() {
        assertLonely(lonely("'abatementDateTime':'2026-11-24'"));
    }

    @Test
    void the_date_is_the_recorded_one_or_the_onset_as_the_term_says() {
        String dates = "'onsetDateTime':'2026-01-01','recordedDate':'2026-02-02'";
        assertThat(lonely(dates).observations().getFirst().when()).isEqualTo(PartialDate.on(LocalDate.of(2026, 2, 2)));
        assertThat(problems(condition("c1", DEATH_OF_SPOUSE, dates))
                        .observations()
                        .getFirst()
                        .when())
                .isEqualTo(PartialDate.on(LocalDate.of(2026, 1, 1)));
    }

    @Test
    void the_other_date_stands_in_for_a_missing_one() {
        assertThat(lonely("'onsetDateTime':'2026-01'").observations().getFirst().when())
                .isEqualTo(new PartialDate(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), null));
        assertThat(problems(condition("c1", DEATH_OF_SPOUSE, "'onsetString':'spring','recordedDate':'2025'"))
                        .observations()
                        .getFirst()
                        .when())
                .isEqualTo(new PartialDate(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), null));
        assertThat(lonely("").observations().getFirst().when()).isNull();
    }

    @Test
    void an_instant_belongs_to_the_day_in_london() {
        assertThat(lonely("'recordedDate':'2026-06-30T23:30:00Z'")
                        .observations()
                        .getFirst()
                        .when())
                .isEqualTo(new PartialDate(
                        LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 1), Instant.parse("2026-06-30T23:30:00Z")));
    }

    @Test
    void a_code_that_says_no_is_recorded_as_no() {
        assertThat(problems(condition("c1", "199361000000101", "")).observations())
                .extracting(Observation::value)
                .containsExactly(ObservedValue.no());
    }

    @Test
    void what_no_rule_can_use_is_skipped_unparsed() {
        assertNothing(problems(condition("c1", "38341003", "'onsetDateTime':'rubbish','recordedDate':[]")));
    }

    @Test
    void another_patients_problem_is_never_used() {
        var another = json(condition("c1", LONELY, "").toString().replace("Patient/p1", "Patient/p2"));
        var facts = problems(another);

        assertThat(facts.observations()).isEmpty();
        assertThat(facts.unread())
                .as("a list that holds it is doubtful")
                .extracting(Unread::part)
                .containsExactly(RecordPart.PROBLEMS);
    }

    @Test
    void a_problem_of_someone_who_may_be_this_patient_is_unread() {
        var unclear = json(condition("c1", LONELY, "")
                .toString()
                .replace("Patient/p1", "https://elsewhere.example/r4/Patient/p1"));
        assertUnread(problems(unclear), Set.of("feeling lonely"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'recordedDate':'rubbish'",
                "'clinicalStatus':'resolved'",
                "'verificationStatus':[{'coding':[{'code':'refuted'}]},{}]",
                "'abatementDateTime':'soon'",
                "'abatementDateTime':'2020','abatementString':'last year'",
                "'modifierExtension':[{'url':'https://example.org/not','valueBoolean':true}]"
            })
    void a_useful_problem_that_cannot_be_read_is_unread(String rest) {
        assertUnread(lonely(rest), Set.of("feeling lonely"));
    }

    @Test
    void what_is_wrong_in_elements_that_do_not_matter_harms_nobody() {
        assertLonely(lonely("'note':'not a list','bodySite':7,'extra':{},'severity':{'text':5}"));
    }

    @Test
    void an_entry_that_might_have_been_anything_makes_the_part_unread() {
        var all = Set.of("feeling lonely", "lives alone", "bereavement", "carer");
        assertUnread(problems(json("{}")), all);
        assertUnread(problems(json("'text'")), all);
        assertUnread(problems(json("{'resourceType':'Condition','id':'c1','code':'267076002'}")), all);
        assertUnread(problems(json("{'resourceType':'Condition','id':'c1','code':{'coding':[{'code':7}]}}")), all);
    }

    @Test
    void an_entry_that_cannot_be_ours_is_ignored() {
        assertNothing(problems(
                json("{'resourceType':'Provenance','id':'x'}"),
                json("{'resourceType':'Condition','id':'c1'}"),
                json("{'resourceType':'Condition','id':'c1','code':{'text':'lonely'}}")));
    }

    @Test
    void facts_that_were_read_stay_with_what_was_not() {
        var facts = problems(condition("c1", LONELY, ""), condition("c2", "105529008", "'onsetDateTime':'x'"));
        assertThat(facts.observations()).extracting(Observation::term).containsExactly("feeling lonely");
        assertThat(facts.unread())
                .containsExactly(new Unread(RecordPart.PROBLEMS, Cause.UNREADABLE, Set.of("lives alone")));
    }
}
