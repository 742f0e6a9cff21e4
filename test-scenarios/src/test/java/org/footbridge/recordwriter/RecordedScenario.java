package org.footbridge.recordwriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.footbridge.facts.Observation;
import org.footbridge.recordserver.FhirRecord;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.scenario.card.Occasion;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/**
 * A scenario with the record of its person: the Bundle that it points at, or one written for it.
 *
 * @param scenario the scenario as it is written
 * @param written the record
 */
public record RecordedScenario(WrittenScenario scenario, WrittenRecord written) {

    /** The records of a suite, in its order. */
    public static List<RecordedScenario> of(ScenarioSuite suite, Path folder, Vocabulary vocabulary) {
        var writer = new FhirRecordWriter(vocabulary);
        return suite.scenarios().stream()
                .map(scenario -> new RecordedScenario(
                        scenario,
                        scenario.bundle()
                                .map(file -> asItIs(scenario, folder.resolve(file)))
                                .orElseGet(() -> writer.write(
                                        scenario.scenario().facts(),
                                        scenario.occasion().added()))))
                .toList();
    }

    /** The occasion, in the terms of the record: the writer gives entries other names than the scenario. */
    public Occasion occasion() {
        var stated = scenario.scenario().facts().observations();
        var added = stated.stream()
                .filter(each -> scenario.occasion().added().contains(each.source()))
                .map(Observation::term)
                .toList();
        return new Occasion(
                scenario.occasion().hook(),
                written.recorded().observations().stream()
                        .filter(each -> added.contains(each.term()))
                        .map(Observation::source)
                        .collect(Collectors.toSet()),
                scenario.occasion().answers());
    }

    private static WrittenRecord asItIs(WrittenScenario scenario, Path file) {
        try {
            var facts = scenario.scenario().facts();
            var bundle = JsonMapper.shared().readTree(Files.readString(file));
            return new WrittenRecord(facts, facts, FhirRecord.of(bundle), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
