package org.footbridge.cohort;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.footbridge.facts.RecordPart;
import org.footbridge.record.PrefetchTemplates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The resources that the door from record to facts reads, and how they stand in a Bundle. */
final class BundleResources {

    /** What belongs to one patient. */
    static final Set<String> OF_A_PATIENT =
            typesOf(part -> part != RecordPart.PATIENT && part != RecordPart.LINK_WORKERS);

    /** The elements that name the patient, each of other types. */
    static final List<String> NAMES_THE_PATIENT = List.of("subject", "patient", "for", "participant");

    /** What a patient's resources may name: who the link worker is, and how to reach them. */
    static final Set<String> SHARED = typesOf(part -> part == RecordPart.LINK_WORKERS);

    private BundleResources() {}

    private static Set<String> typesOf(Predicate<RecordPart> parts) {
        return PrefetchTemplates.all().types().entrySet().stream()
                .filter(type -> parts.test(type.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Stream<JsonNode> entries(JsonNode bundle) {
        return StreamSupport.stream(bundle.path("entry").spliterator(), false);
    }

    static Stream<JsonNode> of(JsonNode bundle, String type) {
        return entries(bundle)
                .map(entry -> entry.path("resource"))
                .filter(resource -> type(resource).equals(type));
    }

    static String type(JsonNode resource) {
        return resource.path("resourceType").stringValue("");
    }

    static String id(JsonNode resource) {
        return resource.path("id").stringValue("");
    }

    static boolean isBundle(JsonNode resource) {
        return type(resource).equals("Bundle");
    }

    /** What the resource names as its patient, of an Appointment everybody who takes part; empty where it names none. */
    static List<String> patients(JsonNode resource) {
        return NAMES_THE_PATIENT.stream()
                .map(resource::path)
                .flatMap(named ->
                        named.isArray() ? named.valueStream().map(part -> part.path("actor")) : Stream.of(named))
                .map(named -> named.path("reference").stringValue(""))
                .filter(reference -> !reference.isEmpty())
                .toList();
    }

    static ObjectNode bundle(Iterable<JsonNode> entries) {
        var bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "collection");
        var all = bundle.putArray("entry");
        entries.forEach(all::add);
        return bundle;
    }

    static ObjectNode entry(JsonNode resource) {
        var entry = JsonNodeFactory.instance.objectNode();
        entry.set("resource", resource);
        return entry;
    }

    /** The last two steps of a reference, such as {@code Patient/12}, without its version. */
    static String key(String reference) {
        var plain = reference.replaceFirst("/_history/.*", "");
        int last = plain.lastIndexOf('/');
        int before = last < 0 ? -1 : plain.lastIndexOf('/', last - 1);
        return plain.substring(before + 1);
    }
}
