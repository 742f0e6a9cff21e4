package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.json;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.LinkWorker.Contact;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Participation;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Stage;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReferralPathwayTest {

    private static final String PHONE = "'telecom':[{'system':'phone','value':'0100 000000'}]";

    private final FhirServerStub server = new FhirServerStub();

    @AfterEach
    void stop() {
        server.close();
    }

    static JsonNode referral(String status, String performer, String rest) {
        return json("{'resourceType':'ServiceRequest','id':'s1','status':'" + status
                + "','intent':'order','subject':{'reference':'Patient/p1'},'authoredOn':'2026-11-02',"
                + "'code':{'coding':[{'system':'http://snomed.info/sct','code':'871731000000106'}]},"
                + "'performer':[{'reference':'" + performer + "'}]" + rest + "}");
    }

    static JsonNode team(String status, String member, String rest) {
        return json("{'resourceType':'CareTeam','id':'t1'," + status + "'subject':{'reference':'Patient/p1'},"
                + "'participant':[{'member':{'reference':'" + member + "'}" + rest + "}]}");
    }

    static JsonNode role(String id, String rest) {
        return json("{'resourceType':'PractitionerRole','id':'" + id
                + "','code':[{'coding':[{'system':'https://fhir.nhs.uk/CodeSystem/NHSDigital-SDS-JobRoleCode',"
                + "'code':'R9815'}]}]" + (rest.isEmpty() ? "" : "," + rest) + "}");
    }

    private TestRecord record(JsonNode referral) {
        return TestRecord.record().with("referrals", bundle(referral)).readableAt(server.access());
    }

    private Pathway withRole(JsonNode role) {
        server.on("PractitionerRole/r1", role);
        return record(referral("active", "PractitionerRole/r1", "")).facts().pathway();
    }

    @Nested
    class AReferral {

        @ParameterizedTest
        @CsvSource({"draft,DRAFT", "active,OPEN", "on-hold,OPEN", "completed,CLOSED", "revoked,CLOSED"})
        void is_as_far_as_its_status_says(String status, Stage stage) {
            var pathway = record(referral(status, "Practitioner/x", "")).facts().pathway();
            assertThat(pathway.referrals())
                    .containsExactly(new Referral(
                            "ServiceRequest/s1", stage, PartialDate.on(LocalDate.of(2026, 11, 2)), "", List.of()));
        }

        @Test
        void names_the_route_of_a_draft_and_the_roles_asked_to_take_it() {
            var draft = referral("draft", "PractitionerRole/r1", ",'orderDetail':[{'text':'befriending'}]");
            var referral = record(draft).facts().pathway().referrals().getFirst();
            assertThat(referral.route()).isEqualTo("befriending");
            assertThat(referral.performers()).containsExactly("PractitionerRole/r1");
            assertThat(server.asked()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"871731000000106\"}", "Patient/p1", "http://snomed.info/sct"})
        void for_something_else_or_someone_else_is_no_referral(String replaced) {
            var other = json(referral("active", "PractitionerRole/r1", "")
                    .toString()
                    .replace(replaced, replaced.replace('1', '2').replace("snomed", "else")));
            assertThat(record(other).facts().pathway().referrals()).isEmpty();
        }

        @Test
        void entered_in_error_or_not_to_be_done_is_no_referral() {
            assertNone(referral("entered-in-error", "PractitionerRole/r1", ""));
            assertNone(referral("active", "Practitioner/x", ",'doNotPerform':true"));
        }

        private void assertNone(JsonNode referral) {
            var facts = record(referral).facts();
            assertThat(facts.pathway()).isEqualTo(Pathway.NONE);
            assertThat(facts.unread()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"unknown", "bogus"})
        void whose_status_says_nothing_is_unread(String status) {
            assertUnread(record(referral(status, "Practitioner/x", "")).facts());
        }

        @Test
        void that_cannot_be_read_is_unread() {
            assertUnread(record(referral("active", "Practitioner/x", ",'orderDetail':'text'"))
                    .facts());
            server.on("ServiceRequest?", FhirServerStub.status(500));
            assertUnread(TestRecord.record()
                    .without("referrals")
                    .readableAt(server.access())
                    .facts());
        }

        private static void assertUnread(PatientFacts facts) {
            assertThat(facts.pathway().referrals()).isEmpty();
            assertThat(facts.unread())
                    .containsExactly(new Unread(RecordPart.REFERRALS, Cause.UNREADABLE, Set.of("referral open")));
        }
    }

    @Nested
    class ACareTeam {

        private Participation only(String status, String rest) {
            var team = team(status, "PractitionerRole/r1", rest);
            var participations = TestRecord.record()
                    .with("careTeams", bundle(team))
                    .facts()
                    .pathway()
                    .participations();
            assertThat(participations).hasSize(1);
            return participations.getFirst();
        }

        @ParameterizedTest
        @CsvSource({"active,true", "inactive,false", "suspended,false", "proposed,false"})
        void is_active_if_its_status_says_so(String status, boolean active) {
            assertThat(only("'status':'" + status + "',", "").teamActive()).isEqualTo(active);
        }

        @Test
        void without_a_status_counts_as_active() {
            assertThat(only("", "").teamActive()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"2026-11-22,true", "2026-11-23,false", "2026-11,false", "2026-10,true", "2027,false"})
        void is_left_on_the_day_after_the_periods_end(String end, boolean ended) {
            assertThat(only("", ",'period':{'end':'" + end + "'}").ended()).isEqualTo(ended);
            assertThat(only("'period':{'end':'" + end + "'},", "").ended()).isEqualTo(ended);
        }

        @Test
        void counts_only_its_practitioner_roles_and_only_if_not_entered_in_error() {
            for (var team : List.of(
                    team("", "Practitioner/x", ""),
                    team("", "Practitioner?identifier=http://x|1", ""),
                    team("", "urn:uuid:p1", ""),
                    team("'status':'entered-in-error',", "PractitionerRole/r1", ""))) {
                assertThat(TestRecord.record()
                                .with("careTeams", bundle(team))
                                .facts()
                                .pathway())
                        .isEqualTo(Pathway.NONE);
            }
        }

        @Test
        void that_cannot_be_read_is_unread() {
            var broken = json("{'resourceType':'CareTeam','id':'t1','participant':['someone']}");
            assertThat(TestRecord.record()
                            .with("careTeams", bundle(broken))
                            .facts()
                            .unread())
                    .containsExactly(new Unread(RecordPart.CARE_TEAMS, Cause.UNREADABLE, Set.of()));
        }
    }

    @Nested
    class ALinkWorker {

        private LinkWorker only(String rest) {
            var linkWorkers = withRole(role("r1", rest)).linkWorkers();
            assertThat(linkWorkers).hasSize(1);
            return linkWorkers.getFirst();
        }

        @Test
        void is_read_from_the_server_when_a_referral_is_open() {
            assertThat(only(PHONE))
                    .isEqualTo(new LinkWorker("PractitionerRole/r1", true, true, false, Contact.RECORDED));
            assertThat(server.asked()).containsExactly("PractitionerRole/r1");
        }

        @Test
        void is_also_found_in_the_care_team() {
            server.on("PractitionerRole/r1", role("r1", PHONE));
            var facts = record(referral("active", "Practitioner/x", ""))
                    .with("careTeams", bundle(team("", server.base() + "/PractitionerRole/r1/_history/3", "")))
                    .facts();
            assertThat(facts.pathway().participations())
                    .containsExactly(new Participation("PractitionerRole/r1", true, false));
            assertThat(facts.pathway().linkWorkers())
                    .extracting(LinkWorker::role)
                    .containsExactly("PractitionerRole/r1");
        }

        @Test
        void is_not_read_at_all_without_an_open_referral() {
            record(referral("completed", "PractitionerRole/r1", ""))
                    .with("careTeams", bundle(team("", "PractitionerRole/r1", "")))
                    .facts();
            assertThat(server.asked()).isEmpty();
        }

        @Test
        void is_not_a_role_with_another_job() {
            var coach = json(role("r1", PHONE).toString().replace("R9815", "R9807"));
            assertThat(withRole(coach).linkWorkers()).isEmpty();
        }

        @Test
        void may_be_inactive_or_gone() {
            assertThat(only("'active':false").active()).isFalse();
            assertThat(only("'period':{'end':'2026-11-22'}").ended()).isTrue();
            assertThat(only("'period':{'start':'2026-11-22'}").ended()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'system':'fax','value':'1'}",
                    "{'system':'url','value':'https://example.org'}",
                    "{'system':'phone'}",
                    "{'system':'phone','value':'1','use':'old'}",
                    "{'system':'email','value':'a@example.org','period':{'end':'2026-11-22'}}",
                    "{'value':'1'}"
                })
        void cannot_be_reached_through(String telecom) {
            assertThat(only("'telecom':[" + telecom + "]").contact()).isEqualTo(Contact.NOT_RECORDED);
        }

        @Test
        void may_be_reached_through_the_service_or_the_organisation() {
            server.on("HealthcareService/h1", json("{'resourceType':'HealthcareService','id':'h1'," + PHONE + "}"))
                    .on("Organization/o1", json("{'resourceType':'Organization','id':'o1'}"));
            String places = "'healthcareService':[{'reference':'HealthcareService/h1'}],"
                    + "'organization':{'reference':'Organization/o1'}";
            assertThat(only(places).contact()).isEqualTo(Contact.RECORDED);
        }

        @Test
        void could_not_be_checked_where_a_place_could_not_be_read() {
            server.on("Organization/o1", FhirServerStub.status(403));
            server.on("PractitionerRole/r1", role("r1", "'organization':{'reference':'Organization/o1'}"));
            var facts = record(referral("active", "PractitionerRole/r1", "")).facts();
            assertThat(facts.pathway().linkWorkers().getFirst().contact()).isEqualTo(Contact.COULD_NOT_BE_READ);
            assertThat(facts.unread()).containsExactly(new Unread(RecordPart.LINK_WORKERS, Cause.REFUSED, Set.of()));
        }

        @ParameterizedTest
        @CsvSource({"403,REFUSED", "500,UNREADABLE", "404,UNREADABLE", "410,UNREADABLE"})
        void who_could_not_be_read_could_not_be_checked(int status, Cause cause) {
            server.on("PractitionerRole/r1", FhirServerStub.status(status));
            assertUnread("PractitionerRole/r1", "PractitionerRole/r1", cause);
        }

        @Test
        void who_hangs_could_not_be_checked_and_the_others_are_kept() {
            server.on("PractitionerRole/r1", server.hang()).on("PractitionerRole/r2", role("r2", PHONE));
            var facts = record(referral("active", "PractitionerRole/r1", ""))
                    .with("careTeams", bundle(team("", "PractitionerRole/r2", "")))
                    .within(Duration.ofMillis(400))
                    .facts();
            assertThat(facts.pathway().linkWorkers())
                    .containsExactly(
                            LinkWorker.unread("PractitionerRole/r1"),
                            new LinkWorker("PractitionerRole/r2", true, true, false, Contact.RECORDED));
            assertThat(facts.unread()).containsExactly(new Unread(RecordPart.LINK_WORKERS, Cause.TOO_SLOW, Set.of()));
        }

        @Test
        void elsewhere_is_never_fetched() {
            try (var stranger = new FhirServerStub()) {
                String elsewhere = stranger.base() + "/PractitionerRole/r1";
                assertUnread(elsewhere, elsewhere, Cause.UNREADABLE);
                assertThat(stranger.asked()).isEmpty();
            }
        }

        @Test
        void named_only_logically_could_not_be_checked() {
            assertUnread("PractitionerRole?identifier=x|1", "PractitionerRole of ServiceRequest/s1", Cause.UNREADABLE);
            assertUnread("urn:uuid:1234", "urn:uuid:1234", Cause.UNREADABLE);
            assertUnread("#r9", "ServiceRequest/s1#r9", Cause.UNREADABLE);
        }

        private void assertUnread(String reference, String key, Cause cause) {
            var facts = record(referral("active", reference, "")).facts();
            assertThat(facts.pathway().linkWorkers()).containsExactly(LinkWorker.unread(key));
            assertThat(facts.unread()).containsExactly(new Unread(RecordPart.LINK_WORKERS, cause, Set.of()));
        }

        @Test
        void without_a_server_is_not_given() {
            var facts = TestRecord.record()
                    .with("referrals", bundle(referral("active", "PractitionerRole/r1", "")))
                    .facts();
            assertThat(facts.unread()).containsExactly(new Unread(RecordPart.LINK_WORKERS, Cause.NOT_GIVEN, Set.of()));
        }

        @Test
        void may_be_contained_or_sent_along() {
            var contained = referral("active", "#r1", ",'contained':[" + role("r1", PHONE) + "]");
            assertThat(record(contained).facts().pathway().linkWorkers())
                    .containsExactly(new LinkWorker("ServiceRequest/s1#r1", true, true, false, Contact.RECORDED));
            var sent = TestRecord.record()
                    .with("referrals", bundle(referral("active", "PractitionerRole/r1", ""), role("r1", PHONE)))
                    .readableAt(server.access())
                    .facts();
            assertThat(sent.pathway().linkWorkers())
                    .extracting(LinkWorker::contact)
                    .containsExactly(Contact.RECORDED);
            assertThat(sent.pathway().referrals()).hasSize(1);
            assertThat(server.asked()).isEmpty();
        }

        @Test
        void may_be_named_by_the_address_that_its_bundle_gives_it() {
            var bundle = json("{'resourceType':'Bundle','entry':[{'resource':"
                    + referral("active", "urn:uuid:77", "") + "},{'fullUrl':'urn:uuid:77','resource':"
                    + role("r1", PHONE) + "}]}");
            assertThat(TestRecord.record()
                            .with("referrals", bundle)
                            .facts()
                            .pathway()
                            .linkWorkers())
                    .containsExactly(new LinkWorker("PractitionerRole/r1", true, true, false, Contact.RECORDED));
        }
    }
}
