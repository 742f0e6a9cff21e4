package org.footbridge.guide;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.footbridge.guide.PreferenceTable.Answer;
import org.footbridge.guide.PreferenceTable.Question;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.PlainCell;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/** Reads {@code preferences.csv}. */
final class PreferenceReader {

    static final String FILE = "preferences.csv";

    private static final String CODE = "code";
    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";
    private static final String IN_WORDS = "in words";
    private static final String FAVOURS = "favours";
    private static final String NOTHING = "-";
    private static final int LONGEST = 60;
    private static final Pattern CODES = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final FileProblems problems;
    private final CsvTable table;

    PreferenceReader(TableFiles files, FileProblems problems) {
        this.problems = problems;
        this.table = CsvTable.read(FILE, files, problems);
        table.expect(List.of(CODE, QUESTION, ANSWER, IN_WORDS, FAVOURS), problems);
    }

    /** Every answer; what is wrong with a row is reported. */
    PreferenceTable read() {
        var codes = new HashSet<String>();
        var labels = new HashSet<List<String>>();
        table.rows().forEach(row -> {
            plain(row);
            once(row, CODE, codes.add(row.cell(CODE)), "codes are permanent: give this answer its own");
            once(
                    row,
                    ANSWER,
                    labels.add(List.of(row.cell(QUESTION), row.cell(ANSWER))),
                    "keep one of them: nobody can tell them apart");
        });
        if (table.isWhole(problems)) {
            Stream.of(Question.values())
                    .filter(question -> table.rows().stream().noneMatch(row -> asks(row, question)))
                    .filter(question -> questions().containsAll(written()))
                    .forEach(question -> problems.in(
                            FILE, "the question \"" + question.word() + "\" has no answer", "add a row for one"));
        }
        return new PreferenceTable(
                table.rows().stream().flatMap(row -> answer(row).stream()).toList());
    }

    private static List<String> questions() {
        return Arrays.stream(Question.values()).map(Question::word).toList();
    }

    private List<String> written() {
        return table.rows().stream().map(row -> row.cell(QUESTION)).toList();
    }

    private static boolean asks(TableRow row, Question question) {
        return row.cell(QUESTION).equals(question.word());
    }

    private void plain(TableRow row) {
        if (!CODES.matcher(row.cell(CODE)).matches() || row.cell(CODE).length() > LONGEST) {
            problems.in(row, CODE, "this is no code", "write small letters with hyphens, such as likes-gardening");
        }
        if (PlainCell.check(row, ANSWER, LONGEST, problems) && row.cell(ANSWER).equals(NOTHING)) {
            problems.in(row, ANSWER, "this says nothing", "write what stands on the form");
        }
        PlainCell.check(row, IN_WORDS, LONGEST, problems);
        if (Stream.of(Question.values()).noneMatch(question -> asks(row, question))) {
            problems.in(
                    row,
                    QUESTION,
                    "unknown word \"" + row.cell(QUESTION) + "\"",
                    NearestWord.suggestion(row.cell(QUESTION), questions()));
        }
        if (row.cell(IN_WORDS).equals(NOTHING) && !favours(row).isEmpty()) {
            problems.in(row, IN_WORDS, "nobody would read why a route stands first", "say the answer in a few words");
        }
    }

    private void once(TableRow row, String column, boolean isFirst, String instead) {
        if (!isFirst) {
            problems.in(row, column, "\"" + row.cell(column) + "\" stands twice", instead);
        }
    }

    private static Optional<Answer> answer(TableRow row) {
        return Stream.of(Question.values())
                .filter(question -> asks(row, question))
                .findFirst()
                .map(question -> new Answer(
                        row.cell(CODE),
                        question,
                        row.cell(ANSWER),
                        row.cell(IN_WORDS).equals(NOTHING) ? "" : row.cell(IN_WORDS),
                        favours(row)));
    }

    private static List<String> favours(TableRow row) {
        return row.cell(FAVOURS).equals(NOTHING)
                ? List.of()
                : List.of(row.cell(FAVOURS).split("; ", -1));
    }

    /** Reports routes that are favoured and do not exist, and those that one answer favours twice. */
    void match(Collection<String> routes) {
        for (var row : table.rows()) {
            var favoured = favours(row);
            favoured.stream()
                    .filter(route -> !routes.contains(route))
                    .forEach(route -> problems.in(
                            row,
                            FAVOURS,
                            "there is no route \"" + route + "\"",
                            NearestWord.suggestion(route, routes)));
            if (favoured.stream().distinct().count() < favoured.size()) {
                problems.in(row, FAVOURS, "a route stands here twice", "keep one of them");
            }
        }
    }
}
