package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.chart.ReferralPathwayTest.referral;
import static org.footbridge.chart.ReferralPathwayTest.role;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.json;

import org.footbridge.facts.LinkWorker.Contact;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.Referral.Stage;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the server and what the chart finds rest on one definition of open referral, link worker and contact. */
class PathwayDefinitionsTest {

    private final FhirServerStub server = new FhirServerStub();

    @AfterEach
    void stop() {
        server.close();
    }

    private Pathway read(String status, String role) {
        server.on("HealthcareService/h1", json("{'resourceType':'HealthcareService','id':'h1'}"))
                .on("PractitionerRole/r1", json(role));
        return TestRecord.record()
                .with("referrals", bundle(referral(status, "PractitionerRole/r1", "")))
                .readableAt(server.access())
                .facts()
                .pathway();
    }

    private static String linkWorker(String rest) {
        return role("r1", "'healthcareService':[{'reference':'HealthcareService/h1'}]" + rest)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown", "ACTIVE", ""
            })
    void roles_are_read_exactly_where_the_chart_finds_an_open_referral(String status) {
        boolean open =
                read(status, linkWorker("")).referrals().stream().anyMatch(referral -> referral.stage() == Stage.OPEN);

        assertThat(server.asked().contains("PractitionerRole/r1")).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'system':'phone','value':'0100'}",
                "{'system':'sms','value':'0100','use':'work'}",
                "{'system':'email','value':'a@example.org'}",
                "{'system':'phone','value':'0100','use':'old'}",
                "{'system':'phone','value':' '}",
                "{'system':'phone'}",
                "{'value':'0100'}",
                "{'system':'fax','value':'0100'}",
                "{'system':'url','value':'https://example.org'}"
            })
    void places_are_read_exactly_where_the_chart_finds_no_contact_of_the_role(String telecom) {
        var found = read("active", linkWorker(",'telecom':[" + telecom + "]"))
                .linkWorkers()
                .getFirst();

        assertThat(server.asked().contains("HealthcareService/h1")).isEqualTo(found.contact() != Contact.RECORDED);
    }

    /** Whether a period is over depends on the day, which the reading does not know. */
    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "2099-01-01"})
    void places_are_read_where_a_contact_does_not_last(String end) {
        read("active", linkWorker(",'telecom':[{'system':'phone','value':'0100','period':{'end':'" + end + "'}}]"));

        assertThat(server.asked()).contains("HealthcareService/h1");
    }

    @Test
    void places_of_a_role_that_is_no_link_workers_are_not_read() {
        var pathway = read(
                "active",
                "{'resourceType':'PractitionerRole','id':'r1','healthcareService':[{'reference':'HealthcareService/h1'}],"
                        + "'code':[{'coding':[{'system':'http://other.example','code':'R9815'}]}]}");

        assertThat(pathway.linkWorkers()).isEmpty();
        assertThat(server.asked()).doesNotContain("HealthcareService/h1");
    }
}
