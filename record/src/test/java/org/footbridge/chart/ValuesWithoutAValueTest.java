package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.condition;
import static org.footbridge.record.TestJson.observation;
import static org.footbridge.record.TestVocabulary.LOINC;

import java.time.LocalDate;
import java.util.Set;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What says that it has no value, or has one that is out of all proportion, must not end the reading. */
class ValuesWithoutAValueTest {

    private static final String WHY = "{'extension':[{'url':"
            + "'http://hl7.org/fhir/StructureDefinition/data-absent-reason','valueCode':'unknown'}]}";

    @Test
    void a_quantity_that_says_only_why_it_has_no_number_is_unread() {
        var facts = TestRecord.measurements(
                observation("o1", LOINC, "44261-6", "'valueQuantity':{'_value':" + WHY + ",'unit':'score'}"));

        assertThat(facts.observations()).isEmpty();
        assertThat(facts.unread())
                .containsExactly(new Unread(RecordPart.MEASUREMENTS, Cause.UNREADABLE, Set.of("PHQ-9 score")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "99999999999999999999"})
    void a_number_out_of_all_proportion_is_unread_at_once(String number) {
        var facts = TestRecord.measurements(
                observation("o1", LOINC, "44261-6", "'valueQuantity':{'value':'" + number + "'}"));

        assertThat(facts.unread()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_status_that_says_only_why_it_has_no_code_does_not_count() {
        var facts = TestRecord.problems(
                condition("c1", "267076002", "'clinicalStatus':{'coding':[{'_code':" + WHY + "}]}"));

        assertThat(facts.observations()).hasSize(1);
    }

    @Test
    void a_date_with_spaces_around_it_is_a_date() {
        var facts = TestRecord.problems(condition("c1", "267076002", "'recordedDate':' 2026-05-01'"));

        assertThat(facts.observations().getFirst().when()).isEqualTo(PartialDate.on(LocalDate.of(2026, 5, 1)));
    }
}
