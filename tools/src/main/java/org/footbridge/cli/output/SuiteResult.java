package org.footbridge.cli.output;

import java.nio.file.Path;
import java.util.List;
import org.footbridge.scenario.Verdict;
import org.footbridge.table.FileProblem;

/**
 * What came of a suite.
 *
 * @param place the scenarios folder
 * @param verdicts one for each scenario that was run, in the order of the files
 * @param problems scenarios that could not be understood
 */
public record SuiteResult(Path place, List<Verdict> verdicts, List<FileProblem> problems) {

    public SuiteResult {
        verdicts = List.copyOf(verdicts);
        problems = List.copyOf(problems);
    }

    List<Verdict> failed() {
        return verdicts.stream().filter(verdict -> !verdict.passed()).toList();
    }

    public boolean isGood() {
        return problems.isEmpty() && failed().isEmpty();
    }

    /** Where a scenario stands, as a terminal or an editor opens it. */
    String at(String file, int line) {
        return place.resolve(file) + (line > 0 ? ":" + line : "");
    }
}
