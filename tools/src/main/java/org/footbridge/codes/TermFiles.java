package org.footbridge.codes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;
import org.footbridge.vocabulary.VocabularyReader;

/**
 * The value sets that a list of codes may go to.
 *
 * @param term the term that the list is about
 * @param file its value set
 * @param pastTerm the term as which it is read when it is over; empty where there is none
 * @param pastFile the value set of that term; empty where it has none
 */
public record TermFiles(String term, String file, Optional<String> pastTerm, Optional<String> pastFile) {

    static TermFiles of(TableFiles tables, String term) {
        var rows = new LinkedHashMap<String, TableRow>();
        CsvTable.read(VocabularyReader.FILE, tables, new FileProblems())
                .rows()
                .forEach(row -> rows.put(row.cell("term"), row));
        var row = rows.get(term);
        if (row == null) {
            throw new CodeListException(
                    "\"" + term + "\" is no term of vocabulary.csv; " + NearestWord.suggestion(term, rows.keySet()));
        }
        if (!row.cell("kind").equals("yes or no")) {
            throw new CodeListException(
                    "\"" + term + "\" is a number: the few codes that ask for it are written by hand;"
                            + " name a term that is yes or no");
        }
        var file = filled(row, "codes")
                .orElseThrow(
                        () -> new CodeListException("\"" + term + "\" has no value set; name one in the column codes"
                                + " of vocabulary.csv and write its first code by hand"));
        var past = filled(row, "past as");
        return new TermFiles(term, file, past, past.map(rows::get).flatMap(pastRow -> filled(pastRow, "codes")));
    }

    /** The terms whose value set is of that name: one, or none where nothing uses it. */
    public static List<String> termsOf(TableFiles tables, String file) {
        return CsvTable.read(VocabularyReader.FILE, tables, new FileProblems()).rows().stream()
                .filter(row -> row.cell("codes").equals(file))
                .map(row -> row.cell("term"))
                .toList();
    }

    private static Optional<String> filled(TableRow row, String column) {
        return Optional.of(row.cell(column)).filter(cell -> !cell.isEmpty() && !cell.equals("-"));
    }
}
