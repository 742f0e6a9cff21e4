package org.footbridge.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.footbridge.cohort.RuleBaseVersions.Version;
import org.footbridge.comparison.CohortPerson;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.suite.ScenarioFiles;

/** The people of a folder of scenarios. Those whom only one of two versions understands are read in its words. */
public final class ScenarioCohort implements Cohort {

    private final Path folder;
    private final SequencedMap<String, CohortPerson> byName = new LinkedHashMap<>();
    private final List<String> faults;

    /** Reads a folder of scenarios. */
    public ScenarioCohort(Path folder, RuleBaseVersions versions) {
        this.folder = folder;
        var files = ScenarioFiles.in(folder);
        var newer = files.read(versions.newer().ruleBase());
        add(newer, versions.newer());
        if (newer.problems().isEmpty()) {
            this.faults = List.of();
        } else {
            var older = files.read(versions.older().ruleBase());
            add(older, versions.older());
            this.faults = older.problems().isEmpty()
                    ? List.of()
                    : newer.problems().stream()
                            .map(problem -> folder + "/" + problem)
                            .toList();
        }
    }

    /** Whether a place holds scenarios. */
    public static boolean areAt(Path place) throws IOException {
        try (var paths = Files.walk(place)) {
            return Files.isDirectory(place)
                    && paths.anyMatch(path -> path.toString().matches(".*\\.ya?ml"));
        }
    }

    private void add(ScenarioSuite suite, Version version) {
        suite.scenarios().forEach(written -> {
            var scenario = written.scenario();
            byName.putIfAbsent(scenario.name(), CohortPerson.of(command(scenario, version), scenario.facts()));
        });
    }

    private String command(Scenario scenario, Version version) {
        return "./footbridge why " + Cohort.quoted(version.folder()) + " " + Cohort.quoted(scenario.name())
                + " --scenarios " + Cohort.quoted(folder);
    }

    @Override
    public List<Supplier<List<CohortPerson>>> portions() {
        return byName.values().stream()
                .<Supplier<List<CohortPerson>>>map(resident -> () -> List.of(resident))
                .toList();
    }

    @Override
    public List<String> faults() {
        return faults;
    }
}
