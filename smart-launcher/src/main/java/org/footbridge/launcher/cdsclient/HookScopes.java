package org.footbridge.launcher.cdsclient;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.launcher.store.ResourceSubjects;

/** The least scopes with which a service can read for itself what its prefetch templates ask for. */
final class HookScopes {

    /** Who does what for a patient stands in these; they name people of the practice by their roles. */
    private static final Set<String> NAME_PEOPLE = Set.of("ServiceRequest", "CareTeam", "Task", "Appointment");

    /** Resource types that say who those people are and how to reach them. */
    private static final List<String> PEOPLE =
            List.of("PractitionerRole", "Practitioner", "HealthcareService", "Organization");

    private HookScopes() {}

    static Set<String> of(Collection<String> templates) {
        var scopes = new TreeSet<String>();
        scopes.add("patient/Patient.r");
        for (var template : templates) {
            var type = template.split("[/?]", 2)[0];
            boolean known = type.matches("[A-Z][A-Za-z]{1,63}");
            if (known) {
                scopes.add((ResourceSubjects.isOfThePractice(type) ? "user/" : "patient/")
                        + type
                        + (template.contains("?") ? ".rs" : ".r"));
            }
            if (NAME_PEOPLE.contains(type)) {
                PEOPLE.forEach(people -> scopes.add("user/" + people + ".r"));
            }
        }
        return scopes;
    }
}
