package org.footbridge.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.ShippedScenarios;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What becomes of each row of the shipped tables, in each scenario in which it holds, where less could be read. */
class UnreadTermsTest {

    private static Stream<Row> rows() {
        return ShippedRuleBase.ruleBase().activeRows().stream();
    }

    @TestFactory
    Stream<DynamicTest> a_need_or_route_never_fires_on_what_could_not_be_read() {
        return rows().filter(row -> !(row instanceof Withholding || row instanceof Row.Alerting))
                .flatMap(row -> row.conditions().stream()
                        .map(condition -> condition.term().name())
                        .map(term -> DynamicTest.dynamicTest(
                                row.id() + " without " + term,
                                () -> assertThat(ShippedScenarios.inWhichHolds(row))
                                        .isNotEmpty()
                                        .allSatisfy(
                                                facts -> assertThat(ShippedRuleBase.fired(unread(facts, Set.of(term))))
                                                        .doesNotContain(row.id())))));
    }

    @TestFactory
    Stream<DynamicTest> what_a_safeguard_found_still_withholds_where_more_could_not_be_read() {
        return rows().filter(Withholding.class::isInstance)
                .filter(row -> row.conditions().stream()
                        .noneMatch(condition -> condition.test().inWords().startsWith("not recorded")
                                || condition.term().isDerived()))
                .map(row -> DynamicTest.dynamicTest(row.id(), () -> {
                    var terms = new HashSet<String>();
                    row.conditions()
                            .forEach(condition -> terms.add(condition.term().name()));
                    assertThat(ShippedScenarios.inWhichHolds(row))
                            .isNotEmpty()
                            .allSatisfy(facts -> assertThat(ShippedRuleBase.fired(unread(facts, terms)))
                                    .contains(row.id()));
                }));
    }

    private static PatientFacts unread(PatientFacts facts, Set<String> terms) {
        var unread = new ArrayList<>(facts.unread());
        terms.forEach(term -> unread.add(new Unread(partOf(term), Unread.Cause.TOO_SLOW, Set.of(term))));
        return new PatientFacts(
                facts.asOf(),
                facts.observations(),
                unread,
                facts.pathway(),
                facts.notUnderstood(),
                facts.readWithCare());
    }

    private static RecordPart partOf(String term) {
        return ShippedRuleBase.ruleBase().vocabulary().term(term).readFrom().stream()
                .sorted()
                .findFirst()
                .orElseThrow();
    }
}
