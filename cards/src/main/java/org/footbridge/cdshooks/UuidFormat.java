package org.footbridge.cdshooks;

import java.util.regex.Pattern;

/** The form of a UUID as the standard writes it; {@link java.util.UUID#fromString} also takes shorter ones. */
public final class UuidFormat {
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private UuidFormat() {}

    public static boolean matches(String text) {
        return UUID.matcher(text).matches();
    }
}
