package org.footbridge.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.scenario.PersonReader.NotUnderstood;
import org.junit.jupiter.api.Test;

/** A person in one line, for canaries and row cases. */
class PersonReaderTest {

    @Test
    void a_line_says_what_was_not_understood_and_what_was_read_with_care() {
        var facts = ShippedRuleBase.person("age 40; not understood: 2; read, proceed with care");

        assertThat(facts.notUnderstood()).isEqualTo(2);
        assertThat(facts.readWithCare()).isTrue();
        assertThat(facts.observations()).hasSize(1);
    }

    @Test
    void a_line_that_says_neither_says_none() {
        var facts = ShippedRuleBase.person("age 40");

        assertThat(facts.notUnderstood()).isZero();
        assertThat(facts.readWithCare()).isFalse();
    }

    @Test
    void procedures_are_a_part_that_may_not_be_read() {
        var unread = ShippedRuleBase.person("could not be read: procedures").unread();

        assertThat(unread).extracting(Unread::part).containsExactly(RecordPart.PROCEDURES);
        assertThat(unread.getFirst().terms()).contains("self-harm");
    }

    @Test
    void a_longer_term_wins_over_one_that_begins_it() {
        assertThat(ShippedRuleBase.person("carer in the past yes 3 days ago; carer yes 5 days ago")
                        .observations())
                .extracting(observation -> observation.term())
                .containsExactly("carer in the past", "carer");
    }

    @Test
    void what_is_almost_said_is_refused() {
        assertThatExceptionOfType(NotUnderstood.class).isThrownBy(() -> ShippedRuleBase.person("not understood: some"));
        assertThatExceptionOfType(NotUnderstood.class)
                .isThrownBy(() -> ShippedRuleBase.person("read proceed with care"));
    }
}
