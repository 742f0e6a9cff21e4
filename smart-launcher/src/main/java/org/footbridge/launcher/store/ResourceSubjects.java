package org.footbridge.launcher.store;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.footbridge.launcher.PracticeAddress;
import org.springframework.stereotype.Component;

/**
 * Whose data a resource is: the patients whom its {@code patient} parameter finds. The standard's compartments are wider:
 * they hold what a patient merely asserted or took part in, which is another patient's data.
 */
@Component
public class ResourceSubjects {

    private static final String PATIENT = "Patient";
    private static final String PARAMETER = "patient";
    private static final Pattern HERE = Pattern.compile("Patient/" + StoredResource.ID + "(/_history/[^/]+)?");

    /** Types that describe the practice, and no patient. */
    private static final Set<String> OF_THE_PRACTICE =
            Set.of("Organization", "Practitioner", "PractitionerRole", "HealthcareService", "Location");

    private final SearchIndex index;
    private final PracticeAddress address;

    ResourceSubjects(SearchIndex index, PracticeAddress address) {
        this.index = index;
        this.address = address;
    }

    /** Whether it is this patient's data, and nobody else's. */
    public boolean isOnly(StoredResource stored, String patient) {
        return of(stored).equals(Set.of(patient));
    }

    public static boolean isOfThePractice(String type) {
        return OF_THE_PRACTICE.contains(type);
    }

    /** The ids of the patients; an address on another server is nobody's id here. */
    Set<String> of(StoredResource stored) {
        if (PATIENT.equals(stored.type())) {
            return Set.of(stored.id());
        }
        return index.definition(stored.type(), PARAMETER).stream()
                .flatMap(definition -> index.values(stored, definition).stream())
                .filter(value -> value instanceof SearchValue.Ref ref && PATIENT.equals(ref.type()))
                .map(value -> (SearchValue.Ref) value)
                .map(patient -> isHere(patient.whole()) ? patient.id() : patient.whole())
                .collect(Collectors.toSet());
    }

    private boolean isHere(String reference) {
        var base = address.fhir() + "/";
        return HERE.matcher(reference.startsWith(base) ? reference.substring(base.length()) : reference)
                .matches();
    }
}
