package org.footbridge.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.PartialDate;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import tools.jackson.databind.JsonNode;

/** Reads who the patient is. Each element is parsed by itself: a spoilt name must not hide the NHS number. */
final class HapiPatientIdentityReader {

    private static final int LONGEST_NAME = 120;

    /** Room for what stands in the place of a number, too. */
    private static final int LONGEST_NUMBER = 30;

    private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
    private static final List<NameUse> PREFERRED = List.of(NameUse.OFFICIAL, NameUse.USUAL);

    private final HapiFhirParser model;
    private final JsonNode patient;

    HapiPatientIdentityReader(HapiFhirParser model, JsonNode patient) {
        this.model = model;
        this.patient = patient;
    }

    PatientIdentity read() {
        var death = only(HapiRecordedDeath.ELEMENT).flatMap(HapiRecordedDeath::of);
        return new PatientIdentity(
                PlainText.line(name(), LONGEST_NAME),
                born(),
                PlainText.line(nhsNumber(), LONGEST_NUMBER),
                death.isPresent(),
                death.flatMap(HapiRecordedDeath::on));
    }

    private Optional<Patient> only(String element) {
        return model.read(Patient.class, patient, Set.of(element));
    }

    private Optional<PartialDate> born() {
        return only("birthDate").flatMap(read -> HapiFhirDates.when(read.getBirthDateElement()));
    }

    private String name() {
        return only("name").stream()
                .flatMap(read -> read.getName().stream())
                .filter(name -> name.getUse() != NameUse.OLD)
                .min(Comparator.comparingInt(HapiPatientIdentityReader::rank))
                .map(HapiPatientIdentityReader::written)
                .orElse("");
    }

    private static int rank(HumanName name) {
        int place = PREFERRED.indexOf(name.getUse());
        return place < 0 ? PREFERRED.size() : place;
    }

    private static String written(HumanName name) {
        var given = name.getGiven().stream().map(StringType::getValueNotNull).collect(Collectors.joining(" "));
        var prefix = name.getPrefix().stream()
                .map(StringType::getValueNotNull)
                .map(text -> "(" + text + ")")
                .findFirst()
                .orElse("");
        var family = name.hasFamily() ? name.getFamily().toUpperCase(Locale.UK) : "";
        var whole = Stream.of(family + (family.isEmpty() || given.isEmpty() ? "" : ","), given, prefix)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return family.isEmpty() && given.isEmpty() && name.hasText() ? name.getText() : whole;
    }

    private String nhsNumber() {
        return only("identifier").stream()
                .flatMap(read -> read.getIdentifier().stream())
                .filter(identifier -> NHS_NUMBER.equals(identifier.getSystem()))
                .filter(Identifier::hasValue)
                .filter(identifier -> identifier.getUse() != IdentifierUse.OLD)
                .sorted(Comparator.comparing(
                        identifier -> identifier.getPeriod().hasEnd()))
                .map(identifier -> identifier.getValue().replaceAll("[\\s-]", ""))
                .findFirst()
                .orElse("");
    }
}
