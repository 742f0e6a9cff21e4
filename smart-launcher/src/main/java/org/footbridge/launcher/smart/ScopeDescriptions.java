package org.footbridge.launcher.smart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.launcher.smart.SmartScope.Data;
import org.footbridge.launcher.smart.SmartScope.Level;
import org.footbridge.launcher.smart.SmartScope.Name;
import org.footbridge.launcher.smart.SmartScope.Word;
import org.footbridge.launcher.store.ResourceSubjects;

/** Scopes in the words in which a person is asked for their consent. */
public final class ScopeDescriptions {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("*", "the whole record"),
            Map.entry("Patient", "name, date of birth and contact details"),
            Map.entry("Condition", "problems"),
            Map.entry("Observation", "measurements and scores"),
            Map.entry("Procedure", "procedures"),
            Map.entry("ServiceRequest", "referrals"),
            Map.entry("CareTeam", "care teams"),
            Map.entry("QuestionnaireResponse", "answers to questions, such as what suits them"),
            Map.entry("Task", "tasks"),
            Map.entry("Communication", "messages"),
            Map.entry("Appointment", "appointments"),
            Map.entry("Consent", "consents"),
            Map.entry("Encounter", "consultations and visits"),
            Map.entry("MedicationRequest", "prescriptions"),
            Map.entry("AllergyIntolerance", "allergies"),
            Map.entry("Practitioner", "names of staff"),
            Map.entry("PractitionerRole", "roles and contact details of staff"),
            Map.entry("HealthcareService", "services"),
            Map.entry("Organization", "practices and organisations"),
            Map.entry("Location", "places"));

    private ScopeDescriptions() {}

    public static String of(SmartScope scope) {
        return switch (scope) {
            case Word(Name name) -> word(name);
            case Data data -> data(data);
        };
    }

    /** Whether a person can say no to this one alone: an app that is to open at all needs to know for whom. */
    public static boolean canBeDeclined(SmartScope scope) {
        return switch (scope) {
            case Data data -> true;
            case Word(Name name) -> name == Name.ONLINE_ACCESS || name == Name.OFFLINE_ACCESS;
        };
    }

    private static String word(Name name) {
        return switch (name) {
            case OPENID -> "Know that you are signed in";
            case FHIR_USER -> "Know who you are";
            case PROFILE -> "Know your name";
            case LAUNCH -> "Know which record is open";
            case LAUNCH_PATIENT -> "Know which patient you choose";
            case LAUNCH_ENCOUNTER -> "Know which consultation is open";
            case ONLINE_ACCESS -> "Keep this access while you are signed in";
            case OFFLINE_ACCESS -> "Keep this access after you have left";
        };
    }

    private static String data(Data data) {
        var what = TYPES.getOrDefault(data.type(), data.type());
        var whose = ResourceSubjects.isOfThePractice(data.type())
                ? ""
                : data.level() == Level.PATIENT ? " of this patient" : " of every patient whom you may see";
        var only = data.restrictions().isEmpty()
                ? ""
                : data.restrictions().stream()
                        .map(restriction -> restriction.parameter() + " " + code(restriction.value()))
                        .collect(Collectors.joining(", ", ", only ", ""));
        return verbs(data.permissions()) + ": " + what + whose + only;
    }

    private static String verbs(Set<ScopePermission> permissions) {
        List<String> verbs = new ArrayList<>();
        if (permissions.contains(ScopePermission.READ) || permissions.contains(ScopePermission.SEARCH)) {
            verbs.add("read");
        }
        if (permissions.contains(ScopePermission.CREATE)) {
            verbs.add("add to");
        }
        if (permissions.contains(ScopePermission.UPDATE)) {
            verbs.add("change");
        }
        if (permissions.contains(ScopePermission.DELETE)) {
            verbs.add("delete");
        }
        var text = String.join(", ", verbs);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A code without its system, which says nothing to the person who is asked. */
    private static String code(String value) {
        return value.substring(value.indexOf('|') + 1);
    }
}
