package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.footbridge.facts.Observation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Real in shape and size, not in prevalence: nothing in them may trip the reading. */
class SyntheticBundlesTest {

    @TestFactory
    Stream<DynamicTest> are_read_without_error() {
        var folder = SyntheticBundles.folder();
        assumeTrue(folder.isPresent(), "no folder shared/records next to this repository");
        return SyntheticBundles.files(folder.get()).stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertReadable(file)));
    }

    private static void assertReadable(Path file) {
        var record = TestRecord.record();
        SyntheticBundles.prefetch(file)
                .forEach((key, json) -> record.with(key, JsonMapper.shared().readTree(json)));
        var facts = record.facts();
        assertThat(facts.unread()).isEmpty();
        assertThat(facts.observations())
                .extracting(Observation::term)
                .contains("age", "systolic blood pressure", "diastolic blood pressure");
    }
}
