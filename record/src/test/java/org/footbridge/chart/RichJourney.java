package org.footbridge.chart;

import java.util.List;
import java.util.Map;

/** Every kind of entry by which a referral's journey is followed, in the forms that FHIR allows. */
final class RichJourney {

    private static final String ABOUT = "[{'reference':'ServiceRequest/s1'}]";

    private static final List<String> TASKS = List.of(
            task("k1", "'status':'requested','authoredOn':'2026-10-01','intent':'order'"),
            task(
                    "k2",
                    "'status':'accepted','lastModified':'2026-10-05T10:00:00Z','executionPeriod':{'start':'2026-10-04'}"),
            task("k3", "'status':'on-hold','statusReason':{'text':'away'},'authoredOn':'2026-10'"),
            task("k4", "'status':'on-hold','executionPeriod':{'start':'2026-10-08','end':'2026-10-09'}"),
            task(
                    "k5",
                    "'status':'failed','statusReason':{'coding':[{'code':'no-capacity'},{'display':'No place before spring'}]}"),
            task(
                    "k6",
                    "'status':'completed','executionPeriod':{'end':'2026-11-01'},'output':[{'type':{'text':'summary'},"
                            + "'valueString':'went well'}]"),
            task(
                    "k7",
                    "'status':'requested','authoredOn':'2026-11-01','code':{'coding':[{'system':"
                            + "'https://footbridge.example/CodeSystem/asked-about','code':'no first contact'}]}"));

    private static final List<String> COMMUNICATIONS = List.of(
            "{'resourceType':'Communication','id':'m1','status':'completed','subject':{'reference':'Patient/p1'},"
                    + "'basedOn':" + ABOUT + ",'sent':'2026-10-10T10:00:00Z','recipient':[{'reference':'Patient/p1'}]}",
            "{'resourceType':'Communication','id':'m2','status':'completed','about':" + ABOUT
                    + ",'received':'2026-11-02','recipient':[{'reference':'Practitioner/a'}]}",
            "{'resourceType':'Communication','id':'m3','status':'not-done','about':" + ABOUT + "}");

    private static final List<String> ENCOUNTERS = List.of(
            "{'resourceType':'Encounter','id':'e1','status':'finished','class':{'code':'AMB'},"
                    + "'subject':{'reference':'Patient/p1'},'period':{'start':'2026-05-01T09:00:00+01:00'}}",
            "{'resourceType':'Encounter','id':'e2','status':'finished','class':{'code':'IMP'},"
                    + "'subject':{'reference':'Patient/p1'},'period':{'start':'2026-06-01'}}",
            "{'resourceType':'Encounter','id':'e3','status':'in-progress','class':{'code':'VR','system':"
                    + "'http://terminology.hl7.org/CodeSystem/v3-ActCode'},'basedOn':" + ABOUT
                    + ",'period':{'start':'2026'}}");

    private static final List<String> APPOINTMENTS = List.of(
            "{'resourceType':'Appointment','id':'a1','status':'noshow','start':'2026-07-01T10:00:00Z',"
                    + "'participant':[{'actor':{'reference':'Patient/p1'},'status':'accepted'}]}",
            "{'resourceType':'Appointment','id':'a2','status':'noshow','start':'2026-10-20T10:00:00Z','basedOn':"
                    + ABOUT + ",'participant':[{'actor':{'reference':'Patient/p1'},'status':'accepted'}]}",
            "{'resourceType':'Appointment','id':'a3','status':'booked','start':'2026-12-20T10:00:00Z','basedOn':"
                    + ABOUT + "}",
            "{'resourceType':'Appointment','id':'a4','status':'fulfilled','start':'2026-10-27T10:00:00Z','basedOn':"
                    + ABOUT + "}");

    private static final List<String> CONSENTS = List.of(
            consent("n1", "'status':'active','dateTime':'2026-09-01'"),
            consent("n2", "'status':'active','dateTime':'2026-10-01','provision':{'type':'deny'}"),
            consent("n3", "'status':'active','provision':{'type':'permit','period':{'end':'2026-01-01'}}"),
            consent("n4", "'status':'inactive','dateTime':'2026-11-01T10:00:00Z'"));

    static final Map<String, List<String>> PARTS = Map.of(
            "tasks", TASKS,
            "communications", COMMUNICATIONS,
            "encounters", ENCOUNTERS,
            "appointments", APPOINTMENTS,
            "consents", CONSENTS);

    private RichJourney() {}

    private static String task(String id, String rest) {
        return "{'resourceType':'Task','id':'" + id + "','for':{'reference':'Patient/p1'},'focus':"
                + "{'reference':'ServiceRequest/s1'}," + rest + "}";
    }

    private static String consent(String id, String rest) {
        return "{'resourceType':'Consent','id':'" + id + "','patient':{'reference':'Patient/p1'},'scope':{'coding':"
                + "[{'code':'patient-privacy'}]},'category':[{'coding':[{'system':"
                + "'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'IDSCL'}]}]," + rest + "}";
    }
}
