package org.footbridge.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects every problem of a rule base, so that all of them are reported at once. */
public final class FileProblems {

    private final List<FileProblem> found = new ArrayList<>();
    private final Set<String> faultyCells = new HashSet<>();
    private final Set<String> faultyRows = new HashSet<>();

    public void in(String file, String wrong, String instead) {
        found.add(new FileProblem(file, 0, "", wrong, instead));
    }

    /** Reports a cell. One that is empty or whose column is missing has been reported as such already. */
    public void in(TableRow row, String column, String wrong, String instead) {
        if (column.isEmpty() || !row.cell(column).isEmpty()) {
            inLine(row.file(), row.line(), column, wrong, instead);
        }
        doubt(row);
    }

    /** Reports a cell, a row or (in line 1) a heading; of several problems of one cell the first counts. */
    public void inLine(String file, int line, String column, String wrong, String instead) {
        if (column.isEmpty() || faultyCells.add(file + ":" + line + ":" + column)) {
            var problem = new FileProblem(file, line, column, wrong, instead);
            found.add(UnusualCharacter.lookalikeIn(line == 1 ? column : wrong)
                    .map(character -> withItsName(problem, character))
                    .orElse(problem));
        }
        faultyRows.add(file + ":" + line);
    }

    /** Nobody finds a character that looks like another one unless it is named. */
    private static FileProblem withItsName(FileProblem problem, UnusualCharacter character) {
        return problem.wrong().contains(character.named())
                ? problem
                : new FileProblem(
                        problem.file(),
                        problem.line(),
                        problem.column(),
                        problem.wrong() + ", and holds the character " + character.named(),
                        character.remedy() + ", or " + problem.instead());
    }

    /** Marks a row whose meaning hangs on a fault elsewhere, so that nothing is concluded from it. */
    public void doubt(TableRow row) {
        faultyRows.add(row.file() + ":" + row.line());
    }

    /** Whether this row already has a problem, so that reasoning about what it means would only confuse. */
    public boolean has(TableRow row) {
        return has(row.file(), row.line());
    }

    public boolean has(String file, int line) {
        return faultyRows.contains(file + ":" + line);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All problems in the order of files and rows. */
    public List<FileProblem> all() {
        return found.stream().sorted().distinct().toList();
    }
}
