package org.footbridge.launcher.screens;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.launcher.persona.PatientDescriptions;
import org.footbridge.launcher.store.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.web.User;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The practice's records in the form in which the screens show them, to whom they may be shown. */
@Component
public class PatientRecords {

    /** One patient's record as the screen shows it. */
    public record RecordView(
            PatientView patient,
            ListPage<ProblemView> active,
            ListPage<ProblemView> past,
            ListPage<MeasurementView> measurements,
            List<PatientReferrals.ReferralView> referrals,
            List<AnswersView> answers) {

        public RecordView {
            referrals = List.copyOf(referrals);
            answers = List.copyOf(answers);
        }
    }

    /** More than there are personas: a demonstration finds all of them on one page. */
    private static final int PATIENTS_A_PAGE = 100;

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
        var found = views(user::mayOpen)
                .filter(patient -> wanted.isBlank() || patient.matches(wanted.strip()))
                .toList();
        return ListPage.of(found, page, PATIENTS_A_PAGE);
    }

    /** Everybody in the practice, by name. */
    public List<PatientView> everybody() {
        return views(any -> true).toList();
    }

    private Stream<PatientView> views(Predicate<String> ids) {
        return store.all("Patient").stream()
                .filter(stored -> ids.test(stored.id()))
                .map(stored -> view((Patient) stored.resource()))
                .sorted(Comparator.comparing(PatientView::name));
    }

    /** The patient, if there is one whom the user may open. */
    public Optional<PatientView> patient(String id, User user) {
        return store.find("Patient", id)
                .filter(stored -> user.mayOpen(id))
                .map(stored -> view((Patient) stored.resource()));
    }

    /**
     * The patient whom the user may open.
     *
     * @throws ResponseStatusException with status 404 where there is none
     */
    public PatientView existing(String id, User user) {
        return patient(id, user)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such patient"));
    }

    private PatientView view(Patient patient) {
        return PatientView.of(patient, people.about(patient.getIdElement().getIdPart()), clock);
    }

    RecordView record(PatientView patient, int activePage, int pastPage, int measurementPage) {
        var problems = search.ofPatient(Condition.class, patient.id()).stream()
                .map(ProblemView::of)
                .sorted(Comparator.comparing(ProblemView::order).reversed())
                .collect(Collectors.partitioningBy(ProblemView::active));
        var measurements = MeasurementView.latest(search.ofPatient(Observation.class, patient.id()));
        return new RecordView(
                patient,
                ListPage.of(problems.getOrDefault(true, List.of()), activePage, LINES_A_PAGE),
                ListPage.of(problems.getOrDefault(false, List.of()), pastPage, LINES_A_PAGE),
                ListPage.of(measurements, measurementPage, LINES_A_PAGE),
                referrals.of(patient.id()),
                search.ofPatient(QuestionnaireResponse.class, patient.id()).stream()
                        .map(AnswersView::of)
                        .sorted(Comparator.comparing(AnswersView::order).reversed())
                        .toList());
    }
}
