package org.footbridge.commandline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.footbridge.scenario.Verdict;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says what came of a suite: in words for a terminal, as JSON for machines, as JUnit XML for CI. */
final class TestReport {

    private TestReport() {}

    /** What is wrong first, since it is what somebody has to do something about; then the count. */
    static void words(TestOutcome outcome, Duration took, PrintWriter out, Ansi ansi) {
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

    static void json(TestOutcome outcome, PrintWriter out) {
        var root = JsonMapper.shared().createObjectNode();
        root.put("passed", outcome.verdicts().size() - outcome.failed().size());
        root.put("failed", outcome.failed().size());
        var scenarios = root.putArray("scenarios");
        outcome.verdicts().forEach(verdict -> json(verdict, scenarios.addObject()));
        var problems = root.putArray("notUnderstood");
        outcome.problems()
                .forEach(problem -> problems.addObject()
                        .put("file", problem.file())
                        .put("line", problem.line())
                        .put("key", problem.column())
                        .put("wrong", problem.wrong())
                        .put("instead", problem.instead()));
        out.println(root.toPrettyString());
    }

    private static void json(Verdict verdict, ObjectNode node) {
        var scenario = verdict.scenario();
        node.put("name", scenario.name()).put("file", scenario.file()).put("line", scenario.line());
        node.put("passed", verdict.passed());
        var shown = node.putArray("shown");
        verdict.shown().stream().sorted().forEach(shown::add);
        var complaints = node.putArray("complaints");
        verdict.complaints().forEach(complaints::add);
    }

    /** A test case for each scenario; a file that could not be understood is an error in its name. */
    static String junit(TestOutcome outcome) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "Footbridge scenarios");
            xml.writeAttribute(
                    "tests",
                    String.valueOf(
                            outcome.verdicts().size() + outcome.problems().size()));
            xml.writeAttribute("failures", String.valueOf(outcome.failed().size()));
            xml.writeAttribute("errors", String.valueOf(outcome.problems().size()));
            for (var verdict : outcome.verdicts()) {
                var scenario = verdict.scenario();
                start(xml, scenario.file(), scenario.name());
                if (!verdict.passed()) {
                    message(
                            xml,
                            "failure",
                            outcome.at(scenario.file(), scenario.line()) + " "
                                    + String.join("; ", verdict.complaints()));
                }
                xml.writeEndElement();
            }
            for (var problem : outcome.problems()) {
                start(xml, problem.file(), problem.file() + ":" + problem.line());
                message(xml, "error", problem.toString());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written to memory", e);
        }
        return text.toString();
    }

    private static void start(XMLStreamWriter xml, String file, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", file.replaceAll("\\.ya?ml$", "").replace('/', '.'));
        xml.writeAttribute("name", name);
    }

    private static void message(XMLStreamWriter xml, String kind, String message) throws XMLStreamException {
        xml.writeStartElement(kind);
        xml.writeAttribute("message", message);
        xml.writeEndElement();
    }
}
