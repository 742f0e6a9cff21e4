package org.footbridge.cli.output;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.footbridge.coverage.Coverage;
import org.footbridge.coverage.Coverage.Asked;
import org.footbridge.coverage.Coverage.OfAlert;
import org.footbridge.coverage.CoverageGate;
import org.footbridge.coverage.MutationAnalysis;
import org.footbridge.coverage.MutationAnalysis.ChangesNothing;
import org.footbridge.coverage.SuiteRun;
import org.footbridge.scenario.Scenario;
import picocli.CommandLine.Help.Ansi;

/** What {@code cover} found, for people and for machines. */
public record CoverageReport(SuiteRun suite, Coverage coverage, MutationAnalysis mutation, CoverageGate gate) {

    public boolean isAllWell() {
        return gate.isOpen() && failing().isEmpty();
    }

    public void print(PrintWriter out, Ansi ansi) {
        out.printf(
                "Scenarios: %d. Of %d active rules %d fired and %d nearly fired.%n",
                suite.verdicts().size(),
                coverage.rows().size(),
                coverage.rows().stream().filter(row -> !row.fired().isEmpty()).count(),
                coverage.rows().stream()
                        .filter(row -> !row.nearlyFired().isEmpty())
                        .count());
        list(out, ansi, "yellow", "Never seen both ways", oneSided());
        list(out, ansi, "yellow", "Never shown", neverShown());
        out.printf(
                "%n%d small changes tried: %d noticed, %d survive, %d change nothing.%n",
                mutation.total(),
                mutation.noticed().size(),
                mutation.survivors().size(),
                mutation.changesNothing().size());
        list(out, ansi, "yellow", "Survivors", survivors());
        list(out, ansi, "faint", "Findings about the tables", changesNothing());
        list(out, ansi, "red", "Scenarios that fail", failing());
        list(out, ansi, "red", "Missing", gate.missing());
        out.println();
        out.println(
                isAllWell()
                        ? ansi.string("@|bold,green All that must be checked is checked.|@")
                        : ansi.string("@|bold,red This suite cannot be relied on yet.|@"));
    }

    private static void list(PrintWriter out, Ansi ansi, String colour, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(ansi.string("@|bold," + colour + " " + title + "|@"));
            lines.forEach(line -> out.println("  " + line));
        }
    }

    /** A failure for all that is missing and for each scenario that fails; the gate itself where there is none. */
    public JUnitXmlReport junit() {
        var xml = new JUnitXmlReport("Footbridge coverage");
        gate.missing().forEach(missing -> xml.failed("coverage", missing, missing));
        failing().forEach(failing -> xml.failed("scenarios", failing, failing));
        if (isAllWell()) {
            xml.passed("coverage", "all that must be checked is checked");
        }
        return xml;
    }

    public Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("allWell", isAllWell());
        map.put("missing", gate.missing());
        map.put("failing", failing());
        map.put("survivors", survivors());
        map.put("changesNothing", changesNothing());
        map.put("tried", mutation.total());
        map.put("noticed", mutation.noticed().size());
        map.put("rows", coverage.rows().stream().map(CoverageReport::asMap).toList());
        map.put("routes", coverage.routes());
        map.put("alerts", coverage.alerts());
        return map;
    }

    private static Map<String, Object> asMap(Coverage.OfRow row) {
        var map = new LinkedHashMap<String, Object>();
        map.put("rule", row.row().id());
        map.put("fired", row.fired().stream().map(Scenario::name).toList());
        map.put("nearlyFired", row.nearlyFired().stream().map(Scenario::name).toList());
        map.put("asked", row.asked());
        return map;
    }

    private List<String> oneSided() {
        return coverage.rows().stream()
                .flatMap(row -> row.asked().stream()
                        .filter(Predicate.not(Asked::isSeenBothWays))
                        .map(asked -> row.row().id() + " \"" + asked.inWords() + "\" was never "
                                + (asked.seenTrue() == 0 ? "met" : "missed")))
                .toList();
    }

    private List<String> neverShown() {
        return Stream.concat(
                        coverage.routes().stream()
                                .filter(route -> route.shown() == 0)
                                .map(route -> route.name() + (route.withheld() == 0 ? "" : ", only withheld")),
                        coverage.alerts().stream()
                                .filter(alert -> alert.shown() == 0)
                                .map(OfAlert::name))
                .toList();
    }

    private List<String> survivors() {
        return mutation.survivors().stream().map(MutationAnalysis::inWords).toList();
    }

    private List<String> changesNothing() {
        return mutation.changesNothing().stream().map(ChangesNothing::inWords).toList();
    }

    private List<String> failing() {
        return suite.verdicts().stream()
                .filter(verdict -> !verdict.passed())
                .map(verdict ->
                        verdict.scenario().file() + ":" + verdict.scenario().line() + " "
                                + verdict.scenario().name() + ": " + String.join("; ", verdict.complaints()))
                .toList();
    }
}
