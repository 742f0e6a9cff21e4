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
            of husband,unless after,-,about somebody else
            husband has,unless before,-,about somebody else
            """));

    private static String turn(String display, String... own) {
        return new TurningWords(TABLES, List.of(own))
                .in(display)
                .map(found -> (found.isDoubtful() ? "DOUBT " : "") + found.turn() + " " + found.words())
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
        "Suspected dementia,UNSURE suspected",
        "Probable dementia,UNSURE probable",
        "Childhood self-harm,HISTORY childhood",
        "Fear of dementia,OTHER fear of",
        "COPD monitoring invitation,OTHER invitation",
        "Negative for self-harm,NEGATED negative for",
        "Self-harm excluded,NEGATED excluded",
        "Self-harm of mother,FAMILY mother"
    })
    void a_code_that_does_not_say_that_it_is_so_now_is_known_by_its_words(String display, String turn) {
        assertThat(turn(display)).isEqualTo(turn);
    }

    @ParameterizedTest
    @CsvSource({
        "Stage 1 hypertension without evidence of end organ damage",
        "Notified disease",
        "Overweight",
        "Asthma-chronic obstructive pulmonary disease overlap syndrome",
        "Goldblatt hypertension"
    })
    void words_that_deny_another_thing_or_stand_inside_a_word_turn_nothing(String display) {
        assertThat(turn(display)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hx of self-harm|HISTORY",
                "PMH - self-harm|HISTORY",
                "Self-harm, historical|HISTORY",
                "Used to self-harm|HISTORY",
                "Deliberate self-harm - previous episode|HISTORY",
                "Ex-carer|HISTORY",
                "Self-harm five years ago|HISTORY",
                "History of self-harm, not current|HISTORY",
                "Has stopped self-harming|OVER",
                "Self-harm behaviour ceased|OVER",
                "Severe depression with psychotic symptoms in full remission|OVER",
                "Self-harm in family member|FAMILY",
                "Self-harm by family member|FAMILY",
                "Family member committed suicide|FAMILY",
                "Family member with COPD|FAMILY",
                "Brother self-harmed|FAMILY",
                "Daughter self-harms|FAMILY",
                "Son has self-harmed|FAMILY",
                "Maternal self-harm|FAMILY",
                "Paternal history of suicide|FAMILY",
                "Mother and father self-harm|FAMILY",
                "Husband attempted suicide|FAMILY",
                "Partner self-harms|FAMILY",
                "Patient currently has no thoughts of self-harm|NEGATED",
                "Patient says that they do not self-harm|NEGATED",
                "On examination patient does not have COPD|NEGATED",
                "Patient with no COPD|NEGATED",
                "Deliberate self-harm status: no|NEGATED",
                "Self-harm - no|NEGATED",
                "Self-harm: none|NEGATED",
                "Free of self-harm|NEGATED",
                "Self-harm absent|NEGATED",
                "Thoughts of self-harm absent now|NEGATED",
                "Has never self-harmed|NEGATED",
                "Chronic obstructive pulmonary disease unlikely|NEGATED",
                "Chronic obstructive pulmonary disease disproved|NEGATED",
                "?Self-harm|UNSURE",
                "Query self-harm|UNSURE",
                "Self-harm risk assessment completed|OTHER",
                "Self-harm care plan|OTHER",
                "COPD clinic|OTHER",
                "COPD rescue pack|OTHER",
                "COPD self-management plan given|OTHER",
                "Education about COPD|OTHER"
            })
    void history_family_and_negated_words_never_say_yes(String display, String turn) {
        assertThat(turn(display)).startsWith(turn + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "Self-harm with prior history of self-harm,DOUBT HISTORY history",
        "COPD with history of exacerbations,DOUBT HISTORY history",
        "COPD and history of exacerbations,DOUBT HISTORY history",
        "Asthma in past and COPD now,DOUBT HISTORY past",
        "Self-harm with family history of suicide,DOUBT FAMILY family history",
        "Depression with no suicidal thoughts,DOUBT NEGATED no",
        "COPD with suspected pneumonia,DOUBT UNSURE suspected",
        "Hypertension in mother complicating childbirth,none",
        "Diabetes of mother complicating pregnancy,none",
        "Maternal hypertension complicating pregnancy,none",
        "COPD without exacerbation,none",
        "Dementia not otherwise specified,none",
        "Raised blood pressure in clinic,none",
        "Non-suicidal self-harm,none",
        "Self-harm of unknown intent,none"
    })
    void what_a_display_names_first_is_never_silenced_by_what_it_adds(String display, String turn) {
        assertThat(turn(display)).isEqualTo(turn);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Self-harm, no suicidal intent|DOUBT NEGATED no",
                "Current self-harm, not suicidal|DOUBT NEGATED not",
                "Denies suicidal thoughts but has self-harmed|DOUBT NEGATED denies",
                "Self-harm after death of husband|DOUBT FAMILY husband",
                "Self-harm due to former partner|DOUBT FAMILY partner",
                "Self-harm in past month|none",
                "Self-harm not known|NEGATED not",
                "Self-harm not present|NEGATED not",
                "Mental health, no self-harm|NEGATED no",
                "Denies self-harm but not suicidal thoughts|NEGATED denies",
                "Self-harm status unknown|UNSURE unknown",
                "Friend committed suicide|FAMILY friend",
                "Self-harm in the family|FAMILY in the family"
            })
    void what_is_so_is_not_taken_for_what_the_same_name_denies(String display, String turn) {
        assertThat(turn(display, "self-harm")).isEqualTo(turn);
    }

    @Test
    void words_of_the_term_itself_turn_nothing_unless_they_negate() {
        assertThat(turn("At risk of suicide", "At increased risk of suicide, at risk"))
                .isEqualTo("none");
        assertThat(turn("Cares for sick mother", "Cares for mother")).isEqualTo("none");
        assertThat(turn("Looks after family member", "Cares for mother")).isEqualTo("none");
        assertThat(turn("Husband has died", "Partner is dead")).isEqualTo("none");
        assertThat(turn("Looks after daughter", "Cares for a relative")).isEqualTo("none");
        assertThat(turn("Carer of a person who is no relative", "Cares for a relative"))
                .isEqualTo("none");
        assertThat(turn("No home", "No fixed abode")).isEqualTo("NEGATED no");
    }
}
