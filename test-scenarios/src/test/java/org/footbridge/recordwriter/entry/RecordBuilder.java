package org.footbridge.recordwriter.entry;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.footbridge.recordserver.FhirRecord;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One record while it is being written. */
public final class RecordBuilder {

    static final String PATIENT_ID = "1";
    public static final String PATIENT = "Patient/" + PATIENT_ID;

    private final List<ObjectNode> resources = new ArrayList<>();
    private final Set<String> refused = new LinkedHashSet<>();
    private final Set<String> givenInPart = new LinkedHashSet<>();
    private final List<UnsupportedFact> notCarried = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    public static Reference patient() {
        return new Reference(PATIENT);
    }

    /** Adds a resource, which gets the next number of its type unless it has an id; returns its reference. */
    public String add(Resource resource) {
        return add(resource, json -> {});
    }

    /** Adds a resource that HAPI would not write as it is meant to be. */
    String add(Resource resource, Consumer<ObjectNode> spoilt) {
        var type = resource.fhirType();
        if (!resource.hasId()) {
            resource.setId(String.valueOf(counts.merge(type, 1, Integer::sum)));
        }
        var json = (ObjectNode) JsonMapper.shared()
                .readTree(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource));
        spoilt.accept(json);
        resources.add(json);
        return FhirRecord.reference(json);
    }

    public void refuse(String what) {
        refused.add(what);
    }

    /** Refuses a type; where some of it is known, it must have been given, so that the others are refused. */
    public void refuseOrGiveInPart(String type) {
        boolean given = resources.stream()
                .anyMatch(resource -> FhirRecord.reference(resource).startsWith(type + "/"));
        (given ? givenInPart : refused).add(type);
    }

    public void notCarried(String what, UnsupportedFact.Reason reason) {
        notCarried.add(new UnsupportedFact(what, reason));
    }

    public List<UnsupportedFact> notCarried() {
        return List.copyOf(notCarried);
    }

    public FhirRecord record() {
        return new FhirRecord(PATIENT_ID, List.copyOf(resources), refused, givenInPart);
    }
}
