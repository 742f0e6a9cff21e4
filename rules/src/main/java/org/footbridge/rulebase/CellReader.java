package org.footbridge.rulebase;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.footbridge.table.DayCell;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.PlainCell;
import org.footbridge.table.TableRow;

/** Reads the cells of one row that are not tests: words, dates, and sentences that a clinician will see. */
record CellReader(TableRow row, FileProblems problems) {

    /** CDS Hooks wants a summary of fewer than 140 characters. */
    private static final int LONGEST_SUMMARY = 139;

    private static final int LONGEST_SENTENCE = 200;

    /** No clock is read here; these days are beyond any review that somebody could mean. */
    private static final LocalDate FIRST_REVIEW = LocalDate.of(2020, 1, 1);

    private static final LocalDate LAST_REVIEW = LocalDate.of(2049, 12, 31);
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)\\W*(?:to be (?:confirmed|decided|agreed)|t\\.?b\\.?[acd]\\.?|n/?a|none|no ?(?:one|body)|nobody|unknown"
                    + "|to ?do|test|x+|owner|name|role|some(?:one|body)|any(?:one|body))\\W*");
    private static final List<String> PLACEHOLDERS = List.of("crisis contact");

    String text(String column) {
        return row.cell(column);
    }

    /** One word of a closed list. */
    <T extends Enum<T>> T word(String column, Class<T> words, Function<T, String> asWritten) {
        var choices = Arrays.asList(words.getEnumConstants());
        var text = row.cell(column);
        return choices.stream()
                .filter(choice -> asWritten.apply(choice).equals(text))
                .findFirst()
                .orElseGet(() -> {
                    var known = choices.stream().map(asWritten).toList();
                    problem(column, "unknown word \"" + text + "\"", NearestWord.suggestion(text, known));
                    return choices.getFirst();
                });
    }

    /** One or more words of a closed list, each once, with semicolons between them. */
    <T extends Enum<T>> List<T> words(String column, Class<T> words, Function<T, String> asWritten) {
        var choices = Arrays.asList(words.getEnumConstants());
        var known = choices.stream().map(asWritten).toList();
        var written = List.of(row.cell(column).split("; ", -1));
        if (written.stream().distinct().count() < written.size()) {
            problem(column, "a word stands twice", "write each once");
        }
        written.stream()
                .filter(text -> !known.contains(text))
                .forEach(text -> problem(column, "unknown word \"" + text + "\"", NearestWord.suggestion(text, known)));
        return written.stream()
                .filter(known::contains)
                .map(text -> choices.get(known.indexOf(text)))
                .toList();
    }

    /** The day of the next review at the latest. */
    LocalDate reviewBy(String column) {
        var day = DayCell.read(row, column, problems);
        day.filter(found -> found.isBefore(FIRST_REVIEW) || found.isAfter(LAST_REVIEW))
                .ifPresent(found -> problem(
                        column,
                        "nobody reviews anything on " + found,
                        "agree on a day with the owner and write it, for example 2027-03-31"));
        return day.orElse(LocalDate.EPOCH);
    }

    /** Who answers for the row: a role or a person, and not a word that stands for nobody yet. */
    String owner(String column) {
        var owner = sentence(column);
        if (NOBODY.matcher(owner).matches() || owner.chars().noneMatch(Character::isLetter)) {
            problem(
                    column,
                    "\"" + owner + "\" is nobody who could answer for this row",
                    "name the role that does, for example Clinical safety officer");
        }
        return owner;
    }

    int rank(String column) {
        if (!row.cell(column).matches("[1-9]")) {
            problem(column, "\"" + row.cell(column) + "\" is not a rank", "write 1 (shown first) to 9");
            return 9;
        }
        return Integer.parseInt(row.cell(column));
    }

    String summary(String column) {
        return safe(column, LONGEST_SUMMARY);
    }

    String sentence(String column) {
        return safe(column, LONGEST_SENTENCE);
    }

    /** Text that is shown to clinicians: plain words, of a length that a card holds. */
    private String safe(String column, int longest) {
        PlainCell.check(row, column, longest, PLACEHOLDERS, problems);
        return row.cell(column);
    }

    void problem(String column, String wrong, String instead) {
        problems.in(row, column, wrong, instead);
    }
}
