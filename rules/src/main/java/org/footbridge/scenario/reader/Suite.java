package org.footbridge.scenario.reader;

import java.util.List;
import org.footbridge.table.Problem;

/**
 * The scenarios of a folder.
 *
 * @param scenarios those that could be read, in the order of files and lines
 * @param problems everything that is wrong with the others
 */
public record Suite(List<WrittenScenario> scenarios, List<Problem> problems) {
    public Suite {
        scenarios = List.copyOf(scenarios);
        problems = List.copyOf(problems);
    }
}
