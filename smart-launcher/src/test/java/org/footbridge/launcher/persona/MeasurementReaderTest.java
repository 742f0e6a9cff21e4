package org.footbridge.launcher.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementReaderTest {

    private static Type answer(String answer) {
        var entry = Map.of("what", "practice:not-online Without the internet", "answer", answer, "taken", "-3d");
        return MeasurementReader.read(new PersonaFields("a.yaml", entry), LocalDate.of(2026, 11, 23))
                .getValue();
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "no, false"})
    void yes_and_no_are_no_codes(String answer, boolean value) {
        assertThat(answer(answer).castToBoolean(answer(answer)).booleanValue()).isEqualTo(value);
    }

    @Test
    void an_answer_from_a_list_is_the_code_that_was_chosen() {
        var chosen = answer("loinc:LA30133-5 Yes, from medical appointments");

        var concept = chosen.castToCodeableConcept(chosen);
        assertThat(concept.getText()).isEqualTo("Yes, from medical appointments");
        assertThat(concept.hasCoding("http://loinc.org", "LA30133-5")).isTrue();
    }

    /** It was read as no before, which is a fact that nobody wrote. */
    @Test
    void an_answer_that_is_neither_is_refused() {
        assertThatExceptionOfType(PersonaException.class)
                .isThrownBy(() -> answer("maybe"))
                .withMessageContaining("a.yaml")
                .withMessageContaining("maybe");
    }
}
