package org.footbridge.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a resource as other systems write it, and as broken ones do: extensions, unknown elements, other forms of
 * numbers, dates and references, another order, and values of the wrong type. The same seed makes the same changes.
 */
public final class RecordMutator {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ABSENT =
            "{'url':'http://hl7.org/fhir/StructureDefinition/data-absent-reason','valueCode':'unknown'}";

    private static final List<String> NAMES = List.of(
            "status",
            "code",
            "coding",
            "system",
            "display",
            "text",
            "value",
            "unit",
            "comparator",
            "id",
            "extension",
            "modifierExtension",
            "period",
            "start",
            "end",
            "subject",
            "reference",
            "effectiveDateTime",
            "effectivePeriod",
            "effectiveInstant",
            "effectiveTiming",
            "issued",
            "valueQuantity",
            "valueString",
            "valueBoolean",
            "valueInteger",
            "valueCodeableConcept",
            "valueRange",
            "valueRatio",
            "valueSampledData",
            "valueTime",
            "valueDateTime",
            "valuePeriod",
            "valueAttachment",
            "dataAbsentReason",
            "interpretation",
            "component",
            "referenceRange",
            "note",
            "onsetDateTime",
            "onsetAge",
            "onsetPeriod",
            "onsetString",
            "abatementDateTime",
            "abatementString",
            "abatementBoolean",
            "abatementPeriod",
            "recordedDate",
            "assertedDate",
            "clinicalStatus",
            "verificationStatus",
            "performedDateTime",
            "performedPeriod",
            "performedString",
            "authoredOn",
            "orderDetail",
            "occurrenceDateTime",
            "occurrencePeriod",
            "meta",
            "lastUpdated",
            "doNotPerform",
            "performer",
            "participant",
            "member",
            "role",
            "telecom",
            "use",
            "rank",
            "active",
            "birthDate",
            "deceasedBoolean",
            "deceasedDateTime",
            "contained",
            "resourceType",
            "implicitRules",
            "fhir_comments",
            "",
            "_",
            "zzz",
            "identifier",
            "type",
            "userSelected",
            "low",
            "high",
            "category");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "'true'",
            "' true '",
            "'yes'",
            "'no'",
            "5",
            "0",
            "-1",
            "-0.0",
            "1e0",
            "1.50",
            "1e400",
            "12345678901234567890",
            "0.1234567890123456789",
            "'12'",
            "'+12'",
            "'012'",
            "'.5'",
            "'1e2'",
            "'-'",
            "'+'",
            "'abc'",
            "''",
            "' '",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "['final']",
            "[{}]",
            "[[{}]]",
            "{'value':'x'}",
            "{'extension':[" + ABSENT + "]}",
            "{'id':'i1'}",
            "'final'",
            "'active'",
            "' final '",
            "'Final'",
            "'entered-in-error'",
            "'completed'",
            "'resolved'",
            "'refuted'",
            "'registered'",
            "'draft'",
            "'unknown'",
            "'2026'",
            "'2026-10'",
            "'2026-10-01'",
            "'2026-13'",
            "'2026-02-30'",
            "'2024-02-29'",
            "'20261001'",
            "'2026-10-01T09:00:00Z'",
            "'2026-10-01T09:00Z'",
            "'2026-10-01T09:00'",
            "'2026-10-01T09:00:00'",
            "'2026-10-01T23:30:00-05:00'",
            "'2026-10-01T09:00:00.123+01:00'",
            "'2026-10-01T09:00:00.1Z'",
            "'2026-10-01T09:00:00.1234567Z'",
            "'2026-10-01T24:00:00Z'",
            "'2026-10-01T23:59:60Z'",
            "'2026-10-01T09:00:00+0100'",
            "'2026-10-01T09:00:00+01'",
            "'2026-10-01T09:00:00z'",
            "'2026-10-01 09:00:00'",
            "'2026-10-01T09:00:00Zx'",
            "'2026-10-01T09:00:00+19:30'",
            "' 2026-10-01'",
            "'2026-10-1'",
            "'2026-1-01'",
            "'0000'",
            "'9999-12-31'",
            "'1.2.2026'",
            "'2027-01-01'",
            "{'start':'2026-01-01','end':'2026-02-01'}",
            "{'start':'2026-01-01'}",
            "{'start':['2026-01-01']}",
            "{'end':'2027'}",
            "{'_end':{'extension':[" + ABSENT + "]}}",
            "{'end':'rubbish'}",
            "{'value':7}",
            "{'value':'7','unit':'score'}",
            "{'value':7,'comparator':'<'}",
            "{'value':7,'comparator':'>='}",
            "{'value':7,'comparator':'x'}",
            "{'value':120,'system':'http://unitsofmeasure.org','code':'mm[Hg]'}",
            "{'_value':{'extension':[" + ABSENT + "]}}",
            "{'unit':'mmHg','value':120.5}",
            "{'value':{}}",
            "{'text':'yes'}",
            "{'text':'no'}",
            "{'text':['no']}",
            "{'coding':[{'system':'http://snomed.info/sct','code':'373066001'}]}",
            "{'coding':[{'system':'http://snomed.info/sct','code':' 373067005 '}]}",
            "{'coding':[{'system':'http://loinc.org','code':'LA6571-9'},null]}",
            "{'coding':{'code':'x'}}",
            "{'coding':[{'code':'resolved'}]}",
            "{'coding':[{'code':'NEG'}]}",
            "[{'coding':[{'code':'ND'}]}]",
            "{'coding':[{'_code':{'extension':[" + ABSENT + "]}}]}",
            "{'coding':[[{'code':'refuted'}]]}",
            "{'numerator':{'value':1},'denominator':{'value':2}}",
            "{'low':{'value':1},'high':{'value':'x'}}",
            "{'reference':'Patient/p1'}",
            "{'reference':'Patient/p2'}",
            "{'reference':'#in'}",
            "{'reference':'#'}",
            "{'reference':'urn:uuid:p1'}",
            "{'reference':'urn:uuid:c2a6bfc9-2bb5-4a19-a9d0-ae3ee2a4a3ee'}",
            "{'reference':'http://other.example/fhir/Patient/p1'}",
            "{'reference':'Patient/p1/_history/3'}",
            "{'reference':'Patient?identifier=1'}",
            "{'reference':5}",
            "{'reference':['Patient/p1']}",
            "{'reference':{'x':1}}",
            "{'identifier':{'value':'9'}}",
            "{'type':'Patient'}",
            "{'display':'somebody'}",
            "{'reference':'PractitionerRole/r1'}",
            "{'reference':'..//'}",
            "{'reference':'Patient/'}",
            "[{'system':'phone','value':'1','period':{'end':'2020'}}]",
            "[{'system':'email','value':'1'}]",
            "[{'system':'pager','value':'1','use':'old'}]",
            "[{'system':'pigeon','value':'1'}]",
            "[{'url':'x','valueString':'y'}]",
            "[{'url':'x','valueDate':'rubbish'}]",
            "[{'valueInteger':'a'}]",
            "[{'url':'x','valueString':'y','extension':[{'url':'z'}]}]",
            "[{'url':'x','extension':[{'url':'z'}]}]",
            "[{'url':'x','valueFoo':1}]",
            "[{'url':'x','valueQuantity':{'value':'a'}}]",
            "[5]",
            "['x']",
            "[" + ABSENT + "]",
            "[{'url':'x','valueBase64Binary':'!!'}]",
            "[{'url':'x','valuePeriod':{'start':'a'}}]",
            "[{'url':'x','_valueString':{'extension':[" + ABSENT + "]}}]",
            "[{'url':{},'id':'1'}]",
            "[{'url':'x','valueReference':{'reference':'#nowhere'}}]",
            "[{'resourceType':'Patient','id':'in'}]",
            "[{'url':'x','valueTiming':{'repeat':{'count':'a'}}}]",
            "[{'url':'x','valueAddress':{'use':'home'}}]",
            "[{'url':'x','valueAddress':{'use':'moon'}}]",
            "[{'url':'x','modifierExtension':[{'valueDate':'a'}]}]");

    private final Random random;

    public RecordMutator(long seed) {
        this.random = new Random(seed);
    }

    /** The resource with one to three changes. */
    public JsonNode mutated(JsonNode resource) {
        var copy = (ObjectNode) resource.deepCopy();
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            change(copy);
        }
        return copy;
    }

    private void change(ObjectNode resource) {
        var places = new ArrayList<JsonNode>();
        collect(resource, places);
        // The first ones are the elements of the resource itself, which decide most.
        var place = random.nextInt(3) == 0 ? resource : places.get(random.nextInt(places.size()));
        switch (place) {
            case ObjectNode object -> change(object, resource);
            case ArrayNode array -> change(array, resource);
            default -> throw new AssertionError();
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainer()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private void change(ObjectNode object, ObjectNode resource) {
        var names = new ArrayList<>(object.propertyNames());
        names.remove("resourceType");
        switch (random.nextInt(10)) {
            case 0 -> reorder(object);
            case 1 -> object.set("extension", value());
            case 2 -> object.set("_" + (names.isEmpty() ? "value" : any(names)), value());
            case 3 -> object.set(any(NAMES), value());
            case 4 -> object.set("modifierExtension", value());
            case 5 -> {
                var places = new ArrayList<JsonNode>();
                collect(resource, places);
                object.set(any(NAMES), any(places).deepCopy());
            }
            default -> {
                if (!names.isEmpty()) {
                    change(object, any(names));
                }
            }
        }
    }

    private void change(ObjectNode object, String name) {
        var old = object.path(name);
        switch (random.nextInt(9)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, object.arrayNode().add(old.deepCopy()));
            case 2 -> object.set(name, object.arrayNode().add(old.deepCopy()).add(old.deepCopy()));
            case 3 -> {
                object.remove(name);
                object.set("_" + name, value());
            }
            case 4 -> object.set(name, old.isString() ? object.stringNode(" " + old.stringValue()) : value());
            case 5 -> object.set(name, old.isNumber() ? object.stringNode(old.asString()) : value());
            default -> object.set(name, value());
        }
    }

    private void change(ArrayNode array, ObjectNode resource) {
        switch (random.nextInt(5)) {
            case 0 -> array.add(value());
            case 1 -> array.insert(0, value());
            case 2 -> {
                var items = new ArrayList<>(array.valueStream().toList());
                Collections.shuffle(items, random);
                array.removeAll();
                array.addAll(items);
            }
            case 3 -> {
                if (!array.isEmpty()) {
                    array.add(array.get(random.nextInt(array.size())).deepCopy());
                }
            }
            default -> {
                var places = new ArrayList<JsonNode>();
                collect(resource, places);
                array.add(any(places).deepCopy());
            }
        }
    }

    private void reorder(ObjectNode object) {
        var names = new ArrayList<>(object.propertyNames());
        Collections.shuffle(names, random);
        for (String name : names) {
            var value = object.remove(name);
            object.set(name, value);
        }
    }

    private JsonNode value() {
        return JSON.readTree(any(VALUES).replace('\'', '"'));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
