package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.json;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footbridge.people.APatient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** On a social prescribing order a GP sees what speaks against it and what it lacks, and nothing on any other order. */
class OrderHooksTest extends HookCalls {

    private static final String DIRECT =
            "\"category\": [{\"coding\": [{\"system\": \"https://footbridge.example/CodeSystem/referral-kind\","
                    + " \"code\": \"direct\"}]}], \"code\": {\"text\": \"%s\"}";
    private static final String TO_A_LINK_WORKER =
            "\"code\": {\"coding\": [{\"system\": \"http://snomed.info/sct\"," + " \"code\": \"871731000000106\"}]}";
    private static final String WITH_A_TELEPHONE = ",'telecom':[{'system':'phone','value':'01632 960001'}]";
    private static final String ASSESS = "Possible risk of suicide or self-harm: assess safety before anything else";

    private static String order(String code, String rest) {
        return """
                {"resourceType": "ServiceRequest", "id": "new", "status": "draft", "intent": "order",
                 "subject": {"reference": "Patient/%s"}, %s%s}""".formatted(APatient.ID, code, rest);
    }

    private static String befriending(String rest) {
        return order(DIRECT.formatted("befriending"), rest);
    }

    private static String drafts(String... orders) {
        return "\"draftOrders\": {\"resourceType\": \"Bundle\", \"entry\": ["
                + String.join(
                        ",",
                        Stream.of(orders)
                                .map(order -> "{\"resource\": " + order + "}")
                                .toList())
                + "]}";
    }

    private static String selecting(String selection, String... orders) {
        return "\"selections\": [\"" + selection + "\"], " + drafts(orders);
    }

    private static String sending(String performer) {
        return "\"dispatchedOrders\": [\"ServiceRequest/s1\"], \"performer\": \"" + performer + "\"";
    }

    private JsonNode only(String hook, APatient patient, String context) {
        var reply = fire(hook, patient, context);
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
        assertThat(reply.json().path("cards")).as(reply.http().body()).hasSize(1);
        return reply.json().path("cards").path(0);
    }

    /** A resource that comes with the prefetch, so that no server need be read. */
    private static APatient sentAlong(APatient patient, String resource) {
        return patient.withResource("referrals", json(resource));
    }

    private static String linkWorker(String rest) {
        return "{'resourceType':'PractitionerRole','id':'r1','code':[{'coding':[{'system':"
                + "'https://fhir.nhs.uk/CodeSystem/NHSDigital-SDS-JobRoleCode','code':'R9815'}]}]" + rest + "}";
    }

    private static APatient lonely() {
        return patient().whoFeelsLonely();
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-select", "order-sign"})
    void an_order_of_something_else_is_of_no_concern(String hook) {
        var atRisk = lonely().with("401206008", "Deliberate self-harm", 5);
        var bloodTest = order("\"code\": {\"text\": \"Full blood count\"}", "");

        assertThat(summaries(hook, atRisk, drafts(bloodTest))).isEmpty();
        assertThat(summaries(hook, atRisk, drafts())).isEmpty();
    }

    /** One of two codes may be a referral's, so that it is not passed over. */
    @Test
    void an_order_with_two_codes_could_not_be_read() {
        var either = order("\"code\": {\"text\": \"Full blood count\"}, " + TO_A_LINK_WORKER, "");

        assertThat(summaries("order-sign", lonely(), drafts(either)))
                .containsExactly("Part of the record could not be read for social prescribing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-select", "order-sign"})
    void what_is_critical_stands_first(String hook) {
        var atRisk = lonely().with("401206008", "Deliberate self-harm", 5);

        assertThat(summaries(hook, atRisk, drafts(befriending(""))))
                .startsWith(ASSESS, "Befriending: a reason against this referral is recorded");
    }

    @Test
    void a_draft_is_completed_from_the_record() {
        var card = only("order-select", lonely(), drafts(befriending("")));

        assertThat(card.path("summary").stringValue())
                .isEqualTo("Befriending: this draft can be completed from the record");
        assertThat(card.path("indicator").stringValue()).isEqualTo("info");
        var suggestion = card.path("suggestions").path(0);
        assertThat(suggestion.path("label").stringValue()).isEqualTo("Add to the draft: reason, what happens next");
        var action = suggestion.path("actions").path(0);
        assertThat(action.path("type").stringValue()).isEqualTo("update");
        var whole = action.path("resource");
        assertThat(whole.path("id").stringValue()).isEqualTo("new");
        assertThat(whole.path("code").path("text").stringValue()).isEqualTo("befriending");
        assertThat(whole.path("reasonCode").path(0).path("text").stringValue()).isEqualTo("loneliness");
        assertThat(whole.path("reasonReference").path(0).path("reference").stringValue())
                .isEqualTo("Condition/c1");
        assertThat(whole.path("patientInstruction").stringValue()).contains("befriending service");
    }

    @Test
    void what_stands_in_a_draft_is_kept() {
        var rest =
                ", \"priority\": \"urgent\", \"patientInstruction\": \"As agreed.\", \"note\": [{\"text\": \"hers\"}]";
        var whole = only("order-select", lonely(), drafts(befriending(rest)))
                .path("suggestions")
                .path(0)
                .path("actions")
                .path(0)
                .path("resource");

        assertThat(whole.path("patientInstruction").stringValue()).isEqualTo("As agreed.");
        assertThat(whole.path("priority").stringValue()).isEqualTo("urgent");
        assertThat(whole.path("note").path(0).path("text").stringValue()).isEqualTo("hers");
        assertThat(whole.has("reasonCode")).isTrue();
    }

    @Test
    void a_reason_is_not_added_to() {
        var reasoned = befriending(", \"reasonCode\": [{\"text\": \"asked for it\"}]");

        assertThat(summaries("order-select", lonely(), drafts(reasoned))).isEmpty();
    }

    @Test
    void a_draft_that_lacks_nothing_is_passed_over() {
        var whole = befriending(", \"reasonCode\": [{\"text\": \"loneliness\"}], \"patientInstruction\": \"Wait.\"");

        assertThat(summaries("order-select", lonely(), drafts(whole))).isEmpty();
    }

    @Test
    void a_draft_without_type_status_intent_and_id_is_read_and_cannot_be_completed() {
        var bare = "{" + DIRECT.formatted("exercise referral") + "}";
        var unstable = patient().with("4557003", "Unstable angina", 5);

        assertThat(summaries("order-select", lonely(), drafts("{" + DIRECT.formatted("befriending") + "}")))
                .isEmpty();
        assertThat(summaries("order-select", unstable, drafts(bare)))
                .containsExactly("Exercise referral: a reason against this referral is recorded");
    }

    @Test
    void only_what_is_selected_counts() {
        var exercise = order(DIRECT.formatted("exercise referral"), "").replace("\"new\"", "\"other\"");
        var unstable = patient().with("4557003", "Unstable angina", 5);

        assertThat(summaries("order-select", unstable, selecting("ServiceRequest/new", befriending(""), exercise)))
                .noneMatch(summary -> summary.startsWith("Exercise"));
        for (var selection : List.of("ServiceRequest/other", "ServiceRequest/other/_history/2")) {
            assertThat(summaries("order-select", unstable, selecting(selection, befriending(""), exercise)))
                    .containsExactly("Exercise referral: a reason against this referral is recorded");
        }
    }

    @Test
    void a_second_referral_to_the_same_is_named() {
        var card = only("order-select", lonely().withDirectReferralTo("befriending", 20), drafts(befriending("")));

        assertThat(card.path("summary").stringValue()).isEqualTo("Befriending: a referral is open already");
        assertThat(card.path("indicator").stringValue()).isEqualTo("warning");
        assertThat(card.path("detail").stringValue()).contains("Already referred on");
        assertThat(card.path("suggestions")).isEmpty();
    }

    @Test
    void a_draft_that_the_record_holds_is_no_second_referral_to_itself() {
        var held = lonely().withResource("referrals", json(befriending("").replace('"', '\'')));

        assertThat(summaries("order-sign", held, drafts(befriending(""))))
                .noneMatch(summary -> summary.contains("open already"));
    }

    @Test
    void a_route_that_was_declined_lately_is_named() {
        var card = only(
                "order-select",
                lonely().with("871711000000103", "Declined social prescribing", 10),
                drafts(befriending("")));

        assertThat(card.path("summary").stringValue())
                .isEqualTo("Befriending: a reason against this referral is recorded");
        assertThat(card.path("detail").stringValue()).contains("Social prescribing was declined");
    }

    @Test
    void consent_is_asked_for_when_an_order_is_signed_and_not_while_it_is_chosen() {
        var consent = "A draft referral is in the record: no consent to share is recorded";

        assertThat(summaries("order-select", lonely(), drafts(befriending("")))).doesNotContain(consent);
        assertThat(summaries("order-sign", lonely(), drafts(befriending("")))).contains(consent);
    }

    @Test
    void a_link_worker_without_contact_cannot_be_reached() {
        var unreachable = sentAlong(patient(), linkWorker(""));
        var card = only(
                "order-select",
                unreachable,
                drafts(order(TO_A_LINK_WORKER, ", \"performer\": [{\"reference\": \"PractitionerRole/r1\"}]")));

        assertThat(card.path("summary").stringValue())
                .isEqualTo("Link worker: nobody could reach the link worker who is to take this referral");
        assertThat(card.path("detail").stringValue())
                .contains("**Link worker:** no telephone or e-mail for the link worker.");
    }

    @Test
    void a_reachable_link_worker_of_the_care_team_is_added() {
        var reachable =
                sentAlong(patient().withCareTeam("active", "PractitionerRole/r1", ""), linkWorker(WITH_A_TELEPHONE));
        var action = only("order-select", reachable, drafts(order(TO_A_LINK_WORKER, "")))
                .path("suggestions")
                .path(0)
                .path("actions")
                .path(0);

        assertThat(action.path("resource")
                        .path("performer")
                        .path(0)
                        .path("reference")
                        .stringValue())
                .isEqualTo("PractitionerRole/r1");
    }

    @Test
    void a_service_that_takes_nobody_is_named() {
        var closed = sentAlong(lonely(), "{'resourceType':'HealthcareService','id':'h1','active':false}");
        var toIt = befriending(", \"performer\": [{\"reference\": \"HealthcareService/h1\"}]");

        assertThat(summaries("order-sign", closed, drafts(toIt)))
                .contains("Befriending: not offered at present, or the service named takes nobody");
        assertThat(summaries(
                        "order-sign",
                        sentAlong(lonely(), "{'resourceType':'HealthcareService','id':'h1','active':true}"),
                        drafts(toIt)))
                .noneMatch(summary -> summary.contains("takes nobody"));
    }

    @Test
    void what_could_not_be_read_may_speak_against_an_order() {
        assertThat(summaries("order-sign", lonely().butRefusing("problems"), drafts(befriending(""))))
                .contains("Befriending: what could speak against this referral could not be read");
    }

    @Test
    void nothing_is_said_to_the_patient_where_an_entry_is_discreet() {
        var discreet = lonely().with("706893006", "Victim of domestic abuse", 900);
        var reply = fire("order-select", discreet, drafts(befriending("")));

        assertThat(reply.http().body()).doesNotContain("patientInstruction");
    }

    @Test
    void access_needs_go_with_the_draft() {
        var deaf = lonely().with("15188001", "Hearing loss", 900);
        var card = only("order-select", deaf, drafts(befriending("")));

        assertThat(card.path("summary").stringValue()).isEqualTo("Befriending: see to this before you refer");
        assertThat(card.path("detail").stringValue()).contains("ask how they like to be reached");
        assertThat(card.toString()).contains("\"supportingInfo\":[{\"reference\":\"Condition/c2\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"dispatchedOrders\": [\"ServiceRequest/s1\"], \"performer\": \"PractitionerRole/r1\"",
                "\"order\": \"ServiceRequest/s1\", \"performer\": \"PractitionerRole/r1\"",
                "\"order\": \"https://record.example/fhir/ServiceRequest/s1\", \"performer\": \"PractitionerRole/r1\"",
                "\"dispatchedOrders\": [\"ServiceRequest/s1/_history/2\"], \"performer\": \"PractitionerRole/r1/_history/1\""
            })
    void an_order_that_is_sent_is_checked_with_those_who_are_to_take_it(String context) {
        var sent = sentAlong(patient().withReferralToNobody(0), linkWorker(""));

        assertThat(summaries("order-dispatch", sent, context))
                .containsExactly("Link worker: nobody could reach the link worker who is to take this referral");
    }

    @Test
    void an_order_to_somebody_who_can_be_reached_is_as_it_should_be() {
        var sent = sentAlong(patient().withReferralToNobody(0), linkWorker(WITH_A_TELEPHONE));

        assertThat(summaries("order-dispatch", sent, sending("PractitionerRole/r1")))
                .isEmpty();
    }

    @Test
    void an_order_that_is_sent_and_is_withheld_is_named() {
        var unstable = patient().with("4557003", "Unstable angina", 5).withDirectReferralTo("exercise referral", 0);

        assertThat(summaries("order-dispatch", unstable, sending("Organization/o1")))
                .contains("Exercise referral: a reason against this referral is recorded");
    }

    /** An order that could not be read may be one of social prescribing. */
    @Test
    void what_is_critical_stands_before_an_order_that_could_not_be_read() {
        var atRisk = lonely().with("401206008", "Deliberate self-harm", 5).butRefusing("referrals");

        assertThat(summaries("order-dispatch", atRisk, sending("PractitionerRole/r1")))
                .containsExactly(ASSESS, "Part of the record could not be read for social prescribing");
    }

    @Test
    void a_call_that_sends_nothing_is_refused() {
        var reply = fire("order-dispatch", patient(), "\"performer\": \"PractitionerRole/r1\"");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.http().body()).contains("context.dispatchedOrders");
    }

    @Test
    void more_orders_than_one_patient_can_have_are_refused() {
        var orders = IntStream.range(0, 51)
                .mapToObj(number -> befriending("").replace("\"new\"", "\"new" + number + "\""))
                .toArray(String[]::new);

        assertThat(fire("order-sign", lonely(), drafts(orders)).status()).isEqualTo(400);
        assertThat(fire("order-sign", lonely(), drafts(Arrays.copyOf(orders, 50)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobody_need_be_named_as_the_user_where_an_order_is_sent() {
        var path = DISCOVERY + "/social-prescribing-order-dispatch";
        var call = """
                {"hook": "order-dispatch", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", "context":
                 {"patientId": "%s", "order": "ServiceRequest/s1"}, "prefetch": {"patient": %s}}""".formatted(APatient.ID, patient().prefetch().get("patient"));

        assertThat(post(path, call).status()).isEqualTo(200);
    }

    @Test
    void every_draft_has_a_card_of_its_own() {
        var unstable = lonely().with("4557003", "Unstable angina", 5).withDirectReferralTo("befriending", 20);
        var exercise = order(DIRECT.formatted("exercise referral"), "").replace("\"new\"", "\"other\"");

        assertThat(summaries("order-select", unstable, drafts(befriending(""), exercise)))
                .isEqualTo(List.of(
                        "Befriending: a referral is open already",
                        "Exercise referral: a reason against this referral is recorded"));
    }
}
