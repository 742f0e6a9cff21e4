package org.footbridge.commandline;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.footbridge.chart.Chart;
import org.footbridge.facts.PatientFacts;
import org.footbridge.prefetch.ReadingLimits;
import org.footbridge.prefetch.RecordRead;
import org.footbridge.prefetch.RecordReader;
import org.footbridge.prefetch.RecordRequest;
import org.footbridge.prefetch.Templates;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A whole record in one Bundle, read as if a record system had sent all of it with the hook: through the same door. */
final class RecordFile {

    private final JsonNode bundle;

    RecordFile(String text) {
        this(JsonMapper.shared().readTree(text));
    }

    RecordFile(JsonNode bundle) {
        this.bundle = bundle;
    }

    /** Reads it with a reader made for it alone. */
    PatientFacts facts(Vocabulary vocabulary, LocalDate asOf) {
        return facts(vocabulary, asOf, new RecordReader(FhirContext.forR4Cached(), ReadingLimits.DEFAULT));
    }

    /** Reads it with a reader that serves for many. */
    PatientFacts facts(Vocabulary vocabulary, LocalDate asOf, RecordReader reader) {
        var patient = StreamSupport.stream(bundle.path("entry").spliterator(), false)
                .map(entry -> entry.path("resource"))
                .filter(resource ->
                        resource.path("resourceType").stringValue("").equals("Patient"))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The file holds no Patient; give a Bundle of one patient"));
        var prefetch = new HashMap<String, JsonNode>();
        Templates.from(vocabulary).byKey().forEach((key, query) -> prefetch.put(key, sent(query, patient)));
        var request = new RecordRequest(patient.path("id").stringValue(""), prefetch, Optional.empty());
        if (reader.read(request, vocabulary) instanceof RecordRead record) {
            return new Chart(FhirContext.forR4Cached()).facts(record, asOf, vocabulary);
        }
        throw new IllegalArgumentException("The Patient of the file cannot be read");
    }

    /** The whole Bundle answers each search: what is of another type can still be what a reference names. */
    private JsonNode sent(String query, JsonNode patient) {
        if (!query.contains("?")) {
            return patient;
        }
        var type = query.substring(0, query.indexOf('?'));
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "Bundle")
                .put("type", "searchset");
        var entries = answer.putArray("entry");
        for (var entry : bundle.path("entry")) {
            var found = entry.path("resource").path("resourceType").stringValue("");
            boolean named = found.equals("PractitionerRole")
                    || found.equals("HealthcareService")
                    || found.equals("Organization");
            if (found.equals(type) || named || found.equals("Patient")) {
                entries.add(entry);
            }
        }
        return answer;
    }
}
