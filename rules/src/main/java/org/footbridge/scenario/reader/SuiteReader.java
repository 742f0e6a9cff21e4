package org.footbridge.scenario.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.table.FileProblems;

/** Reads the scenarios of many files; every mistake in them is reported at once, with its file and line. */
public final class SuiteReader {

    private final RuleBase ruleBase;
    private final BiFunction<String, LocalDate, PatientFacts> bundles;
    private final FileProblems problems = new FileProblems();
    private final List<WrittenScenario> scenarios = new ArrayList<>();
    private final Map<String, Scenario> byName = new HashMap<>();

    private SuiteReader(RuleBase ruleBase, BiFunction<String, LocalDate, PatientFacts> bundles) {
        this.ruleBase = ruleBase;
        this.bundles = bundles;
    }

    /**
     * The scenarios of some files.
     *
     * @param texts the text of each, by its path below the scenarios folder
     * @param bundles gives the facts of a record that a scenario points at, by the path of its file below the scenarios
     *     folder, as of a day; an {@link IllegalArgumentException} says in its message why it cannot be read. The rules
     *     know no FHIR, so a caller that does supplies this.
     */
    public static ScenarioSuite read(
            SortedMap<String, String> texts, RuleBase ruleBase, BiFunction<String, LocalDate, PatientFacts> bundles) {
        var reader = new SuiteReader(ruleBase, bundles);
        texts.forEach(reader::read);
        return new ScenarioSuite(reader.scenarios, reader.problems.all());
    }

    private void read(String file, String text) {
        var complaints = new YamlProblems(file, problems);
        YamlFile.parse(text, complaints)
                .map(fields -> new ScenarioReader(ruleBase, bundles, complaints).read(fields))
                .orElse(List.of())
                .forEach(scenario -> add(scenario, complaints));
    }

    private void add(WrittenScenario written, YamlProblems complaints) {
        var scenario = written.scenario();
        var namesake = byName.putIfAbsent(scenario.name(), scenario);
        if (namesake == null) {
            scenarios.add(written);
        } else {
            complaints.at(
                    scenario.line(),
                    "scenario",
                    "\"" + scenario.name() + "\" stands in " + namesake.file() + ":" + namesake.line() + " too",
                    "give each scenario and case a name of its own");
        }
    }
}
