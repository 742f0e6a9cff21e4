package org.footbridge.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.footbridge.cohort.SyntheticRecords.bundle;
import static org.footbridge.cohort.SyntheticRecords.ethnicity;
import static org.footbridge.cohort.SyntheticRecords.lines;
import static org.footbridge.cohort.SyntheticRecords.patient;
import static org.footbridge.cohort.SyntheticRecords.scoreOfFive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortFilesTest {

    @TempDir
    private Path folder;

    private final List<CohortReadProblem> faults = new ArrayList<>();

    private Path write(String file, String text) throws IOException {
        return Files.writeString(folder.resolve(file), text);
    }

    private List<PersonRecord> people(Path place) throws IOException {
        return CohortFiles.at(place, faults::add).stream()
                .flatMap(portion -> portion.get().stream())
                .toList();
    }

    /** The ids of the resources that a person's record holds, the Patient's first. */
    private static List<String> ids(PersonRecord person) {
        return BundleResources.entries(person.bundle())
                .map(entry -> BundleResources.id(entry.path("resource")))
                .toList();
    }

    @Test
    void a_bundle_of_several_people_gives_each_what_is_theirs() throws IOException {
        var file = write(
                "three.json",
                bundle(
                        patient("a", ""),
                        patient("b", ""),
                        patient("c", ""),
                        scoreOfFive("of-b", "Patient/b"),
                        scoreOfFive("of-a", "https://ehr.example/fhir/Patient/a/_history/2"),
                        scoreOfFive("of-nobody", "Patient/z")));

        var people = people(file);

        assertThat(people)
                .extracting(CohortFilesTest::ids)
                .containsExactly(List.of("a", "of-a"), List.of("b", "of-b"), List.of("c"));
        assertThat(people)
                .extracting(PersonRecord::source, PersonRecord::label, PersonRecord::alone)
                .containsExactly(tuple(file, "a", false), tuple(file, "b", false), tuple(file, "c", false));
        assertThat(faults)
                .singleElement()
                .hasToString(file + " holds several patients, and 1 entry names none of them");
    }

    @Test
    void a_folder_gives_one_person_a_file_and_passes_over_what_is_no_record() throws IOException {
        write("one.json", bundle(patient("a", ""), scoreOfFive("of-a", "Patient/a")));
        write("two.json", bundle(patient("b", "")));
        write("notes.txt", "no record");
        write("package.json", "{}");

        assertThat(people(folder))
                .extracting(PersonRecord::label, PersonRecord::alone)
                .containsExactly(tuple("a", true), tuple("b", true));
        assertThat(faults).singleElement().hasToString(folder.resolve("package.json") + " is no FHIR Bundle");
    }

    @Test
    void each_line_may_be_a_bundle() throws IOException {
        var file = write("people.ndjson", lines(List.of(bundle(patient("a", "")), "", bundle(patient("b", "")))));

        assertThat(people(file)).extracting(PersonRecord::label).containsExactly("a", "b");
        assertThat(faults).isEmpty();
    }

    @Test
    void an_export_by_type_is_joined_by_the_patient() throws IOException {
        write(
                "Observation.1.ndjson",
                lines(List.of(
                        scoreOfFive("of-b", "Patient/b"),
                        scoreOfFive("of-z", "Patient/z"),
                        scoreOfFive("of-a", "Patient/a"))));
        write(
                "Patient.ndjson",
                lines(List.of(patient("a", ""), patient("b", ""))).replace("\n", "\r\n"));
        write("Device.ndjson", "{\"resourceType\":\"Device\",\"patient\":{\"reference\":\"Patient/a\"}}\n");

        var people = people(folder);

        assertThat(people).extracting(CohortFilesTest::ids).containsExactly(List.of("a", "of-a"), List.of("b", "of-b"));
        assertThat(people).allMatch(person -> person.source().equals(folder));
        assertThat(faults)
                .singleElement()
                .hasToString(folder.resolve("Observation.1.ndjson") + ":2 names a patient who is not here");
    }

    /** All that the service reads of a patient, each type with the element that names the patient. */
    @ParameterizedTest
    @CsvSource({
        "Condition, subject",
        "Observation, subject",
        "Procedure, subject",
        "ServiceRequest, subject",
        "CareTeam, subject",
        "Encounter, subject",
        "Task, for",
        "Communication, subject",
        "Consent, patient",
        "QuestionnaireResponse, subject",
        "Appointment, participant"
    })
    void every_type_that_is_read_of_a_patient_comes_with_the_person(String type, String names) throws IOException {
        var reference = "{\"reference\":\"Patient/b\"}";
        var named = names.equals("participant")
                ? "[{\"actor\":{\"reference\":\"Practitioner/1\"}},{\"actor\":" + reference + "}]"
                : reference;
        var entry = "{\"resourceType\":\"" + type + "\",\"id\":\"of-b\",\"" + names + "\":" + named + "}";
        var export = Files.createDirectory(folder.resolve("export"));
        Files.writeString(export.resolve("Patient.ndjson"), lines(List.of(patient("a", ""), patient("b", ""))));
        Files.writeString(export.resolve(type + ".ndjson"), lines(List.of(entry)));

        assertThat(people(export)).extracting(CohortFilesTest::ids).containsExactly(List.of("a"), List.of("b", "of-b"));
        assertThat(people(write("both.json", bundle(patient("a", ""), patient("b", ""), entry))))
                .extracting(CohortFilesTest::ids)
                .containsExactly(List.of("a"), List.of("b", "of-b"));
        assertThat(faults).isEmpty();
    }

    @Test
    void these_are_all_types_that_are_read_of_a_patient() {
        assertThat(BundleResources.OF_A_PATIENT)
                .containsExactlyInAnyOrder(
                        "Condition",
                        "Observation",
                        "Procedure",
                        "ServiceRequest",
                        "CareTeam",
                        "Encounter",
                        "Appointment",
                        "Task",
                        "Communication",
                        "Consent",
                        "QuestionnaireResponse");
    }

    @Test
    void what_stands_apart_comes_with_the_person_who_names_it() throws IOException {
        write(
                "practice.json",
                bundle(
                        "{\"resourceType\":\"PractitionerRole\",\"id\":\"lw\",\"healthcareService\":"
                                + "[{\"reference\":\"HealthcareService/sp\"}]}",
                        "{\"resourceType\":\"HealthcareService\",\"id\":\"sp\"}",
                        "{\"resourceType\":\"HealthcareService\",\"id\":\"other\"}"));
        write(
                "a.json",
                bundle(
                        patient("a", ""),
                        "{\"resourceType\":\"CareTeam\",\"id\":\"team\",\"subject\":{\"reference\":\"Patient/a\"},"
                                + "\"participant\":[{\"member\":{\"reference\":\"PractitionerRole/lw\"}}]}"));

        var person = people(folder).getFirst();

        assertThat(ids(person)).containsExactly("a", "team", "lw", "sp");
        assertThat(person.source()).as("the file alone does not hold all of it").isEqualTo(folder);
        assertThat(person.alone()).isFalse();
    }

    @Test
    void what_is_broken_is_named_with_its_line_and_the_others_are_read() throws IOException {
        write("a.json", bundle(patient("a", "")));
        write("b.json", "{\n\"resourceType\": Hartley}");
        write(
                "c.ndjson",
                lines(List.of(
                        bundle(patient("c", "")),
                        "Rose Hartley",
                        "[]",
                        "{\"resourceType\":\"Bundle\",\"entry\":Rose}")));

        assertThat(people(folder)).extracting(PersonRecord::label).containsExactly("a", "c");
        assertThat(faults.stream()
                        .sorted()
                        .map(fault -> folder.relativize(fault.file()) + ":" + fault.line() + " " + fault.wrong()))
                .containsExactly(
                        "b.json:2 is not JSON",
                        "c.ndjson:2 is not JSON",
                        "c.ndjson:3 is no FHIR resource",
                        "c.ndjson:4 is not JSON");
    }

    @Test
    void a_folder_without_records_is_no_cohort() {
        assertThatThrownBy(() -> people(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no FHIR Bundle");
    }

    @Test
    void an_nhs_number_is_no_label() throws IOException {
        var file = write("two.json", bundle(patient("9990000018", ""), patient("1234567890", "")));

        assertThat(people(file)).extracting(PersonRecord::label).containsExactly("two.json#1", "1234567890");
    }

    @Test
    void a_patient_may_be_named_by_a_urn_only() throws IOException {
        var file = write(
                "urn.json",
                bundle(patient("", "").replace("\"id\":\"\",", ""))
                        .replace("{\"resource\":", "{\"fullUrl\":\"urn:uuid:7cd3260f\",\"resource\":"));

        assertThat(people(file).getFirst().label()).isEqualTo("7cd3260f");
    }

    @ParameterizedTest
    @CsvSource({
        "UKCore-EthnicCategoryEngland, A, White",
        "UKCore-EthnicCategoryEngland, G, Mixed or multiple",
        "UKCore-EthnicCategoryEngland, J, Asian or Asian British",
        "UKCore-EthnicCategoryEngland, R, Asian or Asian British",
        "UKCore-EthnicCategoryEngland, N, 'Black, Black British, Caribbean or African'",
        "UKCore-EthnicCategoryEngland, S, Other",
        "UKCore-EthnicCategoryEngland, Z, not stated",
        "UKCore-EthnicCategoryEngland, 99, not known",
        "UKCore-EthnicCategoryWales, B, White",
        "UKCore-EthnicCategoryWales, T, Other",
        "UKCore-EthnicCategoryScotland, 3J, Asian or Asian British",
        "UKCore-EthnicCategoryScotland, 4D, 'Black, Black British, Caribbean or African'",
        "UKCore-EthnicCategory, CA, White",
        "race, A, recorded in another code"
    })
    void ethnicity_is_gathered_into_the_groups_of_the_census(String system, String code, String group)
            throws IOException {
        var person = people(write("a.json", bundle(patient("a", ethnicity(system, code)))))
                .getFirst();

        assertThat(person.ethnicity()).contains(group);
    }

    @Test
    void what_a_record_does_not_say_is_not_recorded() throws IOException {
        var person = people(write("a.json", bundle(patient("a", "")))).getFirst();

        assertThat(person.sex()).isEqualTo(Optional.empty());
        assertThat(person.ethnicity()).isEqualTo(Optional.empty());
    }
}
