package org.footbridge.recordwriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.recordwriter.CanonicalFacts.inOneOrder;
import static org.footbridge.shipped.ShippedSuite.FOLDER;
import static org.footbridge.shipped.ShippedSuite.RULES;
import static org.footbridge.shipped.ShippedSuite.SUITE;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.PatientFacts;
import org.footbridge.record.PrefetchTemplates;
import org.footbridge.recordserver.FhirRecord;
import org.footbridge.recordserver.RecordServer;
import org.footbridge.recordserver.RecordToFacts;
import org.footbridge.recordserver.SentPrefetch;
import org.footbridge.recordwriter.entry.UnsupportedFact;
import org.footbridge.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Facts become FHIR by the vocabulary's mapping, and become the same facts again when the service reads them. */
class RoundTripTest {

    private static final Vocabulary VOCABULARY = RULES.vocabulary();
    private static final List<RecordedScenario> SCENARIOS = RecordedScenario.of(SUITE, FOLDER, VOCABULARY);
    private static final Map<String, String> TEMPLATES = PrefetchTemplates.all().byKey();

    private static final Map<String, WrittenRecord> EVERY_CODE = EveryCodePatients.write(VOCABULARY);

    private static final RecordToFacts READER = new RecordToFacts(VOCABULARY);

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
    Stream<DynamicTest> every_scenario_reads_back_as_it_is_written() {
        // What a call brings is read with its record, and not from it.
        return SCENARIOS.stream()
                .filter(each ->
                        each.written().facts().pathway().ordered().referrals().isEmpty())
                .map(each -> dynamicTest(each.scenario().scenario().name(), () -> readsBack(each.written())));
    }

    private static void readsBack(WrittenRecord written) {
        var read = readBack(written.record(), written.facts().asOf());

        assertThat(inOneOrder(read)).isEqualTo(inOneOrder(written.readable()));
        assertThat(written.notCarried().isEmpty())
                .as("whether all that was stated is read: " + written.notCarried())
                .isEqualTo(inOneOrder(written.readable()).equals(inOneOrder(written.facts())));
    }

    private static PatientFacts readBack(FhirRecord record, LocalDate asOf) {
        try (var opened = server.open(record)) {
            var sent = new SentPrefetch(record, opened.base(), TEMPLATES).everything();
            return READER.facts(record.patientId(), sent, opened.base(), opened.token(), asOf);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_code_of_a_term_reads_back_as_the_term() {
        return EVERY_CODE.entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    assertThat(each.getValue().notCarried())
                            .extracting(UnsupportedFact::reason)
                            .isSubsetOf(
                                    UnsupportedFact.Reason.ITS_CODE_SAYS_MORE,
                                    UnsupportedFact.Reason.MISSED_SESSIONS_COUNT_AS_APPOINTMENTS);
                    readsBack(each.getValue());
                }));
    }

    @Test
    void no_code_is_left_unread() {
        var read = EVERY_CODE.values().stream()
                .flatMap(written -> EveryCodePatients.codes(written.record()))
                .collect(Collectors.toSet());

        assertThat(EveryCodePatients.codes(VOCABULARY)).isNotEmpty().isSubsetOf(read);
    }

    /** One list of all that the suite states and FHIR cannot carry, so that none of it is passed over in silence. */
    @Test
    void what_fhir_cannot_carry_is_counted() {
        var counted = SCENARIOS.stream()
                .flatMap(each -> each.written().notCarried().stream())
                .collect(Collectors.groupingBy(UnsupportedFact::reason, TreeMap::new, Collectors.counting()));

        assertThat(counted)
                .as("what scenarios state and no record can say; a scenario that adds to it is counted here")
                .isEqualTo(Map.of(
                        UnsupportedFact.Reason.LINK_WORKER_IS_NOT_READ,
                        1L,
                        UnsupportedFact.Reason.MISSED_SESSIONS_COUNT_AS_APPOINTMENTS,
                        8L,
                        UnsupportedFact.Reason.READ_WITH_CARE_IS_NOT_IN_THE_RECORD,
                        5L));
    }
}
