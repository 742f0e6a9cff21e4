package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.condition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Adviser;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.RecordJson;
import org.footbridge.scenario.ShippedRuleBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a record system may write in a way that readers take differently: no safeguard sleeps because of it. */
class UnclearEntriesTest {

    private static final String SELF_HARM = "401206008";
    private static final String AT_RISK = "suicidal thoughts or increased suicide risk";
    private static final String ASTHMA = "195967001";
    private static final String STATED = "{'resourceType':'Condition','id':'c1','subject':{'reference':'Patient/p1'},"
            + "'clinicalStatus':{'coding':[{'code':'active'}]},'code':{'coding':[{'system':'http://snomed.info/sct',"
            + "'code':'401206008'}]},'recordedDate':'2026-11-20'%s}";

    /** The facts of a person with this as their problems, as it comes in a request. */
    private static PatientFacts problems(String prefetched) {
        var text = "{'prefetch':{'problems':%s}}".formatted(prefetched).replace('\'', '"');
        var read = RecordJson.request(JsonMapper.shared(), text.getBytes(StandardCharsets.UTF_8));
        return TestRecord.record()
                .with("problems", read.path("prefetch").path("problems"))
                .facts(ShippedRuleBase.ruleBase().vocabulary());
    }

    private static String inBundle(String resource) {
        return "{'resourceType':'Bundle','entry':[{'resource':" + resource + "}]}";
    }

    private static Set<String> unread(PatientFacts facts) {
        return facts.unread().stream()
                .filter(unread -> unread.part() == RecordPart.PROBLEMS && unread.cause() == Cause.UNREADABLE)
                .flatMap(unread -> unread.terms().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isEverythingUnread(PatientFacts facts) {
        return unread(facts).equals(ShippedRuleBase.ruleBase().vocabulary().termsReadFrom(RecordPart.PROBLEMS));
    }

    private static List<String> alerts(PatientFacts facts) {
        return new Adviser()
                .advise(ShippedRuleBase.ruleBase(), facts).alerts().stream()
                        .map(Advice.Alert::name)
                        .toList();
    }

    @Test
    void a_second_code_hides_no_safeguard() {
        var hidden = problems(inBundle(
                STATED.formatted(",'code':{'coding':[{'code':'" + ASTHMA + "','system':'http://snomed.info/sct'}]}")));

        assertThat(hidden.observations()).isEmpty();
        assertThat(isEverythingUnread(hidden)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'clinicalStatus':{'coding':[{'code':'resolved'}]}",
                "'verificationStatus':{'coding':[{'code':'confirmed'}]},'verificationStatus':{'coding':[{'code':'refuted'}]}",
                "'subject':{'reference':'Patient/p2'}",
                "'recordedDate':'1990-01-01'",
                "'onsetDateTime':'2026-11-01','onsetDateTime':'1990-01-01'",
                "'abatementDateTime':'2026-11-21','abatementDateTime':null",
                "'onsetPeriod':{'start':'2026-11-01','start':'1990-01-01'}"
            })
    void a_second_value_of_what_is_read_leaves_what_the_code_says_unread(String again) {
        assertThat(problems(inBundle(STATED.formatted(""))).observations())
                .extracting(Observation::term)
                .contains(AT_RISK);

        var facts = problems(inBundle(STATED.formatted("," + again)));

        assertThat(facts.observations()).isEmpty();
        assertThat(unread(facts)).contains(AT_RISK);
        assertThat(isEverythingUnread(facts)).isFalse();
    }

    @Test
    void a_second_value_of_what_nothing_rests_on_harms_nothing() {
        assertThat(problems(inBundle(STATED.formatted(",'note':[{'text':'a'}],'note':[]"))))
                .isEqualTo(problems(inBundle(STATED.formatted(""))));
        assertThat(problems(inBundle(STATED.formatted(",'recordedDate':'2020'").replace(SELF_HARM, ASTHMA)))
                        .unread())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType':'Bundle','entry':[{'resource':%s}],'entry':[]}",
                "{'resourceType':'Bundle','entry':[{'resource':%s,'resource':{'resourceType':'Basic'}}]}",
                "{'resourceType':'Bundle','link':[{'relation':'next','url':'a'}],'link':[]}",
                "{'resourceType':'Bundle','entry':[]},'problems':null"
            })
    void a_second_value_around_the_entries_leaves_all_of_them_unread(String sent) {
        assertThat(isEverythingUnread(problems(sent.formatted(STATED.formatted("")))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"' 401206008 '", "'401206008\t'", "'\u00a0401206008'", "'\n401206008\n'"})
    void blanks_around_a_code_say_nothing(String code) {
        var facts = TestRecord.record()
                .with("problems", bundle(withCode(code)))
                .facts(ShippedRuleBase.ruleBase().vocabulary());

        assertThat(facts.observations()).extracting(Observation::term).contains(AT_RISK);
        assertThat(alerts(facts)).contains("safety");
    }

    private static JsonNode withCode(String code) {
        var condition = condition("c1", SELF_HARM, "'recordedDate':'2026-11-20'");
        ((ObjectNode) condition.path("code").path("coding").path(0)).put("code", code);
        return condition;
    }

    @Test
    void a_bundle_in_a_bundle_is_said_to_be_unread() {
        var nested = bundle(bundle(condition("c1", SELF_HARM, "'recordedDate':'2026-11-20'")));

        Map.of(
                        "problems", RecordPart.PROBLEMS,
                        "measurements", RecordPart.MEASUREMENTS,
                        "referrals", RecordPart.REFERRALS)
                .forEach((key, part) -> assertThat(
                                TestRecord.record().with(key, nested).facts().unread())
                        .extracting(Unread::part, Unread::cause)
                        .containsExactly(tuple(part, Cause.UNREADABLE)));
    }
}
