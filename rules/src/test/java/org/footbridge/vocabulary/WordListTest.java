package org.footbridge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.vocabulary.WordList.Means.MAY_MEAN;
import static org.footbridge.vocabulary.WordList.Means.UNLESS_AFTER;
import static org.footbridge.vocabulary.WordList.Means.UNLESS_ANYWHERE;
import static org.footbridge.vocabulary.WordList.Means.UNLESS_BEFORE;

import java.util.List;
import org.footbridge.vocabulary.WordList.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that may mean a safety term are found, and those that are turned round are not asked about. */
class WordListTest {

    private static final WordList WORDS = new WordList(List.of(
            new Entry("suicid*", MAY_MEAN, "suicide"),
            new Entry("self-harm*", MAY_MEAN, "suicide"),
            new Entry("victim of", MAY_MEAN, "harm"),
            new Entry("mania", MAY_MEAN, "mania"),
            new Entry("no", UNLESS_BEFORE, ""),
            new Entry("no evidence of", UNLESS_BEFORE, ""),
            new Entry("denies", UNLESS_BEFORE, ""),
            new Entry("denied", UNLESS_AFTER, ""),
            new Entry("ruled out", UNLESS_AFTER, ""),
            new Entry("family history", UNLESS_ANYWHERE, "")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Suicide attempt",
                "SUICIDAL THOUGHTS",
                "Thoughts of suicide",
                "Self harm",
                "self-harming behaviour",
                "Self–harm",
                "Attempted suicide by other means",
                "No money. Suicidal thoughts",
                "Denies alcohol, suicidal",
                "no work but suicidal",
                "one two no three four five six seven eight suicidal",
                "Suicidal. Denied benefits",
                "Nobody cares: suicidal",
                "non-suicidal self injury"
            })
    void words_that_may_mean_it_are_found(String text) {
        assertThat(WORDS.termsIn(text)).containsExactly("suicide");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " . ",
                "Not suited",
                "parasuicide",
                "self. Harm to a tree",
                "No suicidal thoughts",
                "Denies any current thoughts of suicide",
                "no evidence of self-harm",
                "Suicidal thoughts: denied",
                "Suicidal thoughts, ruled out",
                "Family history: suicide of an uncle",
                "Mother has a family history of suicide"
            })
    void nothing_is_found_where_other_words_turn_it_round_or_it_only_looks_alike(String text) {
        assertThat(WORDS.termsIn(text)).isEmpty();
    }

    @Test
    void one_text_may_mean_several_terms_and_one_of_them_may_be_turned_round() {
        assertThat(WORDS.termsIn("Victim of assault; suicidal")).containsExactly("harm", "suicide");
        assertThat(WORDS.termsIn("No mania, suicidal")).containsExactly("suicide");
        assertThat(WORDS.termsIn("maniac")).isEmpty();
    }

    @Test
    void what_lies_behind_four_hundred_characters_is_not_read() {
        assertThat(WORDS.termsIn("x ".repeat(195) + "suicide")).containsExactly("suicide");
        assertThat(WORDS.termsIn("x ".repeat(200) + "suicide")).isEmpty();
    }

    @Test
    void a_text_that_turns_others_round_is_known_by_any_of_their_words() {
        assertThat(WORDS.turnsRound("Problem denied")).isTrue();
        assertThat(WORDS.turnsRound("Family history of")).isTrue();
        assertThat(WORDS.turnsRound("Social circumstances")).isFalse();
        assertThat(WordList.NONE.termsIn("suicide")).isEmpty();
    }
}
