package org.footbridge.launcher.screens;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildChoiceDefinition;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/** A record of which every text is somebody else's to choose, whatever element it stands in. */
final class HostileRecord {

    static final String PATIENT = "hostile";
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Set<String> LEFT = Set.of("id", "reference", "contained", "extension", "modifierExtension");
    private static final int DEEPEST = 5;

    /** One of each that a screen shows: problems past and present, values of every kind, and referrals with who takes them. */
    private static final List<String> RESOURCES = List.of(
            """
            {"resourceType": "Patient", "id": "hostile", "birthDate": "1950-01-01", "gender": "female",
             "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number"}], "telecom": [{"system": "phone"}]}""",
            problem("h1", "active", "'text': ''"),
            problem("h2", "resolved", "'coding': [{'system': 'http://snomed.info/sct', 'code': '267076002'}]"),
            value("h3", "'valueQuantity': {'value': 1}"),
            value("h4", "'valueString': 'x'"),
            value("h5", "'valueCodeableConcept': {'text': 'x'}"),
            value("h6", "'component': [{'code': {'text': 'x'}, 'valueString': 'x'}]"),
            referral("h7", "draft", ""),
            referral("h8", "active", ", 'performer': [{'reference': 'PractitionerRole/hostile'}]"),
            """
            {"resourceType": "PractitionerRole", "id": "hostile", "active": false, "telecom": [{"system": "phone"}],
             "healthcareService": [{"reference": "HealthcareService/hostile"}]}""",
            """
            {"resourceType": "HealthcareService", "id": "hostile", "telecom": [{"system": "email"}]}""");

    private HostileRecord() {}

    private static String problem(String id, String status, String code) {
        return """
                {'resourceType': 'Condition', 'id': '%s', 'subject': {'reference': 'Patient/hostile'}, 'code': {%s},
                 'clinicalStatus': {'coding': [{'code': '%s'}]}, 'recordedDate': '2026-01-01'}""".formatted(id, code, status).replace('\'', '"');
    }

    private static String value(String id, String value) {
        return """
                {'resourceType': 'Observation', 'id': '%s', 'status': 'final', 'code': {'coding': [{'code': '%1$s'}]},
                 'subject': {'reference': 'Patient/hostile'}, 'effectiveDateTime': '2026-01-01', %s}""".formatted(id, value).replace('\'', '"');
    }

    private static String referral(String id, String status, String more) {
        return """
                {'resourceType': 'ServiceRequest', 'id': '%s', 'status': '%s', 'intent': 'order',
                 'reasonReference': [{'reference': 'Condition/h1'}, {'display': 'x'}],
                 'subject': {'reference': 'Patient/hostile'}%s}""".formatted(id, status, more).replace('\'', '"');
    }

    /** The resources with these texts, by their address. */
    static List<Resource> with(UnaryOperator<String> text) {
        return RESOURCES.stream()
                .map(json -> {
                    var resource = (Resource) FHIR.newJsonParser().parseResource(json);
                    fill(
                            resource,
                            resource.fhirType() + "." + resource.getIdElement().getIdPart(),
                            text,
                            0);
                    return resource;
                })
                .toList();
    }

    static String json(Resource resource) {
        return FHIR.newJsonParser().encodeResourceToString(resource);
    }

    private static void fill(IBase node, String path, UnaryOperator<String> text, int depth) {
        if (node instanceof StringType string) {
            string.setValue(text.apply(path));
        } else if (!(node instanceof PrimitiveType<?> || node instanceof Narrative) && depth <= DEEPEST) {
            fillEach(node, path, text, depth);
        }
    }

    private static void fillEach(IBase node, String path, UnaryOperator<String> text, int depth) {
        var definition = (BaseRuntimeElementCompositeDefinition<?>) FHIR.getElementDefinition(node.getClass());
        if (definition == null) {
            return;
        }
        for (var child : definition.getChildren()) {
            String name = child.getElementName();
            if (!LEFT.contains(name)) {
                // Which one of a choice it is decides what is meant, so none is added.
                if (child.getAccessor().getValues(node).isEmpty() && !(child instanceof RuntimeChildChoiceDefinition)) {
                    child.getMutator().addValue(node, child.getChildByName(name).newInstance());
                }
                child.getAccessor().getValues(node).forEach(value -> fill(value, path + "." + name, text, depth + 1));
            }
        }
    }
}
