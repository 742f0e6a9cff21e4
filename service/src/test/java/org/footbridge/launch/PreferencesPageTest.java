package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.json;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What would suit a patient is asked on the page, kept in the record or for the launch, and puts suggestions in order. */
@ExtendWith(OutputCaptureExtension.class)
class PreferencesPageTest extends LaunchedService {

    private static final String TYPE = "QuestionnaireResponse";
    private static final String PATH = "/preferences";
    private static final String KEPT = "The answers are in the record.";
    private static final String CHANGED = "Nothing was kept: the answers have changed since the form was opened.";
    private static final String ONE_PERSON_FIRST = "Feeling lonely: consider befriending";
    private static final String GROUP_FIRST = "Feeling lonely: consider a lunch or social group";
    private static final String FOR_NOW = "Not written to the record: the answers count until this page is closed";

    private static final String WITHOUT_WRITING =
            "openid fhirUser launch patient/Patient.rs patient/Condition.rs patient/Procedure.rs patient/ServiceRequest.rs"
                    + " patient/CareTeam.rs patient/Observation.rs patient/QuestionnaireResponse.rs user/PractitionerRole.r"
                    + " user/HealthcareService.r user/Organization.r";

    private final List<String> written = new CopyOnWriteArrayList<>();
    private TestBrowser browser = new TestBrowser(0);

    @BeforeEach
    void open() {
        browser = browser();
        answering(FhirServerStub.status(201));
    }

    private void answering(FhirServerStub.Reply reply) {
        RECORDS.fhir.on(TYPE, exchange -> {
            written.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            reply.to(exchange);
        });
    }

    private HttpResponse<String> opened() {
        return opened(browser, RECORDS, APatient.ID);
    }

    private HttpResponse<String> form(HttpResponse<String> page) {
        return browser.get(page.uri().getPath() + PATH);
    }

    private static Map<String, String> fields(HttpResponse<String> form) {
        var body = form.body();
        var fields = new LinkedHashMap<String, String>();
        for (var name : List.of("form", "seen")) {
            int from = body.indexOf("value=\"", body.indexOf("name=\"" + name + "\"")) + "value=\"".length();
            fields.put(name, body.substring(from, body.indexOf('"', from)));
        }
        return fields;
    }

    private static Map<String, String> answers(HttpResponse<String> form) {
        var fields = fields(form);
        fields.put("company", "company-group");
        fields.put("place", "place-no-matter");
        fields.put("enjoys", "likes-eating-together");
        fields.put("stopped-by", "stopped-getting-there");
        return fields;
    }

    private HttpResponse<String> send(HttpResponse<String> form, Map<String, String> fields) {
        return browser.follow(browser.submit(form, form.uri().getPath(), fields));
    }

    private HttpResponse<String> answered(HttpResponse<String> page) {
        var form = form(page);
        return send(form, answers(form));
    }

    @Test
    void what_is_asked_is_written_to_the_record_and_puts_suggestions_in_order() {
        var page = opened();
        assertThat(page.body())
                .contains("Not asked yet.", "Ask what suits them", ONE_PERSON_FIRST)
                .doesNotContain("What suits them:</strong>");

        var after = answered(page);

        assertThat(after.body())
                .contains(KEPT, GROUP_FIRST, "<dd>In a group</dd>", "<dd>It does not matter</dd>", "Change the answers")
                .contains("prefers being in a group, cooking and eating together (asked ")
                .contains(
                        "Prefers being in a group, cooking and eating together; would be stopped by getting there (asked")
                .contains("Add a draft referral: befriending", "Add a draft referral: link worker")
                .doesNotContain(FOR_NOW);
        assertThat(written).singleElement().satisfies(body -> {
            var response = json(body);
            assertThat(response.path("status").stringValue("")).isEqualTo("completed");
            assertThat(response.path("questionnaire").stringValue(""))
                    .isEqualTo("https://footbridge.example/Questionnaire/what-suits-you");
            assertThat(response.at("/subject/reference").stringValue("")).isEqualTo("Patient/" + APatient.ID);
            assertThat(response.at("/author/reference").stringValue("")).startsWith("Practitioner/");
            assertThat(response.at("/item/0/answer/0/valueCoding/code").stringValue(""))
                    .isEqualTo("company-group");
            assertThat(response.path("item")).hasSize(4);
        });
    }

    @Test
    void the_next_launch_reads_them_again_and_the_form_shows_them_chosen() {
        lonely().whoSaid(20, "company-group", "likes-walking").heldBy(RECORDS.fhir);

        var page = opened();

        assertThat(page.body())
                .contains(GROUP_FIRST, "<dd>In a group</dd>", "<dd>Walking</dd>")
                .doesNotContain(FOR_NOW);
        assertThat(form(page).body())
                .containsPattern("value=\"company-group\" id=\"company-group\" checked=\"checked\"")
                .containsPattern("value=\"likes-walking\" id=\"likes-walking\" checked=\"checked\"")
                .contains("Remove the answers");
    }

    @Test
    void a_form_that_is_sent_twice_is_kept_once() {
        var page = opened();
        var form = form(page);
        assertThat(send(form, answers(form)).body()).contains(KEPT);

        assertThat(send(form, answers(form)).body())
                .contains("These answers were kept before, and were not kept again.");

        assertThat(written).hasSize(1);
    }

    @Test
    void two_presses_at_once_write_once() throws InterruptedException, ExecutionException {
        var form = form(opened());
        var both = new OverlappingWrites();
        answering(both.answering(FhirServerStub.status(201)));
        Callable<Integer> press =
                () -> both.pressed(browser.submit(form, form.uri().getPath(), answers(form)));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var pressed : threads.invokeAll(List.of(press, press))) {
                assertThat(pressed.get()).isEqualTo(303);
            }
        }

        assertThat(written).hasSize(1);
    }

    @Test
    void a_form_that_has_not_seen_the_answers_that_count_changes_nothing() {
        var page = opened();
        var first = form(page);
        var second = form(page);
        assertThat(send(first, answers(first)).body()).contains(KEPT);
        var others = fields(second);
        others.put("company", "company-alone");

        assertThat(send(second, others).body()).contains(CHANGED, GROUP_FIRST);

        var third = form(page);
        lonely().whoSaid(-1, "company-one").heldBy(RECORDS.fhir);
        assertThat(send(third, answers(third)).body()).contains(CHANGED, "<dd>With one other person</dd>");
        assertThat(written).hasSize(1);
    }

    @Test
    void where_it_may_not_be_written_it_counts_for_this_launch_and_stands_in_the_text_to_copy() {
        RECORDS.answering(token -> token.put("scope", WITHOUT_WRITING));
        var page = opened();
        assertThat(form(page).body()).contains(FOR_NOW);

        var after = answered(page);

        assertThat(after.body())
                .contains("The answers count until this page is closed.", FOR_NOW, GROUP_FIRST)
                .contains("Prefers being in a group, cooking and eating together; would be stopped by getting there");
        assertThat(browser.get(page.uri().getPath()).body()).contains(GROUP_FIRST, FOR_NOW);
        assertThat(opened().body()).contains(ONE_PERSON_FIRST, "Not asked yet.");
        assertThat(written).isEmpty();
    }

    @Test
    void where_the_record_refuses_it_counts_for_this_launch_and_the_page_says_so() {
        answering(FhirServerStub.status(422));

        assertThat(answered(opened()).body())
                .contains("The record system did not take this.", FOR_NOW, GROUP_FIRST)
                .doesNotContain(KEPT);
    }

    @Test
    void where_no_answer_comes_it_is_not_said_to_be_in_the_record() {
        answering(FhirServerStub.status(503));

        assertThat(answered(opened()).body())
                .contains("It is not certain whether this is in the record.", GROUP_FIRST)
                .doesNotContain(KEPT, FOR_NOW);
    }

    @Test
    void answers_are_taken_back_by_a_later_response_without_any() {
        lonely().whoSaid(20, "company-group").heldBy(RECORDS.fhir);
        var form = form(opened());
        var fields = answers(form);
        fields.put("remove", "yes");

        assertThat(send(form, fields).body())
                .contains("The answers are taken back", "Not asked yet.", ONE_PERSON_FIRST);

        assertThat(written)
                .singleElement()
                .satisfies(body -> assertThat(json(body).has("item")).isFalse());
    }

    @Test
    void a_form_without_an_answer_keeps_nothing() {
        var form = form(opened());

        assertThat(send(form, fields(form)).body()).contains("Nothing was kept: no answer was chosen.");

        assertThat(written).isEmpty();
    }

    @Test
    void only_answers_that_the_form_offers_are_kept_and_one_to_each_question_of_one() {
        var form = form(opened());
        var fields = fields(form);
        fields.put("company", "likes-walking");
        fields.put("enjoys", "<b>skydiving</b>");

        assertThat(send(form, fields).body()).contains("no answer was chosen").doesNotContain("skydiving");
        assertThat(written).isEmpty();
    }

    @Test
    void what_could_not_be_read_costs_no_suggestion_and_is_said_in_its_place() {
        lonely().whoSaid(20, "company-group").butRefusing("preferences").heldBy(RECORDS.fhir);

        assertThat(opened().body())
                .contains("Could not be read: <span>", ONE_PERSON_FIRST, "lunch or social group", "link worker")
                .doesNotContain("Part of the record could not be read", "Not asked yet.", "In a group");
    }

    @ParameterizedTest
    @ValueSource(ints = {365, 366})
    void answers_of_more_than_a_year_ago_count_and_are_asked_again(int days) {
        lonely().whoSaid(days, "company-group").heldBy(RECORDS.fhir);

        var page = opened().body();

        assertThat(page).contains(GROUP_FIRST);
        assertThat(page.contains("Ask again what suits them")).isEqualTo(days > 365);
        assertThat(page.contains(": ask again)")).isEqualTo(days > 365);
    }

    @Test
    void where_the_record_cannot_be_read_the_page_of_the_failure_says_that_nothing_was_kept(CapturedOutput output) {
        var form = form(opened());
        RECORDS.fhir.on("Patient/" + APatient.ID, FhirServerStub.status(503));

        var failed = browser.submit(form, form.uri().getPath(), answers(form));

        assertThat(failure(failed, output)).isEqualTo("record-busy 503");
        assertThat(failed.body()).contains("The answers were not kept");
        assertThat(written).isEmpty();
    }

    @Test
    void nobody_is_asked_who_has_died() {
        lonely().whoHasDied().heldBy(RECORDS.fhir);

        assertThat(opened().body()).doesNotContain("Ask what suits them");
    }
}
