package org.footbridge.scenario.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Scenario;
import org.footbridge.table.Problems;

/** Reads a folder of scenarios; every mistake in it is reported at once, with its file and line. */
public final class SuiteReader {

    private final RuleBase ruleBase;
    private final Bundles bundles;
    private final Problems problems = new Problems();
    private final List<WrittenScenario> scenarios = new ArrayList<>();
    private final Map<String, Scenario> byName = new HashMap<>();

    private SuiteReader(RuleBase ruleBase, Bundles bundles) {
        this.ruleBase = ruleBase;
        this.bundles = bundles;
    }

    /**
     * The scenarios of every YAML file below a folder.
     *
     * @throws UncheckedIOException where the folder or a file cannot be read
     */
    public static Suite read(Path folder, RuleBase ruleBase, Bundles bundles) {
        try (var paths = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (var path :
                    paths.filter(path -> path.toString().matches(".*\\.ya?ml")).toList()) {
                texts.put(
                        folder.relativize(path).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(path), UTF_8));
            }
            return read(texts, ruleBase, bundles);
        } catch (IOException e) {
            throw new UncheckedIOException("The scenarios folder " + folder + " cannot be read", e);
        }
    }

    /** The scenarios of files that were read elsewhere, by their paths. */
    public static Suite read(SortedMap<String, String> texts, RuleBase ruleBase, Bundles bundles) {
        var reader = new SuiteReader(ruleBase, bundles);
        texts.forEach(reader::read);
        return new Suite(reader.scenarios, reader.problems.all());
    }

    private void read(String file, String text) {
        var complaints = new Complaints(file, problems);
        YamlFile.parse(text, complaints)
                .map(fields -> new ScenarioReader(ruleBase, bundles, complaints).read(fields))
                .orElse(List.of())
                .forEach(scenario -> add(scenario, complaints));
    }

    private void add(WrittenScenario written, Complaints complaints) {
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
