package org.footbridge.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.chart.element.FhirResourceReader;
import org.footbridge.facts.PartialDate;
import tools.jackson.databind.JsonNode;

/** Reads who the patient is. Each element is parsed by itself: a spoilt name must not hide the NHS number. */
final class PatientIdentityReader {

    private static final int LONGEST_NAME = 120;

    /** Room for what stands in the place of a number, too. */
    private static final int LONGEST_NUMBER = 30;

    private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
    private static final List<String> PREFERRED = List.of("official", "usual");
    private static final String OLD = "old";

    private final JsonNode patient;

    PatientIdentityReader(JsonNode patient) {
        this.patient = patient;
    }

    PatientIdentity read() {
        var death = only("deceased[x]").flatMap(RecordedDeath::of);
        return new PatientIdentity(
                PlainText.line(name(), LONGEST_NAME),
                born(),
                PlainText.line(nhsNumber(), LONGEST_NUMBER),
                death.isPresent(),
                death.flatMap(RecordedDeath::on));
    }

    private Optional<FhirElement> only(String element) {
        return FhirResourceReader.read("Patient", patient, Elements.of(element));
    }

    private Optional<PartialDate> born() {
        return only("birthDate").flatMap(read -> read.date("birthDate"));
    }

    private String name() {
        return only("name").stream()
                .flatMap(read -> read.all("name").stream())
                .filter(name -> !name.text("use").equals(OLD))
                .min(Comparator.comparingInt(PatientIdentityReader::rank))
                .map(PatientIdentityReader::written)
                .orElse("");
    }

    private static int rank(FhirElement name) {
        int place = PREFERRED.indexOf(name.text("use"));
        return place < 0 ? PREFERRED.size() : place;
    }

    private static String written(FhirElement name) {
        var given = name.all("given").stream().map(FhirElement::text).collect(Collectors.joining(" "));
        var prefix = name.all("prefix").stream()
                .map(FhirElement::text)
                .map(text -> "(" + text + ")")
                .findFirst()
                .orElse("");
        var written = name.text("family");
        var family = written.isBlank() ? "" : written.toUpperCase(Locale.UK);
        var whole = Stream.of(family + (family.isEmpty() || given.isEmpty() ? "" : ","), given, prefix)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return family.isEmpty() && given.isEmpty() && !name.text("text").isBlank() ? name.text("text") : whole;
    }

    private String nhsNumber() {
        return only("identifier").stream()
                .flatMap(read -> read.all("identifier").stream())
                .filter(identifier -> NHS_NUMBER.equals(identifier.text("system")))
                .filter(identifier -> !identifier.text("value").isBlank())
                .filter(identifier -> !identifier.text("use").equals(OLD))
                .sorted(Comparator.comparing(identifier -> identifier
                        .one("period")
                        .filter(it -> it.hasContent("end"))
                        .isPresent()))
                .map(identifier -> identifier.text("value").replaceAll("[\\s-]", ""))
                .findFirst()
                .orElse("");
    }
}
