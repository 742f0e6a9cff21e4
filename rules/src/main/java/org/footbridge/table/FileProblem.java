package org.footbridge.table;

/**
 * One thing that is wrong in a table, where it is, and what to write instead.
 *
 * @param file path inside the rule base folder
 * @param line line in the file; the heading is line 1; 0 where the whole file is meant
 * @param column heading of the column, empty where the whole row is meant
 * @param wrong what is wrong
 * @param instead what to write instead
 */
public record FileProblem(String file, int line, String column, String wrong, String instead)
        implements Comparable<FileProblem> {

    @Override
    public int compareTo(FileProblem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** As a governance team reads it: {@code file:row [column] what is wrong, what to write instead}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : " [" + column + "]") + " " + wrong + "; "
                + instead;
    }
}
