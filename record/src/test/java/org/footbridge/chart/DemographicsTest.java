package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.json;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemographicsTest {

    private static PatientFacts person(String rest) {
        return TestRecord.record()
                .with("patient", json("{'resourceType':'Patient','id':'p1'," + rest + "}"))
                .facts();
    }

    @ParameterizedTest
    @CsvSource({"1950-11-23,76", "1950-11-24,75", "2008-11-23,18", "2008-11-24,17", "2026-11-23,0"})
    void age_is_in_years_completed_on_the_day(String born, BigDecimal years) {
        assertThat(person("'birthDate':'" + born + "'").observations())
                .containsExactly(new Observation("age", ObservedValue.of(years), null, "Patient/p1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'birthDate':'1950'", "'birthDate':'1950-11'", "'gender':'female'"})
    void without_a_full_date_of_birth_there_is_no_age(String rest) {
        assertThat(person(rest).observations()).isEmpty();
        assertThat(person(rest).unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'birthDate':'2027-01-01'", "'birthDate':'1850-01-01'", "'birthDate':'about 1950'"})
    void a_date_of_birth_that_cannot_be_is_unread(String rest) {
        assertThat(person(rest).observations()).isEmpty();
        assertThat(person(rest).unread())
                .containsExactly(new Unread(RecordPart.PATIENT, Cause.UNREADABLE, Set.of("age")));
    }

    @Test
    void death_is_read_with_its_date_even_where_the_date_of_birth_is_spoilt() {
        assertThat(person("'deceasedDateTime':'2026-05-06','birthDate':'x'").observations())
                .containsExactly(new Observation(
                        "deceased", ObservedValue.yes(), PartialDate.on(LocalDate.of(2026, 5, 6)), "Patient/p1"));
        assertThat(person("'deceasedBoolean':true").observations())
                .containsExactly(new Observation("deceased", ObservedValue.yes(), null, "Patient/p1"));
    }

    @Test
    void alive_is_not_an_observation() {
        assertThat(person("'deceasedBoolean':false").observations()).isEmpty();
    }

    @Test
    void a_spoilt_mark_of_death_is_unread() {
        assertThat(person("'deceasedBoolean':'perhaps'").unread())
                .containsExactly(new Unread(RecordPart.PATIENT, Cause.UNREADABLE, Set.of("deceased")));
    }
}
