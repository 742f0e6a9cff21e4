package org.footbridge.launcher.screens;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** A patient as the list and the banner show them. */
public record PatientView(
        String id,
        String name,
        String born,
        String age,
        String nhsNumber,
        String gender,
        String address,
        String phone,
        String died,
        String about) {

    private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
    private static final int CHILD = 2;

    static PatientView of(Patient patient, String about, Clock clock) {
        var born = FhirText.day(patient.getBirthDate());
        var died = FhirText.day(patient.getDeceased());
        boolean deceased = patient.hasDeceasedDateTimeType()
                || (patient.hasDeceasedBooleanType()
                        && patient.getDeceasedBooleanType().booleanValue());
        var until = died == null ? LocalDate.now(clock) : died;
        return new PatientView(
                patient.getIdElement().getIdPart(),
                patient.getName().stream().findFirst().map(FhirText::formal).orElse("Name not recorded"),
                FhirText.day(born),
                born == null ? "" : age(Period.between(born, until)),
                patient.getIdentifier().stream()
                        .filter(identifier -> NHS_NUMBER.equals(identifier.getSystem()))
                        .filter(Identifier::hasValue)
                        .map(Identifier::getValue)
                        .map(FhirText::nhsNumber)
                        .findFirst()
                        .orElse("Not recorded"),
                patient.hasGender() ? patient.getGender().getDisplay() : "Not recorded",
                patient.getAddress().stream()
                        .findFirst()
                        .map(PatientView::address)
                        .orElse(""),
                patient.getTelecom().stream()
                        .findFirst()
                        .map(point -> FhirText.text(point.getValue()))
                        .orElse(""),
                deceased ? died == null ? "Died" : "Died " + FhirText.day(died) : "",
                about);
    }

    private static String age(Period age) {
        return age.getYears() < CHILD ? age.toTotalMonths() + "m" : age.getYears() + "y";
    }

    private static String address(Address address) {
        Stream<@Nullable String> parts = Stream.concat(
                address.getLine().stream().map(StringType::getValue),
                Stream.of(address.getCity(), address.getPostalCode()));
        return FhirText.text(
                parts.map(FhirText::text).filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")));
    }

    /** Whether every word of the search is in the name, or its digits begin the NHS number. */
    boolean matches(String search) {
        var digits = search.replaceAll("[\\s-]", "");
        if (!digits.isEmpty() && digits.chars().allMatch(Character::isDigit)) {
            return nhsNumber.replace(" ", "").startsWith(digits);
        }
        return Stream.of(fold(search).split("[\\s,]+", -1)).allMatch(fold(name)::contains);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.UK);
    }
}
