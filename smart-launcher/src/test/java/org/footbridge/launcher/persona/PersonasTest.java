package org.footbridge.launcher.persona;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.store.StoredResource;
import org.footbridge.launcher.testing.RunningPractice;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/** On a practice that nobody has changed yet. */
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class PersonasTest extends RunningPractice {

    private static final List<String> TYPES = List.of(
            "Patient",
            "Condition",
            "Observation",
            "ServiceRequest",
            "CareTeam",
            "QuestionnaireResponse",
            "PractitionerRole",
            "Practitioner",
            "HealthcareService",
            "Organization");

    @Autowired
    private RecordStore store;

    @Autowired
    private FhirContext context;

    @Autowired
    private Clock clock;

    private Stream<Resource> all(String type) {
        return store.all(type).stream().map(StoredResource::resource);
    }

    private Stream<Patient> patients() {
        return all("Patient").map(Patient.class::cast);
    }

    @Test
    void there_is_a_persona_for_every_situation() {
        assertThat(patients().map(patient -> patient.getIdElement().getIdPart()))
                .hasSizeGreaterThanOrEqualTo(72)
                .contains("nothing-relevant", "lonely-living-alone", "long-record-lonely", "suicide-as-text");
    }

    @Test
    void every_nhs_number_is_a_valid_one_of_the_test_range_and_nobody_shares_one() {
        var numbers = patients()
                .map(patient -> patient.getIdentifierFirstRep().getValue())
                .toList();

        assertThat(numbers).doesNotHaveDuplicates().allSatisfy(number -> {
            assertThat(number).matches("999\\d{7}");
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (number.charAt(i) - '0') * (10 - i);
            }
            assertThat((11 - sum % 11) % 11).isEqualTo(number.charAt(9) - '0');
        });
    }

    @Test
    void no_code_is_used_that_was_not_seen_in_a_source() throws IOException {
        var seen = new ClassPathResource("seen-codes.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.toSet());

        assertThat(codes()).isSubsetOf(seen);
    }

    private Set<String> codes() {
        var codes = new HashSet<String>();
        var terser = context.newTerser();
        Stream.of("Condition", "Observation", "ServiceRequest", "CareTeam", "PractitionerRole")
                .flatMap(this::all)
                .forEach(resource -> terser.getAllPopulatedChildElementsOfType(resource, CodeableConcept.class).stream()
                        .flatMap(concept -> concept.getCoding().stream())
                        .filter(coding -> !coding.getSystem().startsWith("http://terminology.hl7.org/"))
                        .forEach(coding -> codes.add(coding.getSystem() + "|" + coding.getCode())));
        return codes;
    }

    @Test
    void every_resource_names_its_uk_core_profile_and_every_reference_holds() {
        var terser = context.newTerser();
        for (var resource : TYPES.stream().flatMap(this::all).toList()) {
            assertThat(resource.getMeta().getProfile())
                    .as(resource.getId())
                    .anySatisfy(profile -> assertThat(profile.getValue())
                            .isEqualTo("https://fhir.hl7.org.uk/StructureDefinition/UKCore-" + resource.fhirType()));
            assertThat(terser.getAllResourceReferences(resource)).allSatisfy(info -> {
                var target = ((Reference) info.getResourceReference()).getReferenceElement();
                assertThat(store.find(target.getResourceType(), target.getIdPart()))
                        .as(target.getValue())
                        .isPresent();
            });
        }
    }

    @Test
    void every_problem_and_measurement_has_what_uk_core_expects() {
        assertThat(all("Condition").map(Condition.class::cast)).allSatisfy(condition -> {
            assertThat(condition.hasClinicalStatus() && condition.hasVerificationStatus())
                    .isTrue();
            assertThat(condition.getCategoryFirstRep().getCodingFirstRep().getCode())
                    .isEqualTo("problem-list-item");
            assertThat(condition.hasRecordedDate() && condition.hasCode()).isTrue();
        });
        assertThat(all("Observation").map(Observation.class::cast)).allSatisfy(observation -> {
            assertThat(observation.getStatus()).isEqualTo(Observation.ObservationStatus.FINAL);
            assertThat(observation.hasEffectiveDateTimeType()).isTrue();
            assertThat(observation.hasCategory()).isEqualTo(!isOfTheJournal(observation));
            assertThat(observation.hasValue() || observation.hasComponent()).isEqualTo(!isOfTheJournal(observation));
        });
    }

    private static boolean isOfTheJournal(Observation observation) {
        return observation.getIdElement().getIdPart().contains("-journal-");
    }

    @Test
    void a_problem_in_words_has_no_code() {
        var concept = fhir("/Condition/suicide-as-text-problem-1").path("code");

        assertThat(concept.path("text").asString()).contains("Suicide attempt");
        assertThat(concept.has("coding")).isFalse();
    }

    @Test
    void a_journal_entry_is_a_code_with_a_day_and_nothing_else() {
        var entry = fhir("/Observation/learning-disability-debt-journal-1");

        assertThat(entry.path("code").path("coding").path(0).path("code").asString())
                .isEqualTo("110359009");
        assertThat(entry.propertyNames())
                .containsExactlyInAnyOrder(
                        "resourceType", "id", "meta", "status", "code", "subject", "effectiveDateTime");
    }

    @Test
    void a_direct_referral_says_so_in_its_category() {
        assertThat(fhir("/ServiceRequest/direct-referral-open-referral-1")
                        .path("category")
                        .path(0)
                        .path("coding")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("direct");
    }

    @Test
    void an_answer_from_a_list_is_a_code_and_yes_is_no_code() {
        var chosen = fhir("/Observation/seldom-sees-anybody-measurement-1")
                .path("valueCodeableConcept")
                .path("coding")
                .path(0);

        assertThat(chosen.path("system").asString()).isEqualTo("http://loinc.org");
        assertThat(chosen.path("code").asString()).isEqualTo("LA27722-0");
        assertThat(fhir("/Observation/offline-lonely-measurement-1")
                        .path("valueBoolean")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"lonely-living-alone, 78", "under-18-lonely, 15", "low-mood-gardening, 63"})
    void ages_hold_on_the_day_the_record_starts(String id, int age) {
        var born = patients()
                .filter(patient -> patient.getIdElement().getIdPart().equals(id))
                .map(patient -> LocalDate.parse(patient.getBirthDateElement().getValueAsString()))
                .findFirst()
                .orElseThrow();

        assertThat(Period.between(born, LocalDate.now(clock)).getYears()).isEqualTo(age);
    }

    @Test
    void dates_count_from_the_day_the_record_starts() {
        var recorded = LocalDate.parse(fhir("/Condition/lonely-living-alone-problem-1")
                .path("recordedDate")
                .asString());

        assertThat(recorded)
                .isEqualTo(LocalDate.now(clock.withZone(ZoneId.of("Europe/London")))
                        .minusDays(30));
    }

    @Test
    void a_blood_pressure_is_a_panel_in_either_code_system() {
        var codes = new ArrayList<String>();
        for (var code : List.of("http://loinc.org%7C85354-9", "http://snomed.info/sct%7C75367002")) {
            fhir("/Observation?code=" + code)
                    .path("entry")
                    .path(0)
                    .path("resource")
                    .path("component")
                    .forEach(part -> codes.add(part.path("code")
                            .path("coding")
                            .path(0)
                            .path("code")
                            .asString()));
        }

        assertThat(codes).containsExactly("8480-6", "8462-4", "271649006", "271650006");
    }
}
