package org.footbridge.record.writer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.footbridge.record.FhirRecord;
import org.footbridge.scenario.reader.Suite;
import org.footbridge.scenario.reader.WrittenScenario;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/**
 * A scenario with the record of its person: the Bundle that it points at, or one written for it.
 *
 * @param scenario the scenario as it is written
 * @param written the record
 */
public record RecordedScenario(WrittenScenario scenario, Written written) {

    /** The records of a suite, in its order. */
    public static List<RecordedScenario> of(Suite suite, Path folder, Vocabulary vocabulary) {
        var writer = new RecordWriter(vocabulary);
        return suite.scenarios().stream()
                .map(scenario -> new RecordedScenario(
                        scenario,
                        scenario.bundle()
                                .map(file -> asItIs(scenario, folder.resolve(file)))
                                .orElseGet(
                                        () -> writer.write(scenario.scenario().facts()))))
                .toList();
    }

    private static Written asItIs(WrittenScenario scenario, Path file) {
        try {
            var facts = scenario.scenario().facts();
            var bundle = JsonMapper.shared().readTree(Files.readString(file));
            return new Written(facts, facts, FhirRecord.of(bundle), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
