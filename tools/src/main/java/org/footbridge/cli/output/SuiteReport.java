package org.footbridge.cli.output;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.Verdict;
import org.footbridge.table.FileProblem;
import picocli.CommandLine.Help.Ansi;

/**
 * What came of a suite: in words for a terminal, as JSON for machines, as JUnit XML for CI.
 *
 * @param place the scenarios folder
 * @param verdicts one for each scenario that was run, in the order of the files
 * @param problems scenarios that could not be understood
 * @param took how long reading and running took
 */
public record SuiteReport(Path place, List<Verdict> verdicts, List<FileProblem> problems, Duration took) {
    public SuiteReport {
        verdicts = List.copyOf(verdicts);
        problems = List.copyOf(problems);
    }

    public boolean isAllWell() {
        return problems.isEmpty() && failed().isEmpty();
    }

    private List<Verdict> failed() {
        return verdicts.stream().filter(verdict -> !verdict.passed()).toList();
    }

    /** Where a scenario stands, as a terminal or an editor opens it. */
    private String at(Scenario scenario) {
        return place.resolve(scenario.file()) + (scenario.line() > 0 ? ":" + scenario.line() : "");
    }

    /** What is wrong first, since it is what somebody has to do something about; then the count. */
    public void print(PrintWriter out, Ansi ansi) {
        problems.forEach(problem -> out.println(bold("red", "Not understood", ansi) + "  " + place + "/" + problem));
        for (var verdict : failed()) {
            var scenario = verdict.scenario();
            out.println(bold("red", "Failed", ansi) + "  " + scenario.name() + "  " + at(scenario));
            verdict.complaints().forEach(complaint -> out.println("    " + complaint));
            out.println("    shown: " + (verdict.shown().isEmpty() ? "nothing" : String.join(", ", verdict.shown())));
        }
        int failed = failed().size();
        var count = verdicts.size() - failed + " passed, " + failed + " failed"
                + (problems.isEmpty() ? "" : ", " + problems.size() + " not understood");
        out.printf(
                Locale.UK,
                "%s in %.1f seconds.%n",
                bold(isAllWell() ? "green" : "red", count, ansi),
                took.toMillis() / 1000.0);
    }

    private static String bold(String colour, String text, Ansi ansi) {
        return ansi.string("@|bold," + colour + " " + text + "|@");
    }

    public Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("passed", verdicts.size() - failed().size());
        map.put("failed", failed().size());
        map.put("scenarios", verdicts.stream().map(SuiteReport::asMap).toList());
        map.put("notUnderstood", problems);
        return map;
    }

    private static Map<String, Object> asMap(Verdict verdict) {
        var scenario = verdict.scenario();
        var map = new LinkedHashMap<String, Object>();
        map.put("name", scenario.name());
        map.put("file", scenario.file());
        map.put("line", scenario.line());
        map.put("passed", verdict.passed());
        map.put("shown", verdict.shown());
        map.put("complaints", verdict.complaints());
        return map;
    }

    /** A test case for each scenario; a file that could not be understood is an error in its name. */
    public JUnitXmlReport junit() {
        var xml = new JUnitXmlReport("Footbridge scenarios");
        for (var verdict : verdicts) {
            var scenario = verdict.scenario();
            if (verdict.passed()) {
                xml.passed(className(scenario.file()), scenario.name());
            } else {
                var message = at(scenario) + " " + String.join("; ", verdict.complaints());
                xml.failed(className(scenario.file()), scenario.name(), message);
            }
        }
        problems.forEach(problem ->
                xml.broken(className(problem.file()), problem.file() + ":" + problem.line(), problem.toString()));
        return xml;
    }

    private static String className(String file) {
        return file.replaceAll("\\.ya?ml$", "").replace('/', '.');
    }
}
