package org.footbridge.people;

import java.util.List;
import java.util.stream.Collectors;

/** The FHIR JSON of one resource at a time, with single quotes. */
final class ResourceJson {

    static final String SNOMED = "http://snomed.info/sct";
    static final String LOINC = "http://loinc.org";
    static final String OWN = "https://footbridge.example/CodeSystem/practice-questions";

    static final String INACTIVE = "'valueCodeableConcept':{'coding':[{'system':'" + SNOMED
            + "','code':'366121000000108','display':'GPPAQ physical activity index: inactive'}]}";

    private static final String SUBJECT = "'subject':{'reference':'Patient/" + APatient.ID + "'}";

    private ResourceJson() {}

    private static String about(String system, String code, String display) {
        var shown = display.isEmpty() ? "" : ",'display':'" + display + "'";
        return "'code':{'coding':[{'system':'" + system + "','code':'" + code + "'" + shown + "}]}," + SUBJECT;
    }

    static String condition(String id, String code, String display, String status, String recorded) {
        return ("{'resourceType':'Condition','id':'%s','clinicalStatus':{'coding':[{'system':"
                        + "'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'%s'}]},%s,"
                        + "'recordedDate':'%s','note':[{'text':'seen with her daughter'}]}")
                .formatted(id, status, about(SNOMED, code, display), recorded);
    }

    static String inWords(String id, String words, String recorded) {
        return "{'resourceType':'Condition','id':'%s','code':{'text':'%s'},%s,'recordedDate':'%s'}"
                .formatted(id, words, SUBJECT, recorded);
    }

    static String note(String id, String code, String effective) {
        return "{'resourceType':'Observation','id':'%s','status':'final',%s,'effectiveDateTime':'%s'}"
                .formatted(id, about(SNOMED, code, ""), effective);
    }

    static String observation(String id, String system, String code, String effective, String value) {
        return "{'resourceType':'Observation','id':'%s','status':'final',%s,'effectiveDateTime':'%s',%s}"
                .formatted(id, about(system, code, ""), effective, value);
    }

    static String bloodPressure(int systolic, int diastolic) {
        return "'component':[" + component("8480-6", systolic) + "," + component("8462-4", diastolic) + "]";
    }

    private static String component(String code, int value) {
        return "{'code':{'coding':[{'system':'" + LOINC + "','code':'" + code + "'}]}," + quantity(value, "mm[Hg]")
                + "}";
    }

    static String quantity(int value, String unit) {
        return "'valueQuantity':{'value':%d,'system':'http://unitsofmeasure.org','code':'%s'}".formatted(value, unit);
    }

    static String referral(String id, String status, String rest) {
        return "{'resourceType':'ServiceRequest','id':'%s','status':'%s','intent':'order',%s%s}"
                .formatted(
                        id, status, about(SNOMED, "871731000000106", "Referral to social prescribing service"), rest);
    }

    static String directReferral(String id, String route, String rest) {
        return ("{'resourceType':'ServiceRequest','id':'%s','status':'active','intent':'order','category':[{'coding':"
                        + "[{'system':'https://footbridge.example/CodeSystem/referral-kind','code':'direct'}]}],"
                        + "'code':{'text':'%s'},'orderDetail':[{'text':'%s'}],%s%s}")
                .formatted(id, route, route, SUBJECT, rest);
    }

    static String preferences(String id, String authored, List<String> answers) {
        var coded = answers.stream()
                .map(answer ->
                        "{'valueCoding':{'system':'https://footbridge.example/CodeSystem/what-suits-you','code':'"
                                + answer + "'}}")
                .collect(Collectors.joining(","));
        return "{'resourceType':'QuestionnaireResponse','id':'%s','questionnaire':".formatted(id)
                + "'https://footbridge.example/Questionnaire/what-suits-you','status':'completed','authored':'"
                + authored
                + "'," + SUBJECT + (coded.isEmpty() ? "" : ",'item':[{'linkId':'enjoys','answer':[" + coded + "]}]")
                + "}";
    }

    static String careTeam(String id, String status, String role, String period) {
        return "{'resourceType':'CareTeam','id':'%s','status':'%s',%s,'participant':[{'member':{'reference':'%s'}%s}]}"
                .formatted(id, status, SUBJECT, role, period.isEmpty() ? "" : ",'period':" + period);
    }

    static String linkWorker(String id, String rest) {
        return "{'resourceType':'PractitionerRole','id':'" + id
                + "','code':[{'coding':[{'system':'https://fhir.nhs.uk/CodeSystem/NHSDigital-SDS-JobRoleCode',"
                + "'code':'R9815'}]}]" + (rest.isEmpty() ? "" : "," + rest) + "}";
    }
}
