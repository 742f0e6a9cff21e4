package org.footbridge.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;
import org.footbridge.vocabulary.WordList.Entry;
import org.footbridge.vocabulary.WordList.Means;

/** Reads {@code words.csv}: words that may mean a safety term, and words that turn them round. */
record WordListReader(Map<String, Term> terms, Set<String> coded, FileProblems problems) {

    static final String FILE = "words.csv";
    private static final List<String> COLUMNS = List.of("words", "means", "term", "why");
    private static final Pattern WORDS = Pattern.compile("[\\p{Ll}\\p{N}]+(?:[ -][\\p{Ll}\\p{N}]+)*\\*?");
    private static final String NOTHING = "-";

    WordList read(TableFiles files, boolean everyTermIsKnown) {
        var table = CsvTable.read(FILE, files, problems);
        table.expect(COLUMNS, problems);
        var entries = new ArrayList<Entry>();
        var seen = new HashSet<String>();
        for (var row : table.rows()) {
            var words = row.cell("words");
            if (!WORDS.matcher(words).matches()) {
                problems.in(
                        row,
                        "words",
                        "these are no plain words",
                        "write lower case words with spaces or hyphens between them, and at most one * at the end");
                continue;
            }
            if (!seen.add(words + "," + row.cell("means"))) {
                problems.in(row, "words", "these words stand twice", "keep one row for them");
            }
            var means = means(row);
            checkTerm(row, means, everyTermIsKnown);
            entries.add(new Entry(words, means, means == Means.MAY_MEAN ? row.cell("term") : ""));
        }
        return new WordList(entries);
    }

    private Means means(TableRow row) {
        return Arrays.stream(Means.values())
                .filter(means -> means.word().equals(row.cell("means")))
                .findFirst()
                .orElseGet(() -> {
                    var known = Arrays.stream(Means.values()).map(Means::word).toList();
                    problems.in(
                            row,
                            "means",
                            "unknown word \"" + row.cell("means") + "\"",
                            NearestWord.suggestion(row.cell("means"), known));
                    return Means.MAY_MEAN;
                });
    }

    private void checkTerm(TableRow row, Means means, boolean everyTermIsKnown) {
        var name = row.cell("term");
        if (problems.has(row)) {
            return;
        }
        if (means != Means.MAY_MEAN) {
            if (!name.equals(NOTHING)) {
                problems.in(row, "term", "words that turn others round have no term", "write -");
            }
            return;
        }
        var term = terms.get(name);
        if (term == null) {
            if (everyTermIsKnown) {
                problems.in(row, "term", "unknown word \"" + name + "\"", NearestWord.suggestion(name, terms.keySet()));
            }
        } else if (term.isNumber() || term.isDerived() || term.isAboutThePerson()) {
            problems.in(row, "term", "words cannot state \"" + name + "\"", "name a term that is yes or no");
        } else if (coded.contains(name)) {
            problems.in(
                    row,
                    "term",
                    "\"" + name + "\" is stated by codes, and words only may mean something",
                    "name a term of its own for words");
        }
    }
}
