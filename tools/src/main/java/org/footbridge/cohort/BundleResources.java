package org.footbridge.cohort;

import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The resources that the door from record to facts reads, and how they stand in a Bundle. */
final class BundleResources {

    /** What belongs to one patient. */
    static final Set<String> OF_A_PATIENT =
            Set.of("Condition", "Observation", "ServiceRequest", "CareTeam", "QuestionnaireResponse");

    /** What a patient's resources may name: who the link worker is, and how to reach them. */
    static final Set<String> SHARED = Set.of("PractitionerRole", "HealthcareService", "Organization");

    private BundleResources() {}

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

    /** What the resource names as its patient; empty where it names none. */
    static String patient(JsonNode resource) {
        var subject = resource.path("subject").path("reference").stringValue("");
        return subject.isEmpty() ? resource.path("patient").path("reference").stringValue("") : subject;
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
