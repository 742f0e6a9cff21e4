package org.footbridge.people;

import static org.footbridge.people.APatient.aPatient;
import static org.footbridge.people.APatient.aPatientOn;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** The people whose cards are kept as golden files, each for one thing that a GP must see, or must not. */
public final class GoldenPeople {

    private static final String PHONE = "'telecom':[{'system':'phone','value':'0300 000 0000'}]";
    private static final SequencedMap<String, Supplier<APatient>> ALL = new LinkedHashMap<>();

    private GoldenPeople() {}

    static {
        needs();
        exerciseAndMood();
        safety();
        notFirst();
        pathway();
        unread();
        keptByATiredPractice();
    }

    private static void needs() {
        ALL.put("nothing-relevant", () -> aPatient().aged(52).with("195967001", "Asthma", 900));
        ALL.put("lonely-living-alone", () -> lonely().whoLivesAlone());
        ALL.put(
                "money-and-housing",
                () -> aPatient()
                        .aged(41)
                        .with("160932005", "Financial problem", 12)
                        .with("105531004", "Housing unsatisfactory", 40));
        ALL.put(
                "carer-bereaved",
                () -> aPatient()
                        .aged(69)
                        .with("302767002", "Cares for a relative", 700)
                        .with("105441003", "Death of spouse", 90));
        ALL.put("lives-alone-falls", () -> aPatient().aged(81).whoLivesAlone().with("161898004", "Falls", 45));
        ALL.put(
                "resolved-only",
                () -> aPatient()
                        .aged(60)
                        .whoOnceHad("267076002", "Feeling lonely", 200)
                        .whoOnceHad("160932005", "Financial problem", 300));
        ALL.put("draft-already-there", () -> lonely().withDraftFor("befriending"));
        ALL.put(
                "many-routes",
                () -> lonely().withPhq9(11)
                        .with("160932005", "Financial problem", 12)
                        .with("302767002", "Cares for a relative", 700)
                        .with("105441003", "Death of spouse", 90));
        ALL.put(
                "overdue-review",
                () -> aPatientOn(LocalDate.of(2027, 10, 4)).aged(78).whoFeelsLonely());
    }

    private static APatient lonely() {
        return aPatient().aged(78).whoFeelsLonely();
    }

    private static void exerciseAndMood() {
        ALL.put("inactive-and-fit", () -> inactive().withBloodPressure(128, 78).withHeartRate(72));
        ALL.put(
                "inactive-high-blood-pressure",
                () -> inactive().withBloodPressure(184, 96).withHeartRate(72));
        ALL.put("inactive-blood-pressure-not-recorded", () -> inactive());
        ALL.put(
                "inactive-blood-pressure-in-words",
                () -> inactive().withBloodPressureInWords().withHeartRate(72));
        ALL.put("low-mood-gardening", () -> aPatient().aged(47).withPhq9(9).whoEnjoysGardening());
        ALL.put("phq-9-17", () -> aPatient().aged(47).withPhq9(17).whoFeelsLonely());
    }

    private static APatient inactive() {
        return aPatient().aged(58).whoIsInactive().with("44054006", "Diabetes mellitus type 2", 2000);
    }

    private static void safety() {
        ALL.put("suicidal-thoughts-lonely", () -> lonely().with("6471006", "Suicidal thoughts", 9));
        ALL.put("suicidal-thoughts-long-ago", () -> lonely().with("6471006", "Suicidal thoughts", 900));
        ALL.put("phq-9-item-9", () -> aPatient().aged(35).withPhq9(9).withPhq9Item9(1));
        ALL.put("at-risk-of-self-harm", () -> lonely().with("401206008", "At risk of deliberate self-harm", 8));
        ALL.put("safeguarding-lonely", () -> lonely().with("766561000000109", "Adult safeguarding concern", 20));
        ALL.put(
                "domestic-abuse-money",
                () -> aPatient()
                        .aged(33)
                        .with("706893006", "Victim of intimate partner abuse", 20)
                        .with("160932005", "Financial problem", 12));
        ALL.put(
                "suicidal-and-safeguarding",
                () -> lonely().with("6471006", "Suicidal thoughts", 9)
                        .with("514331000000104", "Referral to safeguarding adults team", 20));
        ALL.put("deceased", () -> lonely().whoHasDied().with("6471006", "Suicidal thoughts", 9));
    }

    private static void notFirst() {
        ALL.put("under-18-lonely", () -> aPatient().aged(15).whoFeelsLonely());
        ALL.put("age-unknown-lonely", () -> aPatient().born("1950").whoFeelsLonely());
        ALL.put(
                "homeless",
                () -> aPatient().aged(44).with("32911000", "Homeless", 3).with("160932005", "Financial problem", 12));
        ALL.put(
                "care-home",
                () -> aPatient()
                        .aged(88)
                        .whoLivesAlone()
                        .with("248171000000108", "Lives in care home", 60)
                        .whoFeelsLonely());
        ALL.put("dementia-lonely", () -> lonely().with("52448006", "Dementia", 500));
    }

    private static void pathway() {
        ALL.put(
                "referral-sound-link-worker",
                () -> lonely().withReferralTo("PractitionerRole/r1", 14).whereALinkWorker("r1", PHONE));
        ALL.put("referral-nobody-named", () -> aPatient().aged(63).withReferralToNobody(14));
        ALL.put(
                "referral-nobody-reachable",
                () -> lonely().withReferralTo("PractitionerRole/r1", 14)
                        .withCareTeam("inactive", "PractitionerRole/r2", "")
                        .withCareTeam("active", "PractitionerRole/r3", "{'end':'2026-09-30'}")
                        .whereALinkWorker("r1", "'active':false,'organization':{'reference':'Organization/g1'}")
                        .whereALinkWorker("r2", PHONE)
                        .whereALinkWorker("r3", PHONE)
                        .where("{'resourceType':'Organization','id':'g1','name':'Riverside'}"));
        ALL.put("referral-without-a-date", () -> aPatient().aged(63).withReferral("active", ""));
    }

    private static void unread() {
        ALL.put(
                "link-worker-not-read",
                () -> aPatient()
                        .aged(63)
                        .withReferralTo("PractitionerRole/r1", 14)
                        .butRefusing("PractitionerRole/r1"));
        ALL.put("problems-not-read", () -> inactive().withPhq9(9).butRefusing("problems"));
        ALL.put(
                "problems-not-read-item-9",
                () -> aPatient().aged(35).withPhq9Item9(2).butRefusing("problems"));
        ALL.put("measurements-not-read", () -> lonely().butRefusing("measurements"));
        ALL.put("referrals-not-read", () -> lonely().butRefusing("referrals"));
        ALL.put(
                "nothing-relevant-care-teams-not-read",
                () -> aPatient().aged(52).withReferralToNobody(14).butRefusing("careTeams"));
    }

    /** The personas of the same names, with what of their records matters. */
    private static void keptByATiredPractice() {
        ALL.put("abuse-long-ago", () -> lonely().with("706893006", "Victim of intimate partner abuse", 3290));
        ALL.put("learning-disability-debt", () -> inDebt().aged(26).withNote("110359009", 5480));
        ALL.put(
                "heart-attack-recent",
                () -> inactive()
                        .with("401303003", "Acute ST segment elevation myocardial infarction", 14)
                        .withBloodPressure(128, 74)
                        .withHeartRate(64));
        ALL.put(
                "mania-recent-debt",
                () -> inDebt().aged(41)
                        .with("13746004", "Bipolar disorder", 4380)
                        .with("231494001", "Mania", 42));
        ALL.put(
                "mania-recent-debt-in-crisis-treatment",
                () -> named("mania-recent-debt").inMentalHealthCrisisTreatment());
        ALL.put(
                "lonely-who-likes-a-group",
                () -> lonely().whoSaid(20, "company-group", "likes-gardening", "stopped-getting-there"));
        ALL.put(
                "carer-before-loss",
                () -> aPatient().aged(74).withNote("224484003", 425).with("105441003", "Death of spouse", 70));
        ALL.put("money-2017", () -> aPatient().aged(45).with("160932005", "Financial problem", 3290));
        ALL.put("declined-recently", () -> lonely().whoLivesAlone().withNote("871711000000103", 20));
        ALL.put("direct-referral-open", () -> inDebt().aged(48).withDirectReferralTo("debt advice", 18));
        ALL.put("self-harm-resolved", () -> lonely().whoOnceHad("276853009", "Self inflicted injury", 9));
        ALL.put("suicide-as-text", () -> lonely().withInWords("Suicide attempt at weekend, see letter from A&E", 5));
        ALL.put(
                "pregnant-inactive",
                () -> inactive()
                        .aged(31)
                        .withNote("77386006", 63)
                        .withBloodPressure(116, 72)
                        .withHeartRate(78));
    }

    private static APatient inDebt() {
        return aPatient().with("160932005", "Financial problem", 20);
    }

    /** Everyone, by the name of the golden file. */
    public static SequencedMap<String, Supplier<APatient>> all() {
        return ALL;
    }

    public static APatient named(String name) {
        var patient = ALL.get(name);
        if (patient == null) {
            throw new IllegalArgumentException("There is nobody called " + name);
        }
        return patient.get();
    }
}
