package org.footbridge.cli.output;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An outcome as the XML of JUnit, which every CI shows case by case. */
public final class JUnitXmlReport {

    private static final String FAILURE = "failure";
    private static final String ERROR = "error";

    private final String suite;
    private final List<Case> cases = new ArrayList<>();

    /** One case; the kind of what went wrong is empty where nothing did. */
    private record Case(String place, String name, String kind, String message) {}

    public JUnitXmlReport(String suite) {
        this.suite = suite;
    }

    public void passed(String place, String name) {
        cases.add(new Case(place, name, "", ""));
    }

    public void failed(String place, String name, String message) {
        cases.add(new Case(place, name, FAILURE, message));
    }

    /** Something that could not be run at all. */
    void broken(String place, String name, String message) {
        cases.add(new Case(place, name, ERROR, message));
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, text());
    }

    private String text() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", suite);
            xml.writeAttribute("tests", String.valueOf(cases.size()));
            xml.writeAttribute("failures", count(FAILURE));
            xml.writeAttribute("errors", count(ERROR));
            for (var each : cases) {
                write(each, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written to memory", e);
        }
        return text.toString();
    }

    private String count(String kind) {
        return String.valueOf(
                cases.stream().filter(each -> each.kind().equals(kind)).count());
    }

    private static void write(Case one, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", one.place());
        xml.writeAttribute("name", one.name());
        if (!one.kind().isEmpty()) {
            xml.writeStartElement(one.kind());
            xml.writeAttribute("message", one.message());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
