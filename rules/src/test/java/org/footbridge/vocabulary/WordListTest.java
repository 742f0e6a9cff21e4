package org.footbridge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.table.FileProblems;
import org.footbridge.vocabulary.WordList.Entry;
import org.footbridge.vocabulary.WordList.Means;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of danger ask where no code is understood, and words that turn them round silence them, row by row. */
class WordListTest {

    private static final WordList SHIPPED = new VocabularyReader(new FileProblems())
            .read(ShippedRuleBase.TABLES)
            .words();

    private static final String DANGER = "suicidal thoughts";
    private static final String SUICIDE = "words about suicide or self-harm";
    private static final String OTHERS = "words about harm by others";

    private static List<Entry> rows(Means means) {
        return SHIPPED.entries().stream().filter(row -> row.means() == means).toList();
    }

    private static List<Entry> askingRows() {
        return rows(Means.MAY_MEAN);
    }

    /** As the words stand in a text: the beginning of a word with some ending. */
    private static String said(Entry row) {
        return row.words().replace("*", "ing");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("askingRows")
    void every_row_that_may_mean_a_term_asks_and_no_negation_of_it_does(Entry row) {
        assertThat(SHIPPED.termsIn(said(row))).contains(row.term());
        assertThat(SHIPPED.termsIn("Seen today: " + said(row).toUpperCase(Locale.UK) + ", again."))
                .contains(row.term());
        assertThat(SHIPPED.termsIn("x" + said(row).replace(" ", "x"))).doesNotContain(row.term());
        for (var turning : rows(Means.UNLESS_BEFORE)) {
            assertThat(SHIPPED.termsIn(said(turning) + " any " + said(row)))
                    .as(turning.words())
                    .isEmpty();
        }
        for (var turning : rows(Means.UNLESS_AFTER)) {
            assertThat(SHIPPED.termsIn(said(row) + ": " + said(turning)))
                    .as(turning.words())
                    .isEmpty();
        }
        for (var turning : rows(Means.UNLESS_ANYWHERE)) {
            assertThat(SHIPPED.termsIn(said(row) + ". Also " + said(turning)))
                    .as(turning.words())
                    .isEmpty();
        }
    }

    @Test
    void the_shipped_table_has_rows_of_every_kind() {
        assertThat(Stream.of(Means.values()))
                .allSatisfy(means -> assertThat(rows(means)).hasSizeGreaterThan(4));
        assertThat(askingRows()).extracting(Entry::term).contains(SUICIDE, OTHERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No suicidal thoughts",
                "no evidence of suicidal thoughts",
                "Denies thoughts of self-harm",
                "Suicidal thoughts: denied",
                "Suicidal ideation not present",
                "Family history of suicide",
                "FH: suicide",
                "Suicide prevention leaflet given",
                "Suicide screening",
                "Suicidal ideation: none",
                "Husband died by suicide",
                "Father had a heart attack",
                "Suicide of brother",
                "Routine enquiry about domestic abuse"
            })
    void what_is_denied_or_about_somebody_else_asks_nothing(String text) {
        assertThat(SHIPPED.termsIn(text)).isEmpty();
        assertThat(SHIPPED.turnsRound(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Suicide attempt|words about suicide or self-harm",
                "Attempted suicide by other means|words about suicide or self-harm",
                "Intentional SELF-HARM (finding)|words about suicide or self-harm",
                "self harming|words about suicide or self-harm",
                "Not coping; suicidal|words about suicide or self-harm",
                "No job, suicidal|words about suicide or self-harm",
                "No pain but suicidal|words about suicide or self-harm",
                "No friends and no money and now for weeks thinking of suicide|words about suicide or self-harm",
                "Victim of domestic abuse|words about harm by others",
                "Wound cleaned. Suicidal. Cough absent|words about suicide or self-harm",
                "Suicide attempt, declined admission|words about suicide or self-harm",
                "Not coping and feels suicidal|words about suicide or self-harm",
                "Overdose, brought in by mother|words about suicide or self-harm",
                "Suicidal, crisis leaflet given|words about suicide or self-harm",
                "No better since suicide attempt|words about suicide or self-harm",
                "Overdose, denied intent to die|words about suicide or self-harm",
                "Non-accidental overdose|words about suicide or self-harm",
                "Suicide prevention plan agreed|words about suicide or self-harm",
                "Wants to kill herself|words about suicide or self-harm",
                "Physical abuse by father|words about harm by others",
                "Domestic violence, IDVA referral declined|words about harm by others",
                "Domestic abuse screening positive|words about harm by others",
                "Victim of violence by parent|words about harm by others",
                "Myocardial infarction, cardiac rehab declined|words about the heart",
                "Heart attack at work; father present|words about the heart"
            })
    void what_is_denied_elsewhere_still_asks(String text, String term) {
        assertThat(SHIPPED.termsIn(text)).containsExactly(term);
    }

    @Test
    void a_text_names_each_term_once_in_its_own_order() {
        assertThat(SHIPPED.termsIn("victim of abuse, suicidal, suicide attempt, battered"))
                .containsExactly(OTHERS, SUICIDE);
    }

    @Test
    void only_the_beginning_of_a_long_text_is_read() {
        assertThat(SHIPPED.termsIn("x ".repeat(1_900) + DANGER)).containsExactly(SUICIDE);
        assertThat(SHIPPED.termsIn("x ".repeat(2_000) + DANGER)).isEmpty();
    }

    @Test
    void a_list_of_no_words_asks_nothing() {
        assertThat(WordList.NONE.termsIn(DANGER)).isEmpty();
        assertThat(WordList.NONE.turnsRound("no " + DANGER)).isFalse();
    }
}
