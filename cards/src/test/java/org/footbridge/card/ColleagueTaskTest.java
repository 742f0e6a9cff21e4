package org.footbridge.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.footbridge.facts.AskedColleague;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Referral;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.people.APatient;
import org.footbridge.record.PathwayElements;
import org.footbridge.rule.PathwayTask;
import org.footbridge.rule.PathwayTask.Colleague;
import org.footbridge.rule.Row.Alerting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The task by which a clinician asks a colleague with one click. */
class ColleagueTaskTest {

    private static final String GP = "PractitionerRole/gp1";

    private static final PathwayTask FOR_A_LINK_WORKER = new PathwayTask(Colleague.LINK_WORKER, "Contact this person.");

    /** Every task of the tables, by a clinician and without one, of a referral that asks nobody, one and two. */
    static Stream<Arguments> tasks() {
        return InMemoryConsultation.RULES.activeRows().stream()
                .filter(Alerting.class::isInstance)
                .map(Alerting.class::cast)
                .flatMap(row -> row.task().stream()
                        .flatMap(task -> Stream.of(
                                Arguments.of(row, task, null, List.of()),
                                Arguments.of(row, task, GP, List.of("PractitionerRole/lw1")),
                                Arguments.of(row, task, GP, List.of("PractitionerRole/lw1", "PractitionerRole/lw2")))));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void is_valid_fhir_that_the_chart_knows_again(
            Alerting row, PathwayTask task, @Nullable String clinician, List<String> performers) {
        var alert = row.notice().alert();

        var resource = task(alert, task, clinician, performers);

        assertThat(HapiValidation.errors(resource)).isEmpty();
        assertThat(PathwayElements.askedAbout(resource)).contains(alert);
        assertThat(resource.at("/for/reference").stringValue()).isEqualTo("Patient/" + APatient.ID);
        assertThat(resource.at("/focus/reference").stringValue()).isEqualTo("ServiceRequest/1");
        assertThat(resource.path("description").stringValue()).isEqualTo(task.what());
    }

    @Test
    void names_a_requester_only_where_the_user_may_ask() {
        assertThat(task("no first contact", FOR_A_LINK_WORKER, GP, List.of())
                        .at("/requester/reference")
                        .stringValue())
                .isEqualTo(GP);
        assertThat(task("no first contact", FOR_A_LINK_WORKER, null, List.of()).has("requester"))
                .isFalse();
    }

    @Test
    void is_owned_by_the_one_whom_the_referral_asks() {
        assertThat(owner(FOR_A_LINK_WORKER, "PractitionerRole/lw1")).isEqualTo("PractitionerRole/lw1");
    }

    private static final List<List<String>> NOBODY_IN_PARTICULAR = List.of(
            List.of(),
            List.of("PractitionerRole/lw1", "PractitionerRole/lw2"),
            List.of("urn:uuid:1c8a7d5e-2f0b-4f5e-9d35-3a7f5c1f4f10"),
            List.of("PractitionerRole/lw1#x"));

    @ParameterizedTest
    @FieldSource("NOBODY_IN_PARTICULAR")
    void is_owned_by_nobody_where_it_is_not_clear_who_is_asked(List<String> performers) {
        assertThat(owner(FOR_A_LINK_WORKER, performers.toArray(String[]::new))).isEmpty();
    }

    @Test
    void is_not_the_link_workers_where_a_team_is_asked() {
        var forTheTeam = new PathwayTask(Colleague.SOCIAL_PRESCRIBING_TEAM, "Pick up this referral.");

        assertThat(owner(forTheTeam, "PractitionerRole/lw1")).isEmpty();
        assertThat(task("referral not picked up", forTheTeam, GP, List.of())
                        .at("/performerType/0/text")
                        .stringValue())
                .isEqualTo("social prescribing team");
    }

    @Test
    void asks_about_the_next_referral_where_somebody_was_asked_about_the_first() {
        assertThat(focuses()).containsExactly("ServiceRequest/1");
        assertThat(focuses("ServiceRequest/1")).containsExactly("ServiceRequest/2");
        assertThat(focuses("ServiceRequest/1", "ServiceRequest/2")).isEmpty();
    }

    /** What is asked about on the cards of somebody with two referrals that were not picked up. */
    private static List<String> focuses(String... askedAbout) {
        var requested = PartialDate.on(APatient.TODAY.minusDays(30));
        var sources = List.of("ServiceRequest/1", "ServiceRequest/2");
        var referrals = sources.stream()
                .map(source -> new Referral(source, Referral.Stage.OPEN, requested, "befriending", List.of()))
                .toList();
        var events = sources.stream()
                .map(source -> new ReferralEvent(source, ReferralEvent.Kind.REQUESTED, requested, "Task/1"))
                .toList();
        var asked = Stream.of(askedAbout)
                .map(source -> new AskedColleague("referral not picked up", source, requested, "Task/2"))
                .toList();
        var facts = new PatientFacts(
                APatient.TODAY, List.of(), List.of(), new Pathway(referrals, List.of(), List.of(), events, asked));
        return InMemoryConsultation.cards(InMemoryConsultation.advice(facts)).stream()
                .filter(made -> made.names().contains("referral not picked up"))
                .flatMap(made -> made.card().suggestions().stream())
                .flatMap(suggestion -> suggestion.actions().stream())
                .map(action -> String.valueOf(action.resource()))
                .map(JsonMapper.shared()::readTree)
                .filter(task -> PathwayElements.askedAbout(task)
                        .filter("referral not picked up"::equals)
                        .isPresent())
                .map(task -> task.at("/focus/reference").stringValue())
                .toList();
    }

    private static String owner(PathwayTask task, String... performers) {
        return task("no first contact", task, GP, List.of(performers))
                .at("/owner/reference")
                .stringValue("");
    }

    private static JsonNode task(String alert, PathwayTask task, @Nullable String clinician, List<String> performers) {
        var referral = new Referral(
                "ServiceRequest/1",
                Referral.Stage.OPEN,
                PartialDate.on(APatient.TODAY.minusDays(30)),
                "befriending",
                performers);
        var recipient = new CardContext("Patient/" + APatient.ID, clinician, null, false);
        var origin = new ResourceOrigin("5a7e1f0c-0000-4000-8000-000000000001", recipient, APatient.TODAY);
        return ColleagueTask.of(alert, task, referral, origin, InMemoryConsultation.RULES.vocabulary());
    }
}
