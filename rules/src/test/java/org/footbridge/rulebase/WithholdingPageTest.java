package org.footbridge.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Adviser;
import org.footbridge.advice.Evaluation;
import org.footbridge.advice.TraceStep;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that a clinician is to sign says what the adviser does, of every reason and every route. */
class WithholdingPageTest {

    private static final Path PAGE = Path.of("..", "docs", "safety", "withholding.md");

    private static final RuleBase RULES = ShippedRuleBase.ruleBase();

    @Test
    void says_what_the_tables_say() throws IOException {
        var page = WithholdingPage.of(RULES);
        if (Boolean.getBoolean("withholding.doc.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE).replace("\r\n", "\n") : "")
                .as("docs/safety/withholding.md is not what the tables say; make it again with:"
                        + " mvn -pl rules test -Dtest=WithholdingPageTest -Dwithholding.doc.write=true")
                .isEqualTo(page);
    }

    @Test
    void says_that_nobody_has_signed_it() {
        assertThat(WithholdingPage.of(RULES))
                .contains("demonstration, approved by no clinician", "| Name | Role | Date | Signature |", "| | | | |");
    }

    static Stream<String> rows() {
        return RULES.withholdings().stream()
                .filter(row -> row.head().isActive())
                .map(Row::id);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void is_true_of_a_person_whom_a_reason_and_a_route_fit(String id) {
        var row = (Withholding) RULES.row(id);
        var routes = RULES.routes().stream()
                .filter(routed -> routed.head().isActive())
                .filter(routed -> {
                    var person = both(row, routed);
                    person.ifPresent(facts -> assertTrueOf(row, routed, facts));
                    return person.isPresent();
                })
                .toList();
        // Of some routes, who fits them is no person of whom this row can hold.
        assertThat(routes).hasSizeGreaterThan(10);
    }

    private static void assertTrueOf(Withholding row, Routed routed, PatientFacts facts) {
        var person = new Adviser().evaluate(RULES, facts);
        var advice = person.advice();
        var route = routed.route();
        var name = row.id() + " and " + route;
        assertThat(row.withholds() ? person.fired().withheld() : person.fired().adapting())
                .as(name)
                .contains(row);
        switch (WithholdingPage.mark(row, route)) {
            case "A" -> {
                assertThat(reasons(advice, route)).as(name).doesNotContain(row.id());
                if (advice.routes().stream().anyMatch(shown -> shown.name().equals(route))) {
                    assertThat(adaptations(advice, route)).as(name).contains(row.id());
                }
            }
            case "W", "Q" -> {
                assertThat(advice.routes())
                        .as(name)
                        .noneMatch(shown -> shown.name().equals(route));
                if (fits(person, route)) {
                    assertThat(reasons(advice, route)).as(name).contains(row.id());
                }
            }
            default -> {
                assertThat(reasons(advice, route)).as(name).doesNotContain(row.id());
                assertThat(adaptations(advice, route)).as(name).doesNotContain(row.id());
            }
        }
    }

    /** Somebody of whom both hold; where they ask about the same thing, the reason's answer counts. */
    private static Optional<PatientFacts> both(Withholding row, Routed routed) {
        var reason = ShippedScenarios.inWhichHolds(row, someone -> !someone.readWithCare());
        return ShippedScenarios.inWhichHolds(routed).stream()
                .filter(someone -> someone.asOf().equals(reason.asOf()) && !someone.readWithCare())
                .map(someone -> both(reason, row, someone))
                .filter(someone -> ShippedRuleBase.fired(someone).contains(row.id()))
                .findFirst();
    }

    private static PatientFacts both(PatientFacts reason, Withholding row, PatientFacts fitting) {
        var said = Stream.concat(
                        row.conditions().stream()
                                .map(condition -> condition.term().name()),
                        reason.observations().stream().map(Observation::term))
                .collect(Collectors.toSet());
        var observations = Stream.concat(
                        reason.observations().stream(),
                        fitting.observations().stream().filter(one -> !said.contains(one.term())))
                .toList();
        return new PatientFacts(reason.asOf(), observations, reason.unread(), reason.pathway());
    }

    private static boolean fits(Evaluation person, String route) {
        return person.fired().fitting().stream()
                .anyMatch(fit -> fit.route().route().equals(route));
    }

    private static List<String> reasons(Advice advice, String route) {
        return advice.withheld().stream()
                .filter(held -> held.route().equals(route))
                .flatMap(held -> ids(held.basedOn()))
                .toList();
    }

    private static List<String> adaptations(Advice advice, String route) {
        return advice.routes().stream()
                .filter(shown -> shown.name().equals(route))
                .flatMap(shown -> ids(shown.adaptations()))
                .toList();
    }

    private static Stream<String> ids(List<TraceStep> steps) {
        return steps.stream().map(step -> step.row().id());
    }
}
