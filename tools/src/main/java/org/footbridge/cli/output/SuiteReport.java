package org.footbridge.cli.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.footbridge.scenario.Verdict;
import picocli.CommandLine.Help.Ansi;

/** Says what came of a suite: in words for a terminal, as JSON for machines, as JUnit XML for CI. */
public final class SuiteReport {

    private SuiteReport() {}

    /** What is wrong first, since it is what somebody has to do something about; then the count. */
    public static void words(SuiteResult outcome, Duration took, PrintWriter out, Ansi ansi) {
        for (var problem : outcome.problems()) {
            out.println(bold("red", "Not understood", ansi) + "  " + outcome.place() + "/" + problem);
        }
        for (var verdict : outcome.failed()) {
            var scenario = verdict.scenario();
            out.println(bold("red", "Failed", ansi) + "  " + scenario.name() + "  "
                    + outcome.at(scenario.file(), scenario.line()));
            verdict.complaints().forEach(complaint -> out.println("    " + complaint));
            out.println("    shown: " + (verdict.shown().isEmpty() ? "nothing" : String.join(", ", verdict.shown())));
        }
        int failed = outcome.failed().size();
        int passed = outcome.verdicts().size() - failed;
        var count = passed + " passed, " + failed + " failed"
                + (outcome.problems().isEmpty() ? "" : ", " + outcome.problems().size() + " not understood");
        out.printf(
                Locale.UK,
                "%s in %.1f seconds.%n",
                bold(outcome.isGood() ? "green" : "red", count, ansi),
                took.toMillis() / 1000.0);
    }

    private static String bold(String colour, String text, Ansi ansi) {
        return ansi.string("@|bold," + colour + " " + text + "|@");
    }

    public static Map<String, Object> asMap(SuiteResult outcome) {
        var map = new LinkedHashMap<String, Object>();
        map.put("passed", outcome.verdicts().size() - outcome.failed().size());
        map.put("failed", outcome.failed().size());
        map.put("scenarios", outcome.verdicts().stream().map(SuiteReport::asMap).toList());
        map.put("notUnderstood", outcome.problems());
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
    public static JUnitXmlReport junit(SuiteResult outcome) {
        var xml = new JUnitXmlReport("Footbridge scenarios");
        for (var verdict : outcome.verdicts()) {
            var scenario = verdict.scenario();
            if (verdict.passed()) {
                xml.passed(place(scenario.file()), scenario.name());
            } else {
                xml.failed(
                        place(scenario.file()),
                        scenario.name(),
                        outcome.at(scenario.file(), scenario.line()) + " " + String.join("; ", verdict.complaints()));
            }
        }
        outcome.problems()
                .forEach(problem ->
                        xml.broken(place(problem.file()), problem.file() + ":" + problem.line(), problem.toString()));
        return xml;
    }

    private static String place(String file) {
        return file.replaceAll("\\.ya?ml$", "").replace('/', '.');
    }
}
