package org.footbridge.scenario;

import java.util.List;
import org.footbridge.table.FileProblem;

/**
 * The scenarios of a folder.
 *
 * @param scenarios those that could be read, in the order of files and lines
 * @param problems everything that is wrong with the others
 */
public record ScenarioSuite(List<WrittenScenario> scenarios, List<FileProblem> problems) {
    public ScenarioSuite {
        scenarios = List.copyOf(scenarios);
        problems = List.copyOf(problems);
    }
}
