package org.footbridge.launcher.screens;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.footbridge.launcher.fhir.RecordAccess;
import org.footbridge.launcher.fhir.RecordWriter;
import org.footbridge.launcher.store.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.web.User;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What a clinician enters on the record screen, each of which a hook follows: a problem, a consultation. */
@Component
class RecordEntries {

    /** A problem that can be added. */
    record ProblemChoice(String code, String name) {}

    private static final String SNOMED = "http://snomed.info/sct";
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/condition-category";
    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private final RecordStore store;
    private final RecordSearch search;
    private final RecordWriter writer;
    private final Clock clock;
    private volatile List<ProblemChoice> problems = List.of();

    RecordEntries(RecordStore store, RecordSearch search, RecordWriter writer, Clock clock) {
        this.store = store;
        this.search = search;
        this.writer = writer;
        this.clock = clock;
    }

    /** The problems that stood in any record of the practice as it started, by name. */
    List<ProblemChoice> problems() {
        return problems;
    }

    @EventListener(ApplicationReadyEvent.class)
    void collectProblems() {
        var byName = new TreeMap<String, ProblemChoice>();
        store.all("Condition").stream()
                .flatMap(stored -> ((Condition) stored.resource()).getCode().getCoding().stream())
                .filter(coding -> SNOMED.equals(coding.getSystem()) && coding.hasCode() && coding.hasDisplay())
                .forEach(coding -> byName.putIfAbsent(
                        FhirText.text(coding.getDisplay()),
                        new ProblemChoice(coding.getCode(), FhirText.text(coding.getDisplay()))));
        problems = List.copyOf(byName.values());
    }

    /**
     * Adds a problem of today.
     *
     * @return its id
     * @throws ResponseStatusException with status 400 where it is none of {@link #problems()}
     */
    String addProblem(String patient, String code, User user) {
        var chosen = problems.stream()
                .filter(problem -> problem.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "Choose a problem of the list"));
        var condition = new Condition()
                .setClinicalStatus(concept(CLINICAL, "active", "Active"))
                .addCategory(concept(CATEGORY, "problem-list-item", "Problem List Item"))
                .setCode(concept(SNOMED, chosen.code(), chosen.name()))
                .setSubject(new Reference("Patient/" + patient))
                .setRecordedDate(Date.from(clock.instant()))
                .setRecorder(new Reference(user.reference()));
        return id(writer.create(condition, RecordAccess.OWN_SCREENS));
    }

    /** The consultation that has begun and not ended. */
    Optional<Encounter> openConsultation(String patient) {
        return search.ofPatient(Encounter.class, patient).stream()
                .filter(encounter -> encounter.getStatus() == EncounterStatus.INPROGRESS)
                .findFirst();
    }

    /**
     * Begins a consultation, or goes on with the one that is open.
     *
     * @return its id
     */
    String begin(String patient) {
        return openConsultation(patient).map(RecordEntries::id).orElseGet(() -> {
            var encounter = new Encounter()
                    .setStatus(EncounterStatus.INPROGRESS)
                    .setClass_(new Coding(ACT_CODE, "AMB", "ambulatory"))
                    .setSubject(new Reference("Patient/" + patient))
                    .setPeriod(new Period().setStart(Date.from(clock.instant())));
            return id(writer.create(encounter, RecordAccess.OWN_SCREENS));
        });
    }

    /**
     * Ends the consultation that is open; a second click finds none and changes nothing.
     *
     * @return its id
     */
    Optional<String> end(String patient) {
        return openConsultation(patient).map(open -> {
            var encounter = open.copy().setStatus(EncounterStatus.FINISHED);
            encounter.getPeriod().setEnd(Date.from(clock.instant()));
            return id(writer.update(id(open), encounter, RecordAccess.OWN_SCREENS));
        });
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    private static CodeableConcept concept(String system, String code, String display) {
        return new CodeableConcept().addCoding(new Coding(system, code, display));
    }
}
