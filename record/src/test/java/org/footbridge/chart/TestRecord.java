package org.footbridge.chart;

import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.json;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.footbridge.facts.PatientFacts;
import org.footbridge.record.HttpFhirSource;
import org.footbridge.record.PrefetchTemplates;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReader;
import org.footbridge.record.RecordRequest;
import org.footbridge.record.TestVocabulary;
import org.footbridge.record.access.FhirAccess;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/** Records as a hook would bring them, and the facts in them. */
public final class TestRecord {

    static final Chart CHART = new Chart();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Vocabulary VOCABULARY = TestVocabulary.make();

    private static final RecordReader READER = reader(Duration.ofSeconds(20));

    private final Map<String, JsonNode> prefetch = new HashMap<>();
    private Optional<FhirAccess> access = Optional.empty();
    private RecordReader reader = READER;

    private static RecordReader reader(Duration budget) {
        return HttpFhirSource.reader(budget);
    }

    static TestRecord record() {
        var record = new TestRecord();
        PrefetchTemplates.all().byKey().keySet().forEach(key -> record.prefetch.put(key, json("null")));
        record.prefetch.put("patient", json("{'resourceType':'Patient','id':'p1'}"));
        return record;
    }

    static PatientFacts problems(JsonNode... conditions) {
        return record().with("problems", bundle(conditions)).facts();
    }

    static PatientFacts measurements(JsonNode... observations) {
        return record().with("measurements", bundle(observations)).facts();
    }

    static PatientFacts procedures(JsonNode... procedures) {
        return record().with("procedures", bundle(procedures)).facts();
    }

    TestRecord with(String key, JsonNode answer) {
        prefetch.put(key, answer);
        return this;
    }

    TestRecord without(String key) {
        prefetch.remove(key);
        return this;
    }

    TestRecord readableAt(FhirAccess server) {
        access = Optional.of(server);
        return this;
    }

    TestRecord within(Duration budget) {
        reader = reader(budget);
        return this;
    }

    PatientFacts facts() {
        return facts(VOCABULARY);
    }

    PatientFacts facts(Vocabulary vocabulary) {
        return CHART.facts(read(), TODAY, vocabulary);
    }

    PatientIdentity identity() {
        return CHART.identity(read());
    }

    private RecordRead read() {
        return (RecordRead) reader.read(new RecordRequest("p1", prefetch, access), VOCABULARY);
    }
}
