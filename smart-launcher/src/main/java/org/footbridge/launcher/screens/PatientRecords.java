package org.footbridge.launcher.screens;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footbridge.launcher.persona.PatientDescriptions;
import org.footbridge.launcher.store.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.web.User;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;

/** The practice's records in the form in which the screens show them, to whom they may be shown. */
@Component
public class PatientRecords {

    private static final int PATIENTS_A_PAGE = 50;
    private static final int LINES_A_PAGE = 20;

    private final RecordStore store;
    private final RecordSearch search;
    private final PatientReferrals referrals;
    private final PatientDescriptions people;
    private final Clock clock;

    PatientRecords(
            RecordStore store,
            RecordSearch search,
            PatientReferrals referrals,
            PatientDescriptions people,
            Clock clock) {
        this.store = store;
        this.search = search;
        this.referrals = referrals;
        this.people = people;
        this.clock = clock;
    }

    /** A page of the patients whom the user may open, by name. */
    public ListPage<PatientView> patients(String wanted, int page, User user) {
        var found = store.all("Patient").stream()
                .filter(stored -> user.mayOpen(stored.id()))
                .map(stored -> view((Patient) stored.resource()))
                .filter(patient -> wanted.isBlank() || patient.matches(wanted.strip()))
                .sorted(Comparator.comparing(PatientView::name))
                .toList();
        return ListPage.of(found, page, PATIENTS_A_PAGE);
    }

    /** Everybody in the practice, by name. */
    public List<PatientView> everybody() {
        return store.all("Patient").stream()
                .map(stored -> view((Patient) stored.resource()))
                .sorted(Comparator.comparing(PatientView::name))
                .toList();
    }

    /** The patient, if there is one whom the user may open. */
    public Optional<PatientView> patient(String id, User user) {
        return store.find("Patient", id)
                .filter(stored -> user.mayOpen(id))
                .map(stored -> view((Patient) stored.resource()));
    }

    private PatientView view(Patient patient) {
        return PatientView.of(patient, people.about(patient.getIdElement().getIdPart()), clock);
    }

    RecordView record(PatientView patient, int activePage, int pastPage, int measurementPage) {
        Map<String, List<String>> ofPatient = Map.of("patient", List.of(patient.id()));
        var problems = search.search("Condition", ofPatient).stream()
                .map(found -> ProblemView.of((Condition) found.resource()))
                .collect(Collectors.partitioningBy(ProblemView::active, Collectors.toList()));
        var observations = search.search("Observation", ofPatient).stream()
                .map(found -> (Observation) found.resource())
                .toList();
        return new RecordView(
                patient,
                ListPage.of(ProblemView.newestFirst(problems.getOrDefault(true, List.of())), activePage, LINES_A_PAGE),
                ListPage.of(ProblemView.newestFirst(problems.getOrDefault(false, List.of())), pastPage, LINES_A_PAGE),
                ListPage.of(MeasurementView.latest(observations), measurementPage, LINES_A_PAGE),
                referrals.of(patient.id()));
    }
}
