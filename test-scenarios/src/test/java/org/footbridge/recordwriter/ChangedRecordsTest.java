package org.footbridge.recordwriter;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.footbridge.shipped.ShippedSuite.FOLDER;
import static org.footbridge.shipped.ShippedSuite.RULES;
import static org.footbridge.shipped.ShippedSuite.SUITE;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.footbridge.chart.RecordMutator;
import org.footbridge.record.PrefetchTemplates;
import org.footbridge.recordserver.FhirRecord;
import org.footbridge.recordserver.RecordServer;
import org.footbridge.recordserver.RecordToFacts;
import org.footbridge.recordserver.SentPrefetch;
import org.footbridge.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The records of scenarios, written as other systems write, or badly, are read as HAPI's model reads them. */
class ChangedRecordsTest {

    private static final Vocabulary VOCABULARY = RULES.vocabulary();
    private static final RecordToFacts READER = new RecordToFacts(VOCABULARY);
    private static final int CHANGES = 5;

    private static RecordServer server;

    @BeforeAll
    static void start() {
        server = new RecordServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> are_read_as_by_hapi() {
        return RecordedScenario.of(SUITE, FOLDER, VOCABULARY).stream()
                .map(each -> dynamicTest(each.scenario().scenario().name(), () -> {
                    for (int seed = 0; seed < CHANGES; seed++) {
                        var changed = changed(each.written().record(), new RecordMutator(seed));
                        assertThatNoException().isThrownBy(() -> read(changed, each.written()));
                    }
                }));
    }

    /** The patient stays: without one nothing is read. */
    private static FhirRecord changed(FhirRecord record, RecordMutator mutator) {
        var changed = record.resources().stream()
                .map(resource -> resource.path("resourceType").stringValue("").equals("Patient")
                        ? resource
                        : mutator.mutated(resource))
                .toList();
        return new FhirRecord(record.patientId(), changed, record.refused(), record.givenInPart());
    }

    private static void read(FhirRecord record, WrittenRecord written) {
        try (var opened = server.open(record)) {
            var sent = new SentPrefetch(
                            record, opened.base(), PrefetchTemplates.all().byKey())
                    .everything();
            READER.facts(
                    record.patientId(),
                    sent,
                    opened.base(),
                    opened.token(),
                    written.facts().asOf());
        }
    }
}
