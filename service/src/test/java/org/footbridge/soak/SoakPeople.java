package org.footbridge.soak;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.footbridge.people.APatient;

/** The people whom the calls are about. */
final class SoakPeople {

    private SoakPeople() {}

    /** The first so many, each under an id of their own, as they are on that day. */
    static Map<String, APatient> first(int howMany, LocalDate day) {
        var all = List.of(
                person(day).whoFeelsLonely().whoLivesAlone(),
                person(day),
                person(day).with("160932005", "Financial problem", 12).withReferralToNobody(20),
                person(day).whoFeelsLonely().with("401206008", "Deliberate self-harm", 5),
                person(day).whoIsInactive().with("4557003", "Unstable angina", 5),
                person(day).whoFeelsLonely().with("310497006", "Severe depression", 20),
                person(day).whoFeelsLonely().withDirectReferralTo("befriending", 20),
                person(day).whoFeelsLonely().with("706893006", "Victim of domestic abuse", 900),
                person(day).whoEnjoysGardening().with("15188001", "Hearing loss", 900),
                person(day).whoFeelsLonely().with("871711000000103", "Declined", 10));
        var people = new LinkedHashMap<String, APatient>();
        for (var person : all.subList(0, howMany)) {
            people.put("soak-" + people.size(), person);
        }
        return people;
    }

    private static APatient person(LocalDate day) {
        return APatient.aPatientOn(day).aged(70);
    }
}
