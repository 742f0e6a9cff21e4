package org.footbridge.facts;

import java.util.regex.Pattern;

/** The id of a FHIR resource. Dots alone are refused: in a path they would name another folder. */
public final class FhirId {
    /** The form of an id, for use inside a longer pattern. */
    public static final String REGEX = "(?=\\.*[A-Za-z0-9-])[A-Za-z0-9.-]{1,64}";

    private static final Pattern ID = Pattern.compile(REGEX);

    private FhirId() {}

    public static boolean matches(String text) {
        return ID.matcher(text).matches();
    }
}
