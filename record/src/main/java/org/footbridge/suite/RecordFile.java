package org.footbridge.suite;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.footbridge.chart.Chart;
import org.footbridge.facts.PatientFacts;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.PrefetchTemplates;
import org.footbridge.record.RecordJson;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReader;
import org.footbridge.record.RecordRequest;
import org.footbridge.record.access.FhirAccess;
import org.footbridge.record.access.FhirSource;
import org.footbridge.vocabulary.Vocabulary;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A whole record in one Bundle, read as if a record system had sent all of it with the hook: through the same door. */
public final class RecordFile {

    /** A file answers at once: what is slow is this machine, and it must not pass for something unread. */
    private static final Duration PATIENT = Duration.ofMinutes(10);

    private final JsonNode bundle;

    /**
     * Takes the text of a file.
     *
     * @throws JacksonException where it is not JSON
     */
    public RecordFile(String text) {
        this(RecordJson.bundle(JsonMapper.shared(), text.getBytes(StandardCharsets.UTF_8)));
    }

    public RecordFile(JsonNode bundle) {
        this.bundle = bundle;
    }

    /** A reader for files; one serves for many. */
    public static RecordReader reader() {
        return new RecordReader(PATIENT, 1, RecordFile::noServer);
    }

    private static FhirSource noServer(FhirAccess access) {
        throw new IllegalStateException("a file comes without a server");
    }

    /**
     * What the record says on a day.
     *
     * @throws IllegalArgumentException where it has no patient that can be read; the message says so
     */
    public PatientFacts facts(Vocabulary vocabulary, LocalDate asOf, RecordReader reader) {
        var patient = StreamSupport.stream(bundle.path("entry").spliterator(), false)
                .map(entry -> entry.path("resource"))
                .filter(resource ->
                        resource.path("resourceType").stringValue("").equals("Patient"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it holds no Patient"));
        var prefetch = new HashMap<String, JsonNode>();
        PrefetchTemplates.all().byKey().forEach((key, query) -> prefetch.put(key, sent(query, patient)));
        var request = new RecordRequest(patient.path("id").stringValue(""), prefetch, Optional.empty());
        if (reader.read(request, vocabulary) instanceof RecordRead record) {
            return new Chart().facts(record, asOf, vocabulary);
        }
        throw new IllegalArgumentException("its Patient cannot be read");
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
            var found = new BundleEntry("", entry.path("resource")).type();
            boolean named = found.equals("PractitionerRole")
                    || found.equals("HealthcareService")
                    || found.equals("Organization");
            if (found.equals(type) || named || found.equals("Patient")) {
                entries.add(included((ObjectNode) entry));
            }
        }
        return answer;
    }

    /** A file answers no search: that it holds entries of other people, too, is no fault of it. */
    private static ObjectNode included(ObjectNode entry) {
        var added = JsonNodeFactory.instance.objectNode().setAll(entry);
        added.putObject("search").put("mode", "include");
        return added;
    }
}
