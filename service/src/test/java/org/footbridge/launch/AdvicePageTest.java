package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.json;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.footbridge.feedback.FeedbackQuery;
import org.footbridge.feedback.FeedbackWithRules;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a clinician does on the page; it stands here because a page needs a launch. */
class AdvicePageTest extends LaunchedService {

    private static final String BEFRIENDING = "befriending";

    @Autowired
    private FeedbackQuery answers;

    private List<FeedbackWithRules> feedback(String card) {
        return answers.all().stream()
                .filter(answer -> answer.cardUuid().equals(card))
                .toList();
    }

    @Test
    void adds_a_draft_referral_once_however_often_the_button_is_pressed() {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        var form = HtmlForms.of(page, "/referrals");
        assertThat(form).containsEntry("route", BEFRIENDING);
        RECORDS.fhir.on("ServiceRequest", FhirServerStub.status(201));
        int before = RECORDS.fhir.asked().size();

        assertThat(browser.press(page, "/referrals", form).body())
                .contains("The draft referral for " + BEFRIENDING + " is in the record");
        lonely().withDraftFor(BEFRIENDING).heldBy(RECORDS.fhir);
        var again = browser.press(page, "/referrals", form);

        assertThat(again.body())
                .contains("Nothing was added: the record has the draft referral for " + BEFRIENDING, "not sent yet")
                .doesNotContain("Add a draft referral: " + BEFRIENDING);
        assertThat(RECORDS.fhir.asked().stream().skip(before))
                .filteredOn("ServiceRequest"::equals)
                .hasSize(1);
        assertThat(feedback(form.getOrDefault("card", ""))).singleElement().satisfies(answer -> {
            assertThat(answer.outcome()).isEqualTo("accepted");
            assertThat(answer.acceptedRoutes()).containsValue(BEFRIENDING);
        });
    }

    @Test
    void offers_text_to_copy_where_leave_to_write_was_not_granted() {
        RECORDS.answering(token -> token.put(
                "scope",
                "openid fhirUser launch patient/Patient.rs patient/Condition.rs patient/Procedure.rs patient/ServiceRequest.rs"
                        + " patient/CareTeam.rs patient/Observation.rs user/PractitionerRole.r"
                        + " user/HealthcareService.r user/Organization.r"));
        var page = opened(browser(), RECORDS, APatient.ID);

        assertThat(page.body())
                .contains("Social prescribing referral: " + BEFRIENDING, "may not write to the record")
                .doesNotContain("Add a draft referral");
    }

    @Test
    void remembers_what_was_dismissed_and_why_and_tells_the_ledger() {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        var form = HtmlForms.of(page, "/dismissals");
        form.put("reason", "patient-refuses");

        var after = browser.press(page, "/dismissals", form);

        assertThat(after.body()).contains("You dismissed this: <span>Patient does not want it</span>");
        assertThat(browser.get(page.uri().getPath()).body()).contains("You dismissed this");
        assertThat(opened(browser, RECORDS, APatient.ID).body())
                .doesNotContain("You dismissed this")
                .contains("Kept back in consultations:", "Patient does not want it (");
        assertThat(feedback(form.getOrDefault("card", "")))
                .singleElement()
                .satisfies(answer -> assertThat(answer.overrideCode()).isEqualTo("patient-refuses"));
    }

    @Test
    void prints_a_leaflet_that_says_nothing_of_the_patient_and_warns_of_words_that_might() {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        var path = Pattern.compile("href=\"(" + page.uri().getPath() + "/leaflets/\\d+)\"")
                .matcher(page.body());
        assertThat(path.find()).isTrue();

        var leaflet = browser.get(path.group(1));
        assertThat(leaflet.body())
                .contains(BEFRIENDING, "What happens next?")
                .doesNotContain(NAME, APatient.FAMILY_NAME, APatient.NHS_NUMBER)
                .doesNotContainIgnoringCase("lonely");

        var own = browser.submit(leaflet, path.group(1), Map.of("own", "Ring <b>Ann</b> about your depression"));
        assertThat(own.body())
                .contains("Ring &lt;b&gt;Ann&lt;/b&gt; about your depression", "depress…")
                .doesNotContain("<b>Ann");
        assertThat(browser.get(path.group(1)).body()).doesNotContain("Ann");
        assertThat(browser.get(page.uri().getPath() + "/leaflets/99").statusCode())
                .isEqualTo(404);
    }

    @Test
    void is_of_no_use_in_another_browser() {
        var page = opened(browser(), RECORDS, APatient.ID);
        var other = browser();
        other.get("/launch/standalone");

        for (var path : List.of("", "/leaflets/2")) {
            assertThat(other.get(page.uri().getPath() + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void follows_the_journey_of_each_referral() {
        RECORDS.fhir.on(
                "ServiceRequest?",
                json("{'resourceType':'Bundle','type':'searchset','total':1,'entry':[{'resource':"
                        + "{'resourceType':'ServiceRequest','id':'r1','status':'active','intent':'order',"
                        + "'code':{'coding':[{'system':'http://snomed.info/sct','code':'871731000000106'}]},"
                        + "'subject':{'reference':'Patient/" + APatient.ID + "'},'authoredOn':'2026-11-02'}}]}"));

        assertThat(opened(browser(), RECORDS, APatient.ID).body())
                .contains("Referrals so far", "sent on 2 November 2026", "cannot be reached: no link worker named");
    }

    @Test
    void says_in_the_words_of_the_record_why_a_referral_failed() {
        RECORDS.fhir.on(
                "ServiceRequest?",
                json("{'resourceType':'Bundle','type':'searchset','total':1,'entry':[{'resource':"
                        + "{'resourceType':'ServiceRequest','id':'r1','status':'revoked','intent':'order',"
                        + "'code':{'coding':[{'system':'http://snomed.info/sct','code':'871731000000106'}]},"
                        + "'subject':{'reference':'Patient/" + APatient.ID
                        + "'},'authoredOn':'2026-10-02'}}]}"));
        RECORDS.fhir.on(
                "Task?",
                json("{'resourceType':'Bundle','type':'searchset','total':1,'entry':[{'resource':"
                        + "{'resourceType':'Task','id':'t1','status':'rejected','intent':'order',"
                        + "'focus':{'reference':'ServiceRequest/r1'},'for':{'reference':'Patient/" + APatient.ID + "'},"
                        + "'statusReason':{'text':'No <b>place</b> before spring'},'lastModified':'2026-11-02'}}]}"));

        assertThat(opened(browser(), RECORDS, APatient.ID).body())
                .contains(
                        "rejected, failed or cancelled on 2 November 2026: No &lt;b&gt;place&lt;/b&gt; before spring");
    }
}
