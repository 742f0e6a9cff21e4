package org.footbridge.recordserver;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.footbridge.chart.Chart;
import org.footbridge.chart.HapiComparison;
import org.footbridge.facts.PatientFacts;
import org.footbridge.record.HttpFhirSource;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReader;
import org.footbridge.record.RecordRequest;
import org.footbridge.record.access.FhirAccess;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/** The service's own door from FHIR to facts, without the service around it. */
public final class RecordToFacts {

    /** A busy machine is no slow record. */
    private final RecordReader reader = HttpFhirSource.reader(Duration.ofSeconds(30));

    private final Vocabulary vocabulary;

    public RecordToFacts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The facts of a patient, which HAPI's model must give too, from what was sent along and with leave to read the rest. */
    public PatientFacts facts(String patientId, Map<String, JsonNode> sent, URI server, String token, LocalDate asOf) {
        var access = new FhirAccess(server, Optional.of(token));
        var reading = reader.read(new RecordRequest(patientId, sent, Optional.of(access)), vocabulary);
        if (reading instanceof RecordRead record) {
            HapiComparison.assertSame(record, asOf, vocabulary, "by HAPI's model");
            return new Chart().facts(record, asOf, vocabulary);
        }
        throw new AssertionError("There is no such patient");
    }
}
