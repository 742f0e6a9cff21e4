package org.footbridge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footbridge.consultation.Consultation;
import org.footbridge.consultation.Consulted;
import org.footbridge.consultation.ConsultedBy;
import org.footbridge.facts.PatientFacts;
import org.footbridge.hook.ServiceOnPort;
import org.footbridge.launch.record.LaunchedRecord;
import org.footbridge.launch.session.LaunchContext;
import org.footbridge.launch.session.PageState;
import org.footbridge.people.APatient;
import org.footbridge.record.RecordRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many entries could not be understood stands on the page, and on no card. */
class NotUnderstoodTest extends ServiceOnPort {

    @Autowired
    private Consultation consultation;

    @Autowired
    private AdvicePageMaker maker;

    private AdvicePage page(int notUnderstood) {
        var patient = APatient.aPatientOn(LocalDate.now(ZoneId.of("Europe/London")))
                .aged(78)
                .whoFeelsLonely();
        var request = new RecordRequest(APatient.ID, Map.copyOf(patient.prefetch()), Optional.empty());
        var by = new ConsultedBy("Practitioner/7", null, null, false);
        var read = (Consulted.OnRecord) consultation.advise(request, by, consultation.deadline(System.nanoTime()));
        var facts = new PatientFacts(
                read.facts().asOf(),
                read.facts().observations(),
                read.facts().unread(),
                read.facts().pathway(),
                notUnderstood,
                false);
        var advised = new Consulted.OnRecord(
                read.ruleBase(), read.record(), facts, read.toRead(), read.advice(), read.cards());
        var context = new LaunchContext(
                "launch", URI.create(FHIR), "Practice", APatient.ID, "Practitioner/7", null, null, Set.of());
        return maker.page(new LaunchedRecord(
                context,
                advised,
                Set.of(),
                PageState.EMPTY,
                Set.of("ServiceRequest"),
                Instant.now(),
                Optional.empty()));
    }

    @Test
    void the_page_says_how_many() {
        var page = page(3);

        assertThat(page.notices().notUnderstood())
                .isEqualTo("Entries that could not be understood: 3. They may say something that matters: look at the"
                        + " record.");
        assertThat(page.cards())
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.detail()).doesNotContain("understood"));
    }

    @Test
    void where_all_were_understood_it_says_nothing() {
        assertThat(page(0).notices().notUnderstood()).isEmpty();
    }
}
