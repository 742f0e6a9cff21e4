package org.footbridge.governance.use;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.footbridge.card.OverrideReasons;
import org.footbridge.facts.London;
import org.footbridge.hook.ServiceOnPort;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the governance team sees of how rules are used: page, table and FHIR MeasureReport. */
class UsePageTest extends ServiceOnPort {
    private static final String PAGE = "/governance/use";

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothing_yet() {
        for (var table : List.of("feedback_suggestion", "feedback", "issued_card", "forgotten_cards")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    /** Cards of this month with a reply each; no reply where it is empty, a reason where it is one. */
    private void cards(int number, String rule, String reply) {
        for (int i = 0; i < number; i++) {
            var uuid = UUID.randomUUID();
            jdbc.sql("""
                    insert into issued_card values (?, 's', '1.2.3', 'f00d', current_timestamp,
                      array['%s'], array['%s'], array['befriending'])""".formatted(rule, uuid)).param(uuid).update();
            if (!reply.isEmpty()) {
                boolean isAccepted = reply.equals("accepted");
                jdbc.sql("insert into feedback values (?, ?, current_timestamp, 's', current_timestamp, ?, ?)")
                        .params(
                                uuid.toString(),
                                isAccepted ? "accepted" : "overridden",
                                isAccepted ? null : reply,
                                isAccepted ? null : OverrideReasons.SYSTEM)
                        .update();
            }
        }
    }

    private Document page() {
        var page = send(request(PAGE));
        assertThat(page.status()).as(page.http().body()).isEqualTo(200);
        return Jsoup.parse(page.http().body());
    }

    private static String text(Document page, String selector) {
        return page.select(selector).text();
    }

    @Test
    void says_so_where_no_card_was_shown() {
        var page = page();

        assertThat(text(page, "#rules")).contains("No card was shown in these months");
        assertThat(page.select("table, svg")).isEmpty();
        assertThat(send(request(PAGE + ".csv")).http().body())
                .isEqualTo("rule,version,month,shown,accepted,overridden,not answered\r\n");
        assertThat(problems()).isEmpty();
    }

    @Test
    void shows_each_rule_with_small_counts_hidden_and_others_rounded() {
        cards(41, "NEED-LON-1", "accepted");
        cards(22, "NEED-LON-1", "patient-refuses");
        cards(3, "NEED-LON-1", "limited-time");
        cards(60, "NEED-LON-1", "");
        cards(5, "ALERT-GONE-9", "");

        var page = page();

        assertThat(page.select("#rules tbody").first().select("tr").eachText())
                .containsExactly("ALERT-GONE-9 1.2.3 hidden 0 0 hidden", "NEED-LON-1 1.2.3 125 40 25 60");
        assertThat(page.select("article:has(h3:contains(NEED-LON-1)) table:contains(Why cards) tbody tr")
                        .eachText())
                .containsExactly("Patient does not want it hidden", "Not enough time today hidden");
        assertThat(text(page, "article:has(h3:contains(NEED-LON-1)) .meta")).contains("What NEED-LON-1 says");
        assertThat(text(page, "article:has(h3:contains(ALERT-GONE-9)) .meta")).contains("does not have this rule");
        assertThat(text(page, "article:has(h3:contains(NEED-LON-1)) desc"))
                .contains("All months: 125 shown, 40 accepted, 25 overridden, 60 not answered");
        assertThat(page.select("script, [style], [onclick]")).isEmpty();
    }

    @Test
    void names_rules_that_nobody_accepts_and_those_that_do_not_fit() {
        cards(12, "NEED-LON-1", "inappropriate-recipient");
        cards(9, "NEED-LON-1", "");
        cards(7, "NEED-MON-1", "");
        cards(30, "NEED-CAR-1", "accepted");
        cards(5, "NEED-CAR-1", "inappropriate-recipient");

        var page = page();

        assertThat(page.select("section:has(#never) li").eachText())
                .containsExactly("NEED-LON-1 in version 1.2.3: 20 shown");
        assertThat(text(page, "section:has(#misfit) q")).isEqualTo("Does not fit this patient");
        assertThat(page.select("section:has(#misfit) li").eachText())
                .containsExactly("NEED-LON-1 in version 1.2.3: 10 of 20 shown");
    }

    @Test
    void counts_cards_that_were_forgotten() {
        cards(10, "NEED-LON-1", "accepted");
        var month = YearMonth.now(London.ZONE).minusMonths(5);
        jdbc.sql("insert into forgotten_cards values (?, '1.2.3', 'NEED-LON-1', true, 90)")
                .param(month.toString())
                .update();

        assertThat(page().select("#rules tbody").first().text()).isEqualTo("NEED-LON-1 1.2.3 100 10 0 90");
    }

    @Test
    void is_a_table_for_spreadsheets() {
        cards(20, "NEED-LON-1", "patient-refuses");
        cards(3, "=EVIL()", "");

        var csv = send(request(PAGE + ".csv"));

        assertThat(csv.header("content-type")).startsWith("text/csv");
        assertThat(csv.header("content-disposition")).contains("attachment").contains(".csv");
        assertThat(csv.http().body().lines())
                .anySatisfy(line -> assertThat(line).startsWith("NEED-LON-1,1.2.3,all,20,0,20,0,20,0,"))
                .anySatisfy(line -> assertThat(line).startsWith("'=EVIL(),1.2.3,all,hidden,0,0,hidden"))
                .noneSatisfy(line -> assertThat(line).startsWith("="));
    }

    @Test
    void is_a_measure_report_in_which_hidden_counts_are_masked() {
        cards(20, "NEED-LON-1", "accepted");
        cards(3, "NEED-LON-1", "limited-time");
        cards(20, "NEED-LON-1", "");

        var report = send(request(PAGE + ".json"));

        assertThat(report.header("content-type")).startsWith("application/fhir+json");
        assertThat(report.json().at("/group/0/population/0/count").asInt()).isEqualTo(45);
        assertThat(report.json()
                        .at("/group/0/population/2/_count/extension/0/valueCode")
                        .asString())
                .isEqualTo("masked");
        assertThat(report.json().at("/measure").asString()).isEqualTo(BASE_URL + PAGE);
        assertThat(problems()).isEmpty();
    }

    private List<SingleValidationMessage> problems() {
        var fhir = FhirContext.forR4Cached();
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir));
        var validator = fhir.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
        return validator.validateWithResult(send(request(PAGE + ".json")).http().body()).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .toList();
    }

    @Test
    void anybody_elsewhere_finds_nothing_there() {
        for (var path : List.of(PAGE, PAGE + ".csv", PAGE + ".json")) {
            assertThat(send(request(path).header("X-Forwarded-For", "192.0.2.7"))
                            .status())
                    .isEqualTo(404);
        }
    }
}
