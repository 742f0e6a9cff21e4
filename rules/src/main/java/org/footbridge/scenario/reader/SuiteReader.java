package org.footbridge.scenario.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.ScenarioBundleReader;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.table.FileProblems;

/** Reads the scenarios of many files; every mistake in them is reported at once, with its file and line. */
public final class SuiteReader {

    private final RuleBase ruleBase;
    private final ScenarioBundleReader bundles;
    private final FileProblems problems = new FileProblems();
    private final List<WrittenScenario> scenarios = new ArrayList<>();
    private final Map<String, Scenario> byName = new HashMap<>();

    private SuiteReader(RuleBase ruleBase, ScenarioBundleReader bundles) {
        this.ruleBase = ruleBase;
        this.bundles = bundles;
    }

    /**
     * The scenarios of some files.
     *
     * @param texts the text of each, by its path below the scenarios folder
     */
    public static ScenarioSuite read(SortedMap<String, String> texts, RuleBase ruleBase, ScenarioBundleReader bundles) {
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
