package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.footbridge.people.APatient;
import org.footbridge.people.Attack;
import org.footbridge.people.FreeTextWriter;
import org.footbridge.record.FhirServerStub;
import org.footbridge.record.TestJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever stands in a record, in an answer of the record system or in a form, a page has the elements and attributes that
 * it has without it. Each text carries the path of its element, so a text that comes to be shown is seen here.
 */
class HostilePageTextTest extends LaunchedService {

    /** What of a record is shown at all. A page that shows more of it needs a line here. */
    private static final Set<String> SHOWN = Set.of(
            "patient.name.family",
            "patient.name.given",
            "patient.name.prefix",
            "patient.identifier.value",
            "servicerequest.orderdetail.text");

    private static final Set<String> ROOTS = Set.of(
            "patient",
            "condition",
            "observation",
            "servicerequest",
            "careteam",
            "practitionerrole",
            "healthcareservice",
            "organization",
            "operationoutcome",
            "token",
            "identity",
            "configuration",
            "description");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\u3164]|(?![\\n\\t])\\p{Cc}|\\p{M}{5}");
    private static final int LONGEST = 500;

    /** All that a page can be made of: advice, a draft, a referral on its way, and somebody to take it. */
    private static APatient somebody() {
        return lonely().withPhq9(11)
                .withBloodPressure(128, 78)
                .whoIsInactive()
                .withDraftFor("a place to dance")
                .withReferralTo("PractitionerRole/r1", 14)
                .withCareTeam("active", "PractitionerRole/r2", "")
                .whereALinkWorker("r2", "'active':false")
                .whereALinkWorker(
                        "r1",
                        "'telecom':[{'system':'phone','value':'0300 000 0000'}],"
                                + "'organization':{'reference':'Organization/g1'},"
                                + "'healthcareService':[{'reference':'HealthcareService/h1'}]")
                .where(
                        "{'resourceType':'HealthcareService','id':'h1','telecom':[{'system':'email','value':'a@b.example'}]}")
                .where("{'resourceType':'Organization','id':'g1','telecom':[{'system':'phone','value':'0300'}]}");
    }

    private PageMarkup recordWith(UnaryOperator<String> text) {
        somebody().rewritten(resource -> FreeTextWriter.in(resource, text)).heldBy(RECORDS.fhir);
        return new PageMarkup(opened(browser(), RECORDS, APatient.ID));
    }

    private static void isInert(PageMarkup page, PageMarkup harmless) {
        assertThat(page.skeleton()).isEqualTo(harmless.skeleton());
        assertThat(page.paths(ROOTS)).isSubsetOf(harmless.paths(ROOTS));
        assertThat(page.texts())
                .noneMatch(text -> UNSEEN.matcher(text).find())
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(LONGEST));
    }

    @AfterEach
    void nothing_hostile_is_logged(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("evil.example", "alert(1)", "Set-Cookie: x", "WWWWWWWW");
    }

    @Test
    void a_page_shows_of_a_record_what_is_listed_here_and_no_more() {
        assertThat(recordWith(Attack::none).paths(ROOTS)).isEqualTo(SHOWN);
    }

    @ParameterizedTest
    @EnumSource
    void a_record_is_text_on_its_page(Attack attack) {
        var harmless = recordWith(Attack::none);

        var page = recordWith(attack::at);

        isInert(page, harmless);
        assertThat(page.paths(ROOTS)).contains("patient.name.family", "servicerequest.orderdetail.text");
    }

    private static FhirServerStub.Reply refusing(int status, UnaryOperator<String> text) {
        JsonNode outcome = FreeTextWriter.in(
                TestJson.json("{'resourceType':'OperationOutcome','issue':[{'severity':'error','code':'forbidden'}]}"),
                text);
        return FhirServerStub.body(
                status, "application/fhir+json", outcome.toString().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void what_a_record_system_says_of_a_refusal_stays_there(Attack attack) {
        for (int status : new int[] {200, 403, 422}) {
            RECORDS.fhir.on("Condition?", refusing(status, Attack::none));
            var harmless = new PageMarkup(opened(browser(), RECORDS, APatient.ID));
            assertThat(harmless.paths(ROOTS)).doesNotContain("operationoutcome.issue.diagnostics");

            RECORDS.fhir.on("Condition?", refusing(status, attack::at));
            isInert(new PageMarkup(opened(browser(), RECORDS, APatient.ID)), harmless);
        }
        RECORDS.fhir.on("Patient/" + APatient.ID, refusing(403, attack::at));
        var failed = new PageMarkup(opened(browser(), RECORDS, APatient.ID));
        assertThat(failed.paths(ROOTS)).isEmpty();
    }

    /** What an answer of the token endpoint, the identity and the discovery document say besides what is needed of them. */
    private PageMarkup launchedWith(UnaryOperator<String> text) {
        var configuration = RECORDS.changing();
        Stream.of("service_documentation", "op_policy_uri", "op_tos_uri", "brand_name", "management_endpoint")
                .forEach(member -> configuration.put(member, text.apply("configuration." + member.replace("_", ""))));
        RECORDS.answering(token -> {
            saying(token, text, "appContext", "intent", "tenant", "smart_style_url", "encounter", "error_description");
            token.putArray("fhirContext").addObject().put("reference", text.apply("token.fhircontext"));
        });
        RECORDS.idToken.with(claims -> claims.claim("name", text.apply("identity.name"))
                .claim("preferred_username", text.apply("identity.username"))
                .claim("profile", text.apply("identity.profile")));
        return new PageMarkup(opened(browser(), RECORDS, APatient.ID));
    }

    private static void saying(ObjectNode token, UnaryOperator<String> text, String... members) {
        Stream.of(members).forEach(member -> token.put(member, text.apply("token." + member.replace("_", ""))));
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_with_a_token_is_not_shown(Attack attack) {
        var harmless = launchedWith(Attack::none);
        assertThat(harmless.paths(ROOTS)).doesNotContain("token.appcontext", "identity.name");

        isInert(launchedWith(attack::at), harmless);
    }

    private HttpResponse<String> refusedWith(String error, String description) {
        var browser = browser();
        String state = QueryParameters.of(begun(browser, RECORDS)).getOrDefault("state", "");
        return browser.get("/launch/callback?"
                + QueryParameters.text(Map.of(
                        "error", error, "error_description", description, "error_uri", description, "state", state)));
    }

    @ParameterizedTest
    @EnumSource
    void what_an_authorization_server_says_of_a_refusal_is_quoted_as_text(Attack attack) {
        String description = attack.at("description.text");
        for (String error : List.of("access_denied", "invalid_scope", description)) {
            var harmless = new PageMarkup(refusedWith("access_denied", Attack.none("description.text")));
            assertThat(harmless.paths(ROOTS)).containsExactly("description.text");

            isInert(new PageMarkup(refusedWith(error, description)), harmless);
        }
    }

    private PageMarkup leafletWith(String words) {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        String leaflet = new PageMarkup(page)
                .links().stream()
                        .filter(link -> link.contains("/leaflets/"))
                        .findFirst()
                        .orElseThrow();
        return new PageMarkup(browser.submit(browser.get(leaflet), leaflet, Map.of("own", words)));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_added_to_a_leaflet_is_text_on_it(Attack attack) {
        isInert(leafletWith(attack.at("description.text")), leafletWith(Attack.none("description.text")));
    }
}
