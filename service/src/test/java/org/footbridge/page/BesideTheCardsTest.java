package org.footbridge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.table.TableFiles;
import org.footbridge.telemetry.MeasuredAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands on the page beside the cards: what could not be understood, and what nobody has asked. */
class BesideTheCardsTest extends ServiceOnPort {

    @Autowired
    private Consultation consultation;

    @Autowired
    private AdvicePageMaker maker;

    private AdvicePage page(int notUnderstood) {
        return page(notUnderstood, Function.identity());
    }

    private AdvicePage page(int notUnderstood, Function<RuleBase, RuleBase> rules) {
        var patient = APatient.aPatientOn(LocalDate.now(ZoneId.of("Europe/London")))
                .aged(78)
                .whoFeelsLonely();
        var request = new RecordRequest(APatient.ID, Map.copyOf(patient.prefetch()), Optional.empty());
        var by = new ConsultedBy("Practitioner/7", null, null, false);
        var read = (Consulted.OnRecord)
                consultation.advise(request, by, consultation.deadline(System.nanoTime()), MeasuredAnswer.NONE);
        var facts = new PatientFacts(
                read.facts().asOf(),
                read.facts().observations(),
                read.facts().unread(),
                read.facts().pathway(),
                notUnderstood,
                false);
        var advised = new Consulted.OnRecord(
                rules.apply(read.ruleBase()),
                read.record(),
                facts,
                read.toRead(),
                read.advice(),
                read.person(),
                read.fired(),
                read.basis(),
                read.cards());
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

    @Test
    void what_nobody_has_asked_in_a_year_stands_there_and_what_was_does_not() {
        assertThat(page(0).screening().lines())
                .containsExactly(
                        "No entry about housing in the last year. Ask whether the home is safe, warm and theirs to stay in.",
                        "No entry about money or food in the last year. Ask whether money is a worry.");
    }

    @Test
    void the_questions_of_the_practice_have_a_link_where_it_has_any() {
        assertThat(page(0).screening().link()).isNull();
        assertThat(page(0, _ -> withLink("https://practice.example/questions?list=1"))
                        .screening()
                        .link())
                .isEqualTo("https://practice.example/questions?list=1");
    }

    private static RuleBase withLink(String link) {
        var shipped = TableFiles.in(Path.of("../rules/rulebase"));
        var about = shipped.text("about.csv").orElseThrow().replace("screening link,-", "screening link," + link);
        return ((RuleBaseReader.Outcome.Sound) RuleBaseReader.read(shipped.with("about.csv", about))).ruleBase();
    }
}
