package org.footbridge.launch;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.footbridge.facts.FhirId;
import org.footbridge.launch.discovery.Issuer;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.session.LaunchContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Context of a launch, from what comes with the token. What is not understood is left out; the patient must be there. */
record LaunchContextReader(Map<String, Object> parameters) {
    private static final int LONGEST_APP_CONTEXT = 2_000;
    private static final Pattern RELATIVE = Pattern.compile("([A-Z][A-Za-z]{1,63})/" + FhirId.REGEX);
    private static final Set<String> CLINICIANS = Set.of("Practitioner", "PractitionerRole");
    private static final Set<String> OTHERS = Set.of("Patient", "RelatedPerson", "Person");

    LaunchContext read(String id, Issuer issuer, @Nullable String fhirUser, Set<String> granted) {
        String user = clinician(fhirUser, issuer.issuer());
        return new LaunchContext(
                id,
                issuer.issuer(),
                issuer.name(),
                id("patient")
                        .orElseThrow(() -> new LaunchFailed(
                                LaunchErrorCode.NO_PATIENT, "the token response names no patient, or no id of one")),
                user,
                id("encounter").orElse(null),
                appContext().orElse(null),
                granted);
    }

    private Optional<String> id(String name) {
        return parameters.get(name) instanceof String value && FhirId.matches(value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /** The standard says text; some record systems send an object. */
    private Optional<String> appContext() {
        Object value = parameters.get("appContext");
        try {
            String text = value == null
                    ? ""
                    : value instanceof String given
                            ? given
                            : JsonMapper.shared().writeValueAsString(value);
            return Optional.of(text).filter(kept -> !kept.isEmpty() && kept.length() <= LONGEST_APP_CONTEXT);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The relative reference of who is signed in; absolute ones must be of the record system itself. Only clinicians see
     * advice: a patient or a relative must not.
     */
    private static String clinician(@Nullable String fhirUser, URI issuer) {
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
