package org.footbridge.launcher.persona;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Turns a persona file, in words that a GP can read, into FHIR resources of UK Core shape. */
final class PersonaReader {

    private static final DateTimeFormatter BIRTHDAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final LocalDate today;
    private final PracticeStaff staff;

    PersonaReader(LocalDate today, PracticeStaff staff) {
        this.today = today;
        this.staff = staff;
    }

    Persona read(PersonaFields file) {
        var id = file.text("id");
        var about = file.text("about");
        List<Resource> resources = new ArrayList<>();
        resources.add(patient(id, file));
        var problems = new ProblemReader(today, id);
        file.list("problems").forEach(entry -> resources.addAll(problems.read(entry)));
        var measurements = new MeasurementReader(today, id);
        file.list("measurements").forEach(entry -> resources.add(measurements.read(entry)));
        var referrals = new ReferralReader(today, id, staff);
        file.list("referrals").forEach(entry -> resources.addAll(referrals.read(entry)));
        file.nothingElse();
        return new Persona(id, about, resources);
    }

    private Patient patient(String id, PersonaFields file) {
        var patient = UkCore.named(new Patient(), id);
        patient.addIdentifier()
                .setSystem(NhsNumber.SYSTEM)
                .setValue(NhsNumber.test(file.text("nhs number"), file.where()));
        name(patient, file);
        patient.setActive(true).setGender(AdministrativeGender.fromCode(file.text("gender")));
        patient.getBirthDateElement()
                .setValueAsString(RelativeDay.birth(today, file.number("age"), birthday(file))
                        .toString());
        address(patient, file);
        file.maybe("phone")
                .ifPresent(phone ->
                        patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(phone));
        file.maybe("died").ifPresent(day -> patient.setDeceased(UkCore.day(RelativeDay.on(today, day, file.where()))));
        patient.addGeneralPractitioner(staff.surgery());
        return patient;
    }

    private static void name(Patient patient, PersonaFields file) {
        var words = Arrays.asList(file.text("name").split(" ", -1));
        if (words.size() < 3) {
            throw new PersonaException(file.where() + ": name must be a title, given names and a family name");
        }
        var name = patient.addName().setUse(NameUse.OFFICIAL).setFamily(words.getLast());
        name.addPrefix(words.getFirst());
        words.subList(1, words.size() - 1).forEach(name::addGiven);
    }

    private static MonthDay birthday(PersonaFields file) {
        try {
            return MonthDay.parse(file.text("birthday"), BIRTHDAY);
        } catch (DateTimeException e) {
            throw new PersonaException(file.where() + ": birthday must be a day such as 14 March", e);
        }
    }

    private static void address(Patient patient, PersonaFields file) {
        var parts = Arrays.asList(file.text("address").split(", ", -1));
        if (parts.size() < 3) {
            throw new PersonaException(file.where() + ": address must be a street, a town and a postcode");
        }
        var address = patient.addAddress()
                .setUse(AddressUse.HOME)
                .setPostalCode(parts.getLast())
                .setCity(parts.get(parts.size() - 2));
        parts.subList(0, parts.size() - 2).forEach(address::addLine);
    }

    static Reference subject(String persona) {
        return new Reference("Patient/" + persona);
    }
}
