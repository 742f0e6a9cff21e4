package org.footbridge.chart;

import static org.footbridge.prefetch.Json.bundle;
import static org.footbridge.prefetch.Json.json;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.footbridge.facts.PatientFacts;
import org.footbridge.prefetch.RecordRead;
import org.footbridge.prefetch.RecordReader;
import org.footbridge.prefetch.RecordRequest;
import org.footbridge.prefetch.TestVocabulary;
import org.footbridge.prefetch.server.FhirAccess;
import org.footbridge.prefetch.server.ReadingLimits;
import org.footbridge.vocabulary.Vocabulary;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** Records as a hook would bring them, and the facts in them. */
final class Records {

    static final FhirContext FHIR = FhirContext.forR4();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Vocabulary VOCABULARY = TestVocabulary.make();

    private static final RecordReader READER = reader(Duration.ofSeconds(20));

    private final Map<String, JsonNode> prefetch = new HashMap<>();
    private Optional<FhirAccess> access = Optional.empty();
    private RecordReader reader = READER;

    private static RecordReader reader(Duration budget) {
        return new RecordReader(FHIR, new ReadingLimits(budget, 50, DataSize.ofMegabytes(8), 8));
    }

    static Records record() {
        var record = new Records();
        record.prefetch.put("patient", json("{'resourceType':'Patient','id':'p1'}"));
        for (String key : new String[] {"problems", "measurements", "referrals", "careTeams"}) {
            record.prefetch.put(key, json("null"));
        }
        return record;
    }

    static PatientFacts problems(JsonNode... conditions) {
        return record().with("problems", bundle(conditions)).facts();
    }

    static PatientFacts measurements(JsonNode... observations) {
        return record().with("measurements", bundle(observations)).facts();
    }

    Records with(String key, JsonNode answer) {
        prefetch.put(key, answer);
        return this;
    }

    Records without(String key) {
        prefetch.remove(key);
        return this;
    }

    Records readableAt(FhirAccess server) {
        access = Optional.of(server);
        return this;
    }

    Records within(Duration budget) {
        reader = reader(budget);
        return this;
    }

    PatientFacts facts() {
        return new Chart(FHIR).facts(read(), TODAY, VOCABULARY);
    }

    Identity identity() {
        return new Chart(FHIR).identity(read());
    }

    private RecordRead read() {
        return (RecordRead) reader.read(new RecordRequest("p1", prefetch, access), VOCABULARY);
    }
}
