package org.footbridge.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.footbridge.condition.CellGrammar.NotATest;
import org.footbridge.vocabulary.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell is one of a few tests, or an error; it is never anything else. */
class CellGrammarTest {

    private static final List<Term> TERMS = List.of(
            SampleTerms.SCORE,
            SampleTerms.SAFETY_ITEM,
            SampleTerms.AGE,
            SampleTerms.WAITED,
            SampleTerms.PROBLEM,
            SampleTerms.DANGER,
            SampleTerms.DERIVED);

    @Test
    void every_test_says_itself_in_words_that_mean_the_same() throws NotATest {
        int read = 0;
        for (var cell : everyCell()) {
            for (var term : TERMS) {
                if (isRead(cell, term)) {
                    var test = CellGrammar.parse(cell, term);
                    assertThat(test.inWords()).isEqualTo(cell);
                    assertThat(CellGrammar.parse(test.inWords(), term)).isEqualTo(test);
                    read++;
                }
            }
        }
        assertThat(read).as("the generator reaches the grammar").isGreaterThan(1_000);
    }

    @Test
    void every_other_text_is_refused_and_nothing_worse_happens() throws NotATest {
        var random = new Random(2026);
        var cells = everyCell();
        for (int i = 0; i < 20_000; i++) {
            var text = i % 2 == 0 ? noise(random) : mutated(cells.get(random.nextInt(cells.size())), random);
            for (var term : TERMS) {
                if (isRead(text, term)) {
                    var words = CellGrammar.parse(text, term).inWords();
                    assertThat(isWellFormed(text))
                            .as("read though no test: %s", text)
                            .isTrue();
                    assertThat(CellGrammar.parse(words, term).inWords()).isEqualTo(words);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">= 20); Runtime.getRuntime().exec(\"x\")",
                "=HYPERLINK(\"x\")",
                "function() external { java: {} }",
                "eval(true)",
                "",
                " ",
                "YES",
                "yes ",
                ">=6",
                "> 6",
                "6",
                ">= 6 in last 30 day",
                ">= 6 in last 1000000 days",
                ">= ٦ in last 30 days",
                ">= 6 in last 30 days\n",
                ">= 1e3",
                "1..2..3",
                "yes or no",
                "not recorded in last -3 days",
                ">= 6 last recorded 91 to 365 days",
                ">= 6 last recorded 91 days ago",
                ">= 6 last recorded over 91 to 365 days ago",
                ">= 6 in last 90 days last recorded over 90 days ago"
            })
    void these_are_no_tests(String cell) {
        assertThatExceptionOfType(NotATest.class)
                .isThrownBy(() -> CellGrammar.parse(cell, SampleTerms.SCORE))
                .satisfies(refused -> assertThat(refused.wrong()).endsWith("is not a test"))
                .satisfies(refused -> assertThat(refused.instead())
                        .matches("did you mean \".*\"\\?"
                                + "|write for example >= 0 in last 90 days, or 0\\.\\.27 in last 90 days"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "YES|yes",
                ">=6 in last 90 days|>= 6 in last 90 days",
                "=> 6|>= 6",
                "≤ 6|<= 6",
                ">= 6  in the last 90 day|>= 6 in last 90 days",
                "6-9 within last 90 days|6..9 in last 90 days",
                "6–9|6..9",
                "6 to 9|6..9",
                "6...9|6..9",
                ">= 6,5|>= 6.5",
                "Not Recorded in past 30 days|not recorded in last 30 days"
            })
    void a_test_that_is_only_spelled_in_another_way_is_offered_in_the_right_one(String cell, String meant) {
        assertThatExceptionOfType(NotATest.class)
                .isThrownBy(() -> CellGrammar.parse(cell, SampleTerms.SCORE))
                .satisfies(refused -> assertThat(refused.instead()).isEqualTo("did you mean \"" + meant + "\"?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> 6", "< 6", "over 6", "6+", "6-9-12"})
    void what_might_be_another_test_is_not_guessed_at(String cell) {
        assertThatExceptionOfType(NotATest.class)
                .isThrownBy(() -> CellGrammar.parse(cell, SampleTerms.SCORE))
                .satisfies(refused -> assertThat(refused.instead()).startsWith("write for example"));
    }

    @ParameterizedTest(name = "{1} {0}: {2}; {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "yes|some score|\"some score\" is a number|write for example >= 0 in last 90 days, or 0..27 in last 90 days",
                ">= 6|some score|a measured number needs a window, since it ages|write for example >= 6 in last 90 days",
                ">= 28 in last 9 days|some score|28 is out of range|\"some score\" runs from 0 to 27",
                "-1..3 in last 9 days|some score|-1 is out of range|\"some score\" runs from 0 to 27",
                ">= 6.5 in last 9 days|some score|6.5 can never be reached|write a number in steps of 1",
                "9..5 in last 9 days|some score|the range runs backwards|write the smaller number first",
                ">= 6 in last 0 days|some score|a window of 0 days is out of range|write 1 to 36525 days",
                ">= 18 in last 9 days|age|\"age\" has no date of its own|leave out the window",
                "yes in last 9 days|some break|\"some break\" has no date of its own|leave out the window",
                ">= 6 last recorded over 90 days ago|some score|an old number needs an end, or one that cannot be read would matter for ever|write last recorded 91 to 730 days ago",
                ">= 6 last recorded 90 to 31 days ago|some score|the days run backwards|write the smaller number of days first",
                ">= 6 last recorded 0 to 31 days ago|some score|a window of 0 days is out of range|write 1 to 36525 days",
                "not recorded last recorded over 9 days ago|some problem|only what is recorded can be old|write in last so many days",
                "no last recorded 10 to 90 days ago|some problem|only what is recorded can be old|write in last so many days",
                "yes last recorded over 9 days ago|some break|\"some break\" has no date of its own|leave out the window",
                ">= 18 last recorded 9 to 90 days ago|age|\"age\" has no date of its own|leave out the window",
                ">= 2|some problem|\"some problem\" is yes or no|write for example yes"
            })
    void a_test_that_the_term_cannot_answer_says_what_is_wrong(String cell, String term, String wrong, String instead) {
        var named = TERMS.stream()
                .filter(one -> one.name().equals(term))
                .findFirst()
                .orElseThrow();
        assertThatExceptionOfType(NotATest.class)
                .isThrownBy(() -> CellGrammar.parse(cell, named))
                .satisfies(refused -> assertThat(refused.wrong()).isEqualTo(wrong))
                .satisfies(refused -> assertThat(refused.instead()).isEqualTo(instead));
    }

    /** Every cell of the grammar over a few numbers and windows, written in its own plain way. */
    private static List<String> everyCell() {
        var numbers = List.of("-1", "0", "1", "5", "5.5", "17", "27", "28", "130");
        var bounds =
                Stream.of(">= ", "<= ", "= ").flatMap(sign -> numbers.stream().map(sign::concat));
        var ranges = numbers.stream()
                .flatMap(low ->
                        numbers.stream().filter(high -> !high.equals(low)).map(high -> low + ".." + high));
        return Stream.of(Stream.of("yes", "no", "not recorded"), bounds, ranges)
                .flatMap(cells -> cells)
                .flatMap(cell -> Stream.concat(
                        Stream.of(cell),
                        Stream.of(1, 2, 7, 9, 14, 29, 30, 31, 60, 89, 90, 91, 180, 364, 365, 366, 730, 1000, 3650, 0)
                                .flatMap(days -> Stream.of(
                                        cell + " in last " + days + " days",
                                        cell + " last recorded " + days + " to 365 days ago",
                                        cell + " last recorded over " + days + " days ago"))))
                .toList();
    }

    private static boolean isRead(String cell, Term term) {
        try {
            CellGrammar.parse(cell, term);
            return true;
        } catch (NotATest refused) {
            assertThat(refused.wrong()).isNotBlank();
            assertThat(refused.instead()).isNotBlank();
            return false;
        }
    }

    private static String noise(Random random) {
        var pieces = List.of(
                "yes",
                "no",
                "not recorded",
                " in last ",
                " days",
                ">= ",
                "<= ",
                "= ",
                "..",
                "-",
                ".",
                " ",
                "5",
                "30",
                "(",
                ";",
                "\"",
                "x",
                "\n",
                "٣");
        var text = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static String mutated(String cell, Random random) {
        int at = random.nextInt(cell.length());
        char other = "yes no>=<.-0123456789;(\"".charAt(random.nextInt(24));
        return switch (random.nextInt(3)) {
            case 0 -> cell.substring(0, at) + cell.substring(at + 1);
            case 1 -> cell.substring(0, at) + other + cell.substring(at);
            default -> cell.substring(0, at) + other + cell.substring(at + 1);
        };
    }

    /** The grammar a second time, by hand instead of by a pattern. */
    private static boolean isWellFormed(String text) {
        var head = text;
        if (text.endsWith(" days") && text.contains(" in last ")) {
            head = text.substring(0, text.indexOf(" in last "));
            var days = text.substring(head.length() + " in last ".length(), text.length() - " days".length());
            if (!isDigits(days, 5)) {
                return false;
            }
        }
        if (text.endsWith(" days ago") && text.contains(" last recorded ")) {
            head = text.substring(0, text.indexOf(" last recorded "));
            var span = text.substring(head.length() + " last recorded ".length(), text.length() - " days ago".length());
            boolean open = span.startsWith("over ");
            var days = open ? List.of(span.substring("over ".length())) : List.of(span.split(" to ", -1));
            if (days.size() != (open ? 1 : 2) || !days.stream().allMatch(day -> isDigits(day, 5))) {
                return false;
            }
        }
        int dots = head.indexOf("..");
        return List.of("yes", "no", "not recorded").contains(head)
                || ((head.startsWith(">= ") || head.startsWith("<= ")) && isNumber(head.substring(3)))
                || (head.startsWith("= ") && isNumber(head.substring(2)))
                || (dots > 0 && isNumber(head.substring(0, dots)) && isNumber(head.substring(dots + 2)));
    }

    private static boolean isNumber(String text) {
        var plain = text.startsWith("-") ? text.substring(1) : text;
        int dot = plain.indexOf('.');
        return dot < 0
                ? isDigits(plain, 6)
                : isDigits(plain.substring(0, dot), 6) && isDigits(plain.substring(dot + 1), 3);
    }

    private static boolean isDigits(String text, int most) {
        return !text.isEmpty() && text.length() <= most && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
