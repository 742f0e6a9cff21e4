package org.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.PersonReader;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.scenario.card.ExpectedCards;
import org.footbridge.scenario.card.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class CoverAndCompareTest {

    private static final String SHIPPED = "../rules/rulebase";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static PatientFacts lonely(RuleBase ruleBase) {
        return new PersonReader(ruleBase.vocabulary(), LocalDate.of(2026, 6, 15))
                .read("age 70; UCLA-3 loneliness score 5 9 days ago");
    }

    private static CoverCommand cover(String... shown) {
        return new CoverCommand((ruleBase, path) -> List.of(new WrittenScenario(
                new Scenario(
                        "not quite lonely",
                        "lonely.yaml",
                        3,
                        lonely(ruleBase),
                        new Scenario.Expected(Set.of(shown), Set.of(), true, Set.of())),
                "",
                Occasion.RECORD_OPENS,
                Optional.empty(),
                List.of(),
                ExpectedCards.NONE)));
    }

    @Test
    void a_thin_suite_prints_what_it_misses_in_words_and_exits_with_1() {
        assertThat(run(cover(), SHIPPED, "--scenarios", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "Scenarios: 1. Of "
                                + ShippedRuleBase.ruleBase().activeRows().size() + " active rules 2 fired",
                        "no scenario in which ROUTE-DEB-1 fires",
                        "nobody would notice if WITHHOLD-EX-1 \"systolic blood pressure >= 180 in last 90 days\" became \">= 179.9 in last 90 days\"",
                        "This suite cannot be relied on yet.")
                .doesNotContain("\u001b", "Scenarios that fail");
    }

    @Test
    void a_scenario_that_fails_is_named_with_its_file_and_line() {
        run(cover("link worker"), SHIPPED, "--scenarios", folder.toString());

        assertThat(out.toString())
                .contains("lonely.yaml:3 not quite lonely: \"link worker\" should be shown and is not");
    }

    @Test
    void machines_read_json() {
        var xml = folder.resolve("coverage.xml");

        assertThat(run(cover(), SHIPPED, "--scenarios", folder.toString(), "--json", "--junit", xml.toString()))
                .isEqualTo(1);

        var cover = JsonMapper.shared().readTree(out.toString());
        assertThat(cover.path("allWell").asBoolean()).isFalse();
        assertThat(cover.at("/missing/0").asString()).startsWith("no scenario in which ");
        assertThat(cover.at("/routes/0").propertyNames()).containsExactly("name", "shown", "withheld");
        assertThat(cover.at("/alerts/0").propertyNames()).containsExactly("name", "shown");
        assertThat(xml).content().contains("errors=\"0\"", "no scenario in which ROUTE-DEB-1 fires");
    }

    @Test
    void a_wrong_call_exits_with_2() throws IOException {
        RuleBaseFolderCopy.copy(Path.of(SHIPPED), folder);
        assertThat(run(cover(), folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("name one with --scenarios");
    }
}
