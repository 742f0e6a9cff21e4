package org.footbridge.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Safety;
import org.footbridge.advice.Adviser;
import org.footbridge.condition.RowCondition;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.RowCase.Expect;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of the shipped tables, case by case as {@code row-cases.csv} states them. */
class RowCasesTest {

    private static final String STALLED = "link worker reachable no; no link worker named yes;"
            + " working days the referral has waited 3; suicidal thoughts or increased suicide risk yes 9 days ago";

    private final RuleBase ruleBase = ShippedRuleBase.ruleBase();
    private final Adviser adviser = new Adviser();

    @TestFactory
    Stream<DynamicTest> each_case_comes_out_as_the_file_says() {
        return RowCase.all().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.rule() + " " + each.expect() + ": " + each.name(), () -> assertCase(each)));
    }

    @TestFactory
    Stream<DynamicTest> a_need_or_route_never_fires_on_what_could_not_be_read() {
        return firing(Row.Needed.class, Row.Routed.class)
                .flatMap(each -> ruleBase.row(each.rule()).conditions().stream()
                        .map(condition -> condition.term().name())
                        .map(term -> DynamicTest.dynamicTest(
                                each.rule() + " without " + term,
                                () -> assertThat(ShippedRuleBase.fired(unread(each.facts(), Set.of(term))))
                                        .doesNotContain(each.rule()))));
    }

    @TestFactory
    Stream<DynamicTest> what_a_safeguard_found_still_withholds_where_more_could_not_be_read() {
        return firing(Withholding.class)
                .filter(each -> ruleBase.row(each.rule()).conditions().stream()
                        .noneMatch(condition -> condition.test().inWords().startsWith("not recorded")))
                .filter(each -> ruleBase.row(each.rule()).conditions().stream()
                        .noneMatch(condition -> condition.term().isDerived()))
                .map(each -> DynamicTest.dynamicTest(each.rule(), () -> {
                    var terms = new HashSet<String>();
                    ruleBase.row(each.rule())
                            .conditions()
                            .forEach(one -> terms.add(one.term().name()));
                    assertThat(ShippedRuleBase.fired(unread(each.facts(), terms)))
                            .contains(each.rule());
                }));
    }

    @TestFactory
    Stream<DynamicTest> alerts_from_what_was_read_still_show_where_a_safeguard_could_not_be_checked() {
        return RowCase.all().stream()
                .filter(each -> each.expect() == Expect.COULD_NOT_BE_CHECKED)
                .filter(each -> !each.recorded().endsWith("read: referrals"))
                .map(each -> DynamicTest.dynamicTest(each.rule() + " " + each.name(), () -> {
                    var advice = adviser.advise(ruleBase, ShippedRuleBase.person(each.recorded() + "; " + STALLED));
                    assertThat(advice.alerts())
                            .extracting(Advice.Alert::name)
                            .contains("missing link-worker contact", "safety");
                }));
    }

    private void assertCase(RowCase each) {
        switch (each.expect()) {
            case FIRES -> assertThat(ShippedRuleBase.fired(each.facts())).contains(each.rule());
            case DOES_NOT_FIRE ->
                assertThat(ShippedRuleBase.fired(each.facts())).doesNotContain(each.rule());
            case COULD_NOT_BE_CHECKED -> assertUnchecked(each);
        }
    }

    private void assertUnchecked(RowCase each) {
        var row = (Withholding) ruleBase.row(each.rule());
        var evaluation = adviser.evaluate(ruleBase, each.facts());
        var advice = evaluation.advice();
        assertThat(ShippedRuleBase.fired(each.facts())).doesNotContain(row.id());
        if (!row.withholds()) {
            assertThat(saysWhatWasNotChecked(row, advice)).isTrue();
            return;
        }
        var unchecked = evaluation.fired().unchecked();
        assertThat(unchecked).contains(row);
        assertThat(advice.routes()).noneMatch(route -> row.withholds(route.name()));
        if (unchecked.stream().anyMatch(Withholding::withholdsEveryRoute)) {
            assertThat(advice.safety()).isEqualTo(Safety.COULD_NOT_BE_READ);
            assertThat(advice.routes()).isEmpty();
        } else {
            assertThat(advice.safety()).isEqualTo(Safety.READ);
            assertThat(advice.withheld())
                    .as("the route fits, and is held back for this reason only")
                    .anyMatch(held -> row.routes().contains(held.route())
                            && held.unchecked().contains(row)
                            && held.basedOn().isEmpty());
        }
    }

    /** On a route that it adapts, or with one that is held back because a safeguard reads the same word. */
    private static boolean saysWhatWasNotChecked(Withholding row, Advice advice) {
        var terms = row.conditions().stream().map(RowCondition::term).toList();
        return advice.routes().stream()
                        .anyMatch(route -> row.covers(route.name())
                                && route.notChecked().stream().anyMatch(terms::contains))
                || advice.withheld().stream()
                        .anyMatch(held -> row.covers(held.route())
                                && held.unchecked().stream()
                                        .flatMap(unchecked -> unchecked.conditions().stream())
                                        .anyMatch(condition -> terms.contains(condition.term())));
    }

    private Stream<RowCase> firing(Class<?>... layers) {
        return RowCase.all().stream()
                .filter(each -> each.expect() == Expect.FIRES)
                .filter(each -> Stream.of(layers).anyMatch(layer -> layer.isInstance(ruleBase.row(each.rule()))));
    }

    private static PatientFacts unread(PatientFacts facts, Set<String> terms) {
        var unread = new ArrayList<>(facts.unread());
        terms.forEach(term -> unread.add(new Unread(partOf(term), Unread.Cause.TOO_SLOW, Set.of(term))));
        return new PatientFacts(facts.asOf(), facts.observations(), unread, facts.pathway());
    }

    private static RecordPart partOf(String term) {
        return ShippedRuleBase.ruleBase().vocabulary().term(term).readFrom().stream()
                .sorted()
                .findFirst()
                .orElseThrow();
    }
}
