package org.footbridge.launch;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.footbridge.facts.FhirId;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.jspecify.annotations.Nullable;

/** Who is signed in, from {@code fhirUser}. Only clinicians see advice: a patient or a relative must not. */
final class FhirUser {
    private static final Pattern RELATIVE = Pattern.compile("([A-Z][A-Za-z]{1,63})/" + FhirId.REGEX);
    private static final Set<String> CLINICIANS = Set.of("Practitioner", "PractitionerRole");
    private static final Set<String> OTHERS = Set.of("Patient", "RelatedPerson", "Person");

    private FhirUser() {}

    /** The relative reference of the clinician; absolute ones must be of the record system itself. */
    static String reference(@Nullable String fhirUser, URI issuer) {
        if (fhirUser == null) {
            throw new LaunchFailed(LaunchErrorCode.IDENTITY_UNSOUND, "the id_token names no fhirUser");
        }
        String base = issuer + "/";
        String reference = fhirUser.startsWith(base) ? fhirUser.substring(base.length()) : fhirUser;
        var matcher = RELATIVE.matcher(reference);
        if (!matcher.matches()) {
            throw new LaunchFailed(LaunchErrorCode.IDENTITY_UNSOUND, "fhirUser is no user of the record system");
        }
        if (CLINICIANS.contains(matcher.group(1))) {
            return reference;
        }
        throw OTHERS.contains(matcher.group(1))
                ? new LaunchFailed(LaunchErrorCode.NOT_A_CLINICIAN, "the user is a " + matcher.group(1))
                : new LaunchFailed(LaunchErrorCode.IDENTITY_UNSOUND, "fhirUser is nobody");
    }
}
