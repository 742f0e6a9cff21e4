package org.footbridge.cohort;

import java.util.List;
import java.util.function.Supplier;
import org.footbridge.comparison.CohortPerson;

/** Some people, each known by the command that shows what the newer rule base makes of them. */
public interface Cohort {

    /** The people, in portions that are read when somebody asks for them. */
    List<Supplier<List<CohortPerson>>> portions();

    /** What could not be read, a line each; complete when every portion has been read. */
    List<String> faults();

    /** A word of a command as a shell takes it for one. */
    static String quoted(Object word) {
        var text = word.toString();
        return text.matches("[A-Za-z0-9_./:@%+=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
