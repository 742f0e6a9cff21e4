package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
}
