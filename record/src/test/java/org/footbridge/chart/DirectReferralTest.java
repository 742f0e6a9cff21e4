package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.chart.SafetyVocabulary.DIRECT_CODE;
import static org.footbridge.chart.SafetyVocabulary.REFERRAL_CODE;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.json;

import java.time.LocalDate;
import java.util.Optional;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Kind;
import org.footbridge.facts.Referral.Stage;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes a referral, to which route, and when it ended. */
class DirectReferralTest {

    private static final String SCT_CODE = "'code':{'coding':[{'system':'http://snomed.info/sct','code':'%s'}]}";
    private static final String TO_A_LINK_WORKER = SCT_CODE.formatted(REFERRAL_CODE);
    private static final String TO_EXERCISE = SCT_CODE.formatted(DIRECT_CODE);

    private final FhirServerStub server = new FhirServerStub();

    @AfterEach
    void stop() {
        server.close();
    }

    private static String category(String kind) {
        return ",'category':[{'coding':[{'system':'https://footbridge.example/CodeSystem/referral-kind','code':'" + kind
                + "'}]}]";
    }

    private static String route(String route) {
        return ",'orderDetail':[{'text':'" + route + "'}]";
    }

    private Optional<Referral> referral(String status, String rest) {
        var request = json("{'resourceType':'ServiceRequest','id':'s1','status':'" + status
                + "','intent':'order','subject':{'reference':'Patient/p1'},"
                + "'performer':[{'reference':'PractitionerRole/r1'}]," + rest + "}");
        return TestRecord.record()
                .with("referrals", bundle(request))
                .readableAt(server.access())
                .facts(SafetyVocabulary.VOCABULARY)
                .pathway()
                .referrals()
                .stream()
                .findFirst();
    }

    private void assertKind(String rest, Kind kind, String route) {
        assertThat(referral("active", rest)).hasValueSatisfying(referral -> {
            assertThat(referral.kind()).isEqualTo(kind);
            assertThat(referral.route()).isEqualTo(route);
        });
    }

    @Test
    void a_referral_with_the_national_code_goes_to_a_link_worker() {
        assertKind(TO_A_LINK_WORKER, Kind.LINK_WORKER, "");
        assertKind(TO_A_LINK_WORKER + route("link worker"), Kind.LINK_WORKER, "link worker");
        assertKind(TO_A_LINK_WORKER + route("befriending"), Kind.LINK_WORKER, "befriending");
        assertKind(
                TO_A_LINK_WORKER + route("exercise referral") + category("link-worker"),
                Kind.LINK_WORKER,
                "exercise referral");
    }

    @Test
    void the_reasons_of_a_referral_are_its_words_and_the_terms_of_its_codes() {
        var reasons = ",'reasonCode':[{'text':'Looks after her mother','coding':[{'system':'http://snomed.info/sct',"
                + "'code':'%s','display':'Carer of parent'}]},{'text':' '},{'text':'Looks after her mother'}]";

        assertThat(referral("active", TO_A_LINK_WORKER + reasons.formatted(SafetyVocabulary.CARER_CODE)))
                .hasValueSatisfying(referral -> assertThat(referral.reasons())
                        .containsExactly("Looks after her mother", "Carer of parent", SafetyVocabulary.CARER));
        assertThat(referral("active", TO_A_LINK_WORKER))
                .hasValueSatisfying(referral -> assertThat(referral.reasons()).isEmpty());
    }

    @Test
    void a_referral_with_the_code_of_a_route_goes_to_its_service() {
        assertKind(TO_EXERCISE, Kind.DIRECT, "exercise referral");
    }

    @Test
    void a_referral_whose_category_is_direct_goes_to_the_route_that_it_names() {
        assertKind("'code':{'text':'debt advice'}" + category("direct"), Kind.DIRECT, "debt advice");
        assertKind(
                "'code':{'text':'Debt advice'}" + category("direct") + route("debt advice"),
                Kind.DIRECT,
                "debt advice");
    }

    @Test
    void where_it_has_no_text_the_display_of_its_code_names_the_route() {
        assertKind(
                "'code':{'coding':[{'system':'https://practice.example','code':'x','display':'Money advice'}]}"
                        + category("direct"),
                Kind.DIRECT,
                "Money advice");
    }

    @Test
    void one_whose_status_says_nothing_may_be_open() {
        assertThat(referral("unknown", TO_EXERCISE).orElseThrow().stage()).isEqualTo(Stage.UNKNOWN);
    }

    @Test
    void a_draft_of_an_earlier_version_goes_to_the_service_of_its_route() {
        assertKind(TO_A_LINK_WORKER + route("exercise referral"), Kind.DIRECT, "exercise referral");
    }

    @Test
    void anything_else_is_no_referral_of_ours() {
        assertThat(referral("active", "'code':{'text':'Full blood count'}")).isEmpty();
        assertThat(referral("active", "'code':{'text':'debt advice'}")).isEmpty();
        assertThat(referral("active", "'code':{'text':'befriending'}" + category("link-worker")))
                .isEmpty();
    }

    @Test
    void the_roles_of_a_direct_referral_are_not_read() {
        assertThat(referral("active", TO_EXERCISE)).isPresent();
        assertThat(server.asked()).isEmpty();
        assertThat(referral("active", TO_A_LINK_WORKER)).isPresent();
        assertThat(server.asked()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "completed|,'occurrencePeriod':{'start':'2026-09-01','end':'2026-11-02'}|2026-11-02",
                "revoked|,'occurrenceDateTime':'2026-11-02'|2026-11-02",
                "completed|,'meta':{'lastUpdated':'2026-11-02T10:00:00Z'}|2026-11-02",
                "completed||",
                "active|,'occurrenceDateTime':'2026-11-02'|"
            })
    void has_ended_on_the_day_that_its_occurrence_or_its_last_change_names(String status, String rest, String day) {
        var ended = referral(status, TO_EXERCISE + (rest == null ? "" : rest))
                .map(Referral::ended)
                .map(PartialDate::latest);
        assertThat(ended).isEqualTo(Optional.ofNullable(day).map(LocalDate::parse));
    }
}
