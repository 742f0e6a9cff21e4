package org.footbridge.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurningWordsTest {

    private static final TableFiles TABLES = TableFiles.of(Map.of("words.csv", """
            words,means,term,why
            suicid*,may mean,words about suicide,suicide
            negative for,unless before,-,negation
            excluded,unless after,-,negation
            mother,unless anywhere,-,about somebody else
            """));

    private static String turn(String display, String... own) {
        return new TurningWords(TABLES, List.of(own))
                .in(display)
                .map(found -> found.turn() + " " + found.words())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "Suicide attempt,none",
        "History of attempted suicide,HISTORY history",
        "H/O: self-harm,HISTORY h/o",
        "Previous self-harm,HISTORY previous",
        "Self-harm in the past,HISTORY past",
        "Family history of suicide,FAMILY family history",
        "FH: Suicide,FAMILY fh",
        "No suicidal thoughts,NEGATED no",
        "No evidence of dementia,NEGATED no",
        "Patient denies self-harm,NEGATED denies",
        "Self-harm not present,NEGATED not",
        "Depression resolved,OVER resolved",
        "Depression in full remission,OVER remission",
        "No longer a carer,OVER no longer",
        "High blood pressure over,OVER over",
        "At risk of self-harm,OTHER at risk",
        "Suspected dementia,OTHER suspected",
        "COPD monitoring invitation,OTHER invitation",
        "Negative for self-harm,NEGATED negative for",
        "Self-harm excluded,OTHER excluded",
        "Self-harm of mother,OTHER mother"
    })
    void a_code_that_does_not_say_that_it_is_so_now_is_known_by_its_words(String display, String turn) {
        assertThat(turn(display)).isEqualTo(turn);
    }

    @ParameterizedTest
    @CsvSource({
        "Stage 1 hypertension without evidence of end organ damage",
        "Carer of a person who is no relative",
        "Notified disease",
        "Overweight",
        "Asthma-chronic obstructive pulmonary disease overlap syndrome",
        "Goldblatt hypertension"
    })
    void words_that_deny_another_thing_or_stand_inside_a_word_turn_nothing(String display) {
        assertThat(turn(display)).isEqualTo("none");
    }

    @Test
    void words_of_the_term_itself_turn_nothing_unless_they_negate() {
        assertThat(turn("At risk of suicide", "At increased risk of suicide, at risk"))
                .isEqualTo("none");
        assertThat(turn("Cares for sick mother", "Cares for mother")).isEqualTo("none");
        assertThat(turn("No home", "No fixed abode")).isEqualTo("NEGATED no");
    }
}
