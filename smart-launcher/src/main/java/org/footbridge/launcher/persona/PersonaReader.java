package org.footbridge.launcher.persona;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Turns a persona file, in words that a GP can read, into FHIR resources of UK Core shape. */
final class PersonaReader {

    /** Person of the practice, with their record and the line that helps a demonstrator find them. */
    record Persona(String id, String about, List<Resource> resources) {
        Persona {
            resources = List.copyOf(resources);
        }
    }

    private static final String CODES = "http://terminology.hl7.org/CodeSystem/condition-";
    private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
    private static final int NHS_NUMBER_LENGTH = 10;
    private static final int NHS_NUMBER_MODULUS = 11;
    private static final DateTimeFormatter BIRTHDAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final PersonaFields file;
    private final LocalDate today;
    private final PracticeStaff staff;
    private final String id;
    private final List<Condition> problems = new ArrayList<>();

    private PersonaReader(PersonaFields file, LocalDate today, PracticeStaff staff) {
        this.file = file;
        this.today = today;
        this.staff = staff;
        this.id = file.text("id");
    }

    static Persona read(PersonaFields file, LocalDate today, PracticeStaff staff) {
        return new PersonaReader(file, today, staff).read();
    }

    private Persona read() {
        var about = file.text("about");
        List<Resource> resources = new ArrayList<>();
        resources.add(patient());
        file.list("problems").forEach(this::addProblem);
        resources.addAll(problems);
        resources.addAll(observations("measurement", file.list("measurements"), MeasurementReader::read));
        resources.addAll(observations("journal", file.list("journal"), MeasurementReader::readJournal));
        var referralReader = new ReferralReader(id, today, staff);
        var referrals = file.list("referrals");
        for (int i = 0; i < referrals.size(); i++) {
            resources.addAll(referralReader.read(referrals.get(i), i + 1));
        }
        resources.addAll(new ContactReader(id, today).read(file));
        var answersReader = new AnswersReader(id, today, staff);
        var answers = file.list("what suits them");
        for (int i = 0; i < answers.size(); i++) {
            resources.add(answersReader.read(answers.get(i), i + 1));
        }
        file.nothingElse();
        return new Persona(id, about, resources);
    }

    private List<Observation> observations(
            String kind, List<PersonaFields> entries, BiFunction<PersonaFields, LocalDate, Observation> reader) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> UkCore.named(reader.apply(entries.get(i), today), id + "-" + kind + "-" + (i + 1))
                        .setSubject(subject()))
                .toList();
    }

    private Reference subject() {
        return new Reference("Patient/" + id);
    }

    private Patient patient() {
        var patient = UkCore.named(new Patient(), id);
        patient.addIdentifier().setSystem(NHS_NUMBER).setValue(nhsNumber(file.text("nhs number")));
        var words = List.of(file.text("name").split(" ", -1));
        if (words.size() < 3) {
            throw new PersonaException(file.where() + ": name must be a title, given names and a family name");
        }
        patient.addName(UkCore.name(words))
                .setActive(true)
                .setGender(AdministrativeGender.fromCode(file.text("gender")))
                .getBirthDateElement()
                .setValueAsString(born().toString());
        address(patient);
        file.maybe("phone")
                .ifPresent(phone ->
                        patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(phone));
        file.maybeDay("died", today).ifPresent(patient::setDeceased);
        patient.addGeneralPractitioner(staff.surgery());
        return patient;
    }

    /** Ten digits, the last a check digit (modulus 11); those that begin with 999 belong to nobody. */
    private String nhsNumber(String text) {
        var digits = text.replace(" ", "");
        int sum = IntStream.range(0, digits.length())
                .map(i -> Character.digit(digits.charAt(i), 10) * (NHS_NUMBER_LENGTH - i))
                .sum();
        if (!digits.matches("999[0-9]{7}") || sum % NHS_NUMBER_MODULUS != 0) {
            throw new PersonaException(file.where() + ": " + text + " is not a valid NHS number of the 999 test range");
        }
        return digits;
    }

    /** The date of birth of someone who is that old today. */
    private LocalDate born() {
        try {
            var birthday = MonthDay.parse(file.text("birthday"), BIRTHDAY);
            int years = file.number("age") + (birthday.isAfter(MonthDay.from(today)) ? 1 : 0);
            return birthday.atYear(today.getYear() - years);
        } catch (DateTimeException e) {
            throw new PersonaException(file.where() + ": birthday must be a day such as 14 March", e);
        }
    }

    private void address(Patient patient) {
        var parts = List.of(file.text("address").split(", ", -1));
        if (parts.size() < 3) {
            throw new PersonaException(file.where() + ": address must be a street, a town and a postcode");
        }
        var address = patient.addAddress()
                .setUse(AddressUse.HOME)
                .setPostalCode(parts.getLast())
                .setCity(parts.get(parts.size() - 2));
        parts.subList(0, parts.size() - 2).forEach(address::addLine);
    }

    /** An item of the problem list; with {@code times} and {@code every}, as many, each earlier than the last. */
    private void addProblem(PersonaFields entry) {
        int times = entry.has("times") ? entry.number("times") : 1;
        var every = entry.has("every") ? entry.period("every") : Period.ZERO;
        for (int i = 0; i < times; i++) {
            problems.add(problem(entry, today.minus(every.multipliedBy(i))));
        }
        entry.nothingElse();
    }

    private Condition problem(PersonaFields entry, LocalDate from) {
        var condition = UkCore.named(new Condition(), id + "-problem-" + (problems.size() + 1));
        var status = entry.text("status", entry.has("ended") ? "resolved" : "active");
        condition.getClinicalStatus().addCoding().setSystem(CODES + "clinical").setCode(status);
        condition
                .getVerificationStatus()
                .addCoding()
                .setSystem(CODES + "ver-status")
                .setCode(entry.text("certainty", "confirmed"));
        condition
                .addCategory()
                .addCoding()
                .setSystem(CODES + "category")
                .setCode("problem-list-item")
                .setDisplay("Problem List Item");
        condition.setCode(entry.what()).setSubject(subject());
        entry.maybeDay("onset", from).ifPresent(condition::setOnset);
        entry.maybeDay("ended", from).ifPresent(condition::setAbatement);
        return condition.setRecordedDateElement(UkCore.day(entry.day("recorded", from)));
    }
}
