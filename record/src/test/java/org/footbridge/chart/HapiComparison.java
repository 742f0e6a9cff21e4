package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.Optional;
import org.footbridge.facts.PatientFacts;
import org.footbridge.record.RecordRead;
import org.footbridge.vocabulary.Vocabulary;

/** The facts and the identity of a record as the chart reads them, compared with what HAPI's parser makes of it. */
public final class HapiComparison {

    private static final HapiChart HAPI = new HapiChart(FhirContext.forR4Cached());

    private HapiComparison() {}

    private record Read(PatientFacts facts, PatientIdentity identity) {}

    /**
     * Asserts that both read the same.
     *
     * @param what names the record where they differ
     * @return whether there was something to compare: nothing where reading by HAPI's model broke, which ours must not
     */
    public static boolean assertSame(RecordRead record, LocalDate asOf, Vocabulary vocabulary, String what) {
        return assertSame(record, record, asOf, vocabulary, what);
    }

    /** The same for a record that came in two ways: one for the chart and one for HAPI. */
    static boolean assertSame(
            RecordRead record, RecordRead forHapi, LocalDate asOf, Vocabulary vocabulary, String what) {
        var chart = TestRecord.CHART;
        var read = new Read(chart.facts(record, asOf, vocabulary), chart.identity(record));
        var expected = byHapi(forHapi, asOf, vocabulary);
        expected.ifPresent(it -> assertThat(read).as(what).isEqualTo(it));
        return expected.isPresent();
    }

    private static Optional<Read> byHapi(RecordRead record, LocalDate asOf, Vocabulary vocabulary) {
        try {
            return Optional.of(new Read(HAPI.facts(record, asOf, vocabulary), HAPI.identity(record)));
        } catch (RuntimeException | AssertionError broken) {
            if (Boolean.getBoolean("hapi.comparison.show")) {
                System.out.println("HAPI: " + broken + " " + broken.getStackTrace()[0]);
            }
            return Optional.empty();
        }
    }
}
