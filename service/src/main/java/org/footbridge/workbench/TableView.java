package org.footbridge.workbench;

import java.util.List;
import java.util.stream.IntStream;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblem;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/**
 * One table of a change, for a page.
 *
 * @param problems what is wrong with it
 */
record TableView(String path, CsvTable table, List<FileProblem> problems) {

    /** A cell that somebody fills in: its column, what may stand there, what does, and what is wrong with that. */
    record Cell(String column, String help, String text, List<String> problems) {
        /** Whether it takes more than a line. */
        public boolean isLong() {
            return text.length() > 60
                    || List.of("summary", "what next", "reason", "why these routes", "task")
                            .contains(column);
        }
    }

    TableView {
        problems = List.copyOf(problems);
    }

    static TableView of(RuleBaseFiles files, String path) {
        return new TableView(path, table(files, path), problems(files.tables(), path));
    }

    /** The table alone, without what is wrong with it. */
    static CsvTable table(RuleBaseFiles files, String path) {
        var text = files.texts().get(path);
        if (text == null) {
            throw new WorkbenchProblem("There is no table " + path + " in this change.");
        }
        return CsvTable.read(path, text, new FileProblems());
    }

    /** What is wrong with one table among all of them. Scenarios are not run: that takes longer than somebody waits for. */
    private static List<FileProblem> problems(TableFiles tables, String path) {
        return switch (RuleBaseReader.read(tables)) {
            case Outcome.Sound _ -> List.of();
            case Outcome.Faulty(var all) ->
                all.stream().filter(problem -> problem.file().equals(path)).toList();
        };
    }

    /** The row of a line. */
    TableRow row(int line) {
        return row(table, line);
    }

    static TableRow row(CsvTable table, int line) {
        return table.rows().stream()
                .filter(row -> row.line() == line)
                .findFirst()
                .orElseThrow(() ->
                        new WorkbenchProblem("There is no row in line " + line + " of " + table.file() + " any more."));
    }

    /** The cells of a row as they are filled in, with what is wrong with each as it stands in the change. */
    List<Cell> cells(TableRow row, RuleBase words) {
        return IntStream.range(0, row.columns().size())
                .mapToObj(at -> cell(row, at, words))
                .toList();
    }

    private Cell cell(TableRow row, int at, RuleBase words) {
        var column = row.columns().get(at);
        return new Cell(
                column,
                ColumnHelp.of(column, words),
                row.cells().get(at),
                problems.stream()
                        .filter(problem ->
                                problem.line() == row.line() && problem.column().equals(column))
                        .map(problem -> problem.wrong() + "; " + problem.instead())
                        .toList());
    }

    /** What is wrong in a row and in no cell of it. */
    List<String> ofWholeRow(int line) {
        return problems.stream()
                .filter(problem -> problem.line() == line && problem.column().isEmpty())
                .map(problem -> problem.wrong() + "; " + problem.instead())
                .toList();
    }
}
