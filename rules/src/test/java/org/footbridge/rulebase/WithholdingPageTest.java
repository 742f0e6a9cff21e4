package org.footbridge.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Adviser;
import org.footbridge.advice.Evaluation;
import org.footbridge.advice.TraceStep;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.vocabulary.Term;
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
        RULES.routes().stream().filter(routed -> routed.head().isActive()).forEach(routed -> assertTrueOf(row, routed));
    }

    private static void assertTrueOf(Withholding row, Routed routed) {
        var person = new Adviser().evaluate(RULES, ShippedRuleBase.person(both(row, routed)));
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
    private static String both(Withholding row, Routed routed) {
        var reason = ShippedRuleBase.personOf(row);
        var asked = row.conditions().stream()
                .map(condition -> condition.term().name())
                .collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(reason.split("; ")).filter(entry -> !entry.equals("-")),
                        Stream.of(ShippedRuleBase.personOf(routed).split("; "))
                                .filter(entry -> !asked.contains(term(entry)))
                                .filter(entry -> !reason.contains(term(entry) + " ")))
                .collect(Collectors.joining("; "));
    }

    private static String term(String entry) {
        return RULES.vocabulary().terms().stream()
                .map(Term::name)
                .filter(name -> entry.startsWith(name + " "))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new AssertionError("No term begins " + entry));
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
