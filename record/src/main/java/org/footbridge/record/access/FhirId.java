package org.footbridge.record.access;

import java.util.regex.Pattern;

/** The logical id of a FHIR resource, as FHIR R4 defines the type {@code id}. */
public final class FhirId {

    /** An id inside a reference; dots alone are none, since they would lead out of a path. */
    public static final String REGEX = "(?!\\.+(?:/|$))[A-Za-z0-9\\-.]{1,64}";

    private static final Pattern WHOLE = Pattern.compile(REGEX);

    private FhirId() {}

    /** Whether a text is an id that can stand in a path. */
    public static boolean isValid(String text) {
        return WHOLE.matcher(text).matches();
    }
}
