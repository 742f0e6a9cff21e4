package org.footbridge.chart;

import static org.footbridge.record.TestJson.json;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.footbridge.record.TestJson;
import tools.jackson.databind.JsonNode;

/** A record with every kind of entry that the test vocabulary can use, in the forms that FHIR allows. */
final class RichRecord {

    private static final String SUBJECT = "'subject':{'reference':'Patient/p1'}";
    private static final String SCT = "'system':'http://snomed.info/sct','code':";
    private static final String LONELY =
            "'code':{'coding':[{" + SCT + "'267076002','display':'Lonely'}],'text':'Lonely'}";

    static final String PATIENT = "{'resourceType':'Patient','id':'p1','birthDate':'1950-01-02','active':true,"
            + "'identifier':[{'use':'official','system':'https://fhir.nhs.uk/Id/nhs-number','value':'999 000 0018',"
            + "'period':{'start':'2000'}}],'name':[{'use':'official','family':'Testperson','given':['Ada','B'],"
            + "'prefix':['Ms']},{'use':'old','text':'Else'}],'deceasedBoolean':false}";

    private static final Map<String, List<String>> PARTS = Map.of(
            "problems",
            List.of(
                    condition("c1", LONELY + ",'recordedDate':'2026-05-01','onsetDateTime':'2026-04'"),
                    condition(
                            "c2",
                            "'code':{'coding':[{" + SCT + "'105441003'}]},'onsetPeriod':{'start':'2026-01-01'},"
                                    + "'clinicalStatus':{'coding':[{'code':'active'}]},'verificationStatus':{'coding':"
                                    + "[{'code':'confirmed'}]}"),
                    condition(
                            "c3",
                            "'code':{'coding':[{" + SCT
                                    + "'105529008'}]},'abatementDateTime':'2025','extension':[{'url':"
                                    + "'http://hl7.org/fhir/StructureDefinition/condition-assertedDate',"
                                    + "'valueDateTime':'2024-02-01'}]"),
                    condition("c4", "'code':{'coding':[{" + SCT + "'199361000000101'}]},'recordedDate':'2026'"),
                    condition("c5", LONELY + ",'clinicalStatus':{'coding':[{'code':'resolved'}]},'onsetString':'once'"),
                    condition("c6", "'code':{'text':'Suicidal'},'recordedDate':'2026-05-01T10:00:00+01:00'")),
            "measurements",
            List.of(
                    observation(
                            "o1",
                            loinc("44261-6") + ",'valueQuantity':{'value':9,'unit':'score'},"
                                    + "'effectiveDateTime':'2026-10-01T09:00:00Z','issued':'2026-10-01T09:30:00.000Z'"),
                    observation(
                            "o2",
                            loinc("44260-8") + ",'valueCodeableConcept':{'coding':[{'system':"
                                    + "'http://loinc.org','code':'LA6570-1'}]},'effectiveInstant':'2026-10-01T09:00:00Z'"),
                    observation(
                            "o3",
                            loinc("85354-9") + ",'effectivePeriod':{'start':'2026-09-01','end':'2026-09-02'},"
                                    + "'component':[{" + loinc("8480-6") + ",'valueQuantity':{'value':184.0,'system':"
                                    + "'http://unitsofmeasure.org','code':'mm[Hg]'}},{" + loinc("8462-4")
                                    + ",'valueQuantity':{'value':96,'unit':'mmHg'},'interpretation':[{'text':'high'}]}]"),
                    observation("o4", loinc("8867-4") + ",'valueInteger':72,'effectiveDateTime':'2026'"),
                    observation("o5", "'code':{'coding':[{" + SCT + "'1086511000000107'}]},'valueBoolean':true"),
                    observation("o6", "'code':{'coding':[{" + SCT + "'366241000000106'}]},'valueString':'yes'"),
                    observation(
                            "o7",
                            "'code':{'coding':[{" + SCT + "'366121000000108'}]},'valueCodeableConcept':"
                                    + "{'coding':[{" + SCT
                                    + "'373067005'}],'text':'No'},'dataAbsentReason':{'text':'x'}"),
                    observation("o8", LONELY + ",'valueCodeableConcept':{'text':'no'}"),
                    observation(
                            "o9",
                            "'code':{'text':'Mood'},'valueCodeableConcept':{'text':'suicidal'},"
                                    + "'interpretation':[{'coding':[{'system':'http://hl7.org','code':'POS'}]}]"),
                    observation(
                            "o10",
                            "'code':{'coding':[{" + SCT + "'364075005'}]},'valueQuantity':{'value':72.5,"
                                    + "'code':'/min'},'referenceRange':[{'low':{'value':50}}]")),
            "procedures",
            List.of(
                    "{'resourceType':'Procedure','id':'x1','status':'completed'," + SUBJECT + "," + LONELY
                            + ",'performedPeriod':{'start':'2026-01','end':'2026-02'}}",
                    "{'resourceType':'Procedure','id':'x2','status':'not-done'," + SUBJECT + "," + LONELY + "}"),
            "referrals",
            List.of(
                    referral("s1", "'status':'active','authoredOn':'2026-09-01'"),
                    referral(
                            "s2",
                            "'status':'completed','occurrencePeriod':{'end':'2026-08-01'},'orderDetail':"
                                    + "[{'text':'gardening'}],'meta':{'lastUpdated':'2026-08-02T10:00:00Z','tag':[{'code':'a'}]}"),
                    referral("s3", "'status':'draft','doNotPerform':false,'priority':'routine'")),
            "careTeams",
            List.of("{'resourceType':'CareTeam','id':'t1','status':'active'," + SUBJECT
                    + ",'period':{'start':'2020-01-01'},'participant':[{'member':{'reference':'PractitionerRole/r1'},"
                    + "'period':{'start':'2026-01-01','end':'2027-01-01'}},{'member':{'reference':'#in'},"
                    + "'role':[{'text':'x'}]}],'contained':[{'resourceType':'PractitionerRole','id':'in','code':[{'coding':"
                    + "[{'system':'https://fhir.nhs.uk/CodeSystem/NHSDigital-SDS-JobRoleCode','code':'R9815'}]}],"
                    + "'active':true,'period':{'start':'2020'},'telecom':[{'system':'email','value':'a@example.org',"
                    + "'use':'work','rank':1,'period':{'start':'2020'}}]}]}"),
            "preferences",
            List.of(
                    response("q1", "'status':'completed','authored':'2026-10-01T10:00:00+01:00'"),
                    response("q2", "'status':'amended','authored':'2026-10'"),
                    response("q3", "'status':'entered-in-error','authored':'2026-11-01'")));

    private RichRecord() {}

    private static String loinc(String code) {
        return "'code':{'coding':[{'system':'http://loinc.org','code':'" + code + "'}]}";
    }

    private static String condition(String id, String rest) {
        return "{'resourceType':'Condition','id':'" + id + "'," + SUBJECT + "," + rest + "}";
    }

    private static String observation(String id, String rest) {
        return "{'resourceType':'Observation','id':'" + id + "','status':'final'," + SUBJECT + "," + rest + "}";
    }

    private static String referral(String id, String rest) {
        return "{'resourceType':'ServiceRequest','id':'" + id + "','intent':'order'," + SUBJECT
                + ",'code':{'coding':[{" + SCT
                + "'871731000000106'}]},'performer':[{'reference':'PractitionerRole/r1'}],"
                + rest + "}";
    }

    private static String response(String id, String rest) {
        return "{'resourceType':'QuestionnaireResponse','id':'" + id
                + "','questionnaire':'https://footbridge.example/Questionnaire/what-suits-you|1'," + SUBJECT + ","
                + rest
                + ",'item':[{'linkId':'enjoys','text':'x','answer':[{'valueCoding':{'system':"
                + "'https://footbridge.example/CodeSystem/what-suits-you','code':'likes-" + id
                + "'}},{'valueString':'x'}],"
                + "'item':[{'linkId':'in'}]},{'linkId':'place','answer':[{'valueBoolean':true}]}]}";
    }

    static SequencedMap<String, JsonNode> prefetch() {
        var prefetch = new TreeMap<String, JsonNode>();
        prefetch.put("patient", json(PATIENT));
        Stream.concat(PARTS.entrySet().stream(), RichJourney.PARTS.entrySet().stream())
                .forEach(part -> prefetch.put(
                        part.getKey(),
                        TestJson.bundle(
                                part.getValue().stream().map(TestJson::json).toList(), "")));
        return prefetch;
    }
}
