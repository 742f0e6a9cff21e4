package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.chart.ReferralPathwayTest.referral;
import static org.footbridge.chart.ReferralPathwayTest.role;
import static org.footbridge.chart.ReferralPathwayTest.team;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.json;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.LinkWorker.Contact;
import org.footbridge.facts.Participation;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Which practitioner roles are link workers, and whether each can be reached. */
class LinkWorkersTest {

    private static final String PHONE = "'telecom':[{'system':'phone','value':'0100 000000'}]";

    private final FhirServerStub server = new FhirServerStub();

    @AfterEach
    void stop() {
        server.close();
    }

    private TestRecord record(JsonNode referral) {
        return TestRecord.record().with("referrals", bundle(referral)).readableAt(server.access());
    }

    private Pathway withRole(JsonNode role) {
        server.on("PractitionerRole/r1", role);
        return record(referral("active", "PractitionerRole/r1", "")).facts().pathway();
    }

    private LinkWorker only(String rest) {
        var linkWorkers = withRole(role("r1", rest)).linkWorkers();
        assertThat(linkWorkers).hasSize(1);
        return linkWorkers.getFirst();
    }

    @Test
    void is_read_from_the_server_when_a_referral_is_open() {
        assertThat(only(PHONE)).isEqualTo(new LinkWorker("PractitionerRole/r1", true, true, false, Contact.RECORDED));
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
        assertThat(facts.pathway().linkWorkers()).extracting(LinkWorker::role).containsExactly("PractitionerRole/r1");
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
    void share_a_place_that_is_read_once() {
        server.on("Organization/o1", json("{'resourceType':'Organization','id':'o1'," + PHONE + "}"));
        for (var role : List.of("r1", "r2")) {
            server.on("PractitionerRole/" + role, role(role, "'organization':{'reference':'Organization/o1'}"));
        }
        var workers = record(referral("active", "PractitionerRole/r1'},{'reference':'PractitionerRole/r2", ""))
                .facts()
                .pathway()
                .linkWorkers();
        assertThat(workers).extracting(LinkWorker::contact).containsExactly(Contact.RECORDED, Contact.RECORDED);
        assertThat(server.asked()).filteredOn("Organization/o1"::equals).hasSize(1);
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
        assertThat(sent.pathway().linkWorkers()).extracting(LinkWorker::contact).containsExactly(Contact.RECORDED);
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
