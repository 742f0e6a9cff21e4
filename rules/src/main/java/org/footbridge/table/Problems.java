package org.footbridge.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects every problem of a rule base, so that all of them are reported at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private final Set<String> faultyRows = new HashSet<>();

    public void in(String file, String wrong, String instead) {
        found.add(new Problem(file, 0, "", wrong, instead));
    }

    public void in(TableRow row, String column, String wrong, String instead) {
        found.add(new Problem(row.file(), row.line(), column, wrong, instead));
        faultyRows.add(row.file() + ":" + row.line());
    }

    public void inLine(String file, int line, String column, String wrong, String instead) {
        found.add(new Problem(file, line, column, wrong, instead));
        faultyRows.add(file + ":" + line);
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
    public List<Problem> all() {
        return found.stream().sorted().distinct().toList();
    }
}
