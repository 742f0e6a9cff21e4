package org.footbridge.launch.oauth;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A granted scope that lets data be read, of SMART 1 or 2.
 *
 * @param type the FHIR type, or {@code *}
 * @param reads whether a resource may be read by name
 * @param searches whether resources may be searched for
 * @param creates whether one may be created
 * @param restricted whether it reaches only some of them, by a query
 */
record SmartScope(String type, boolean reads, boolean searches, boolean creates, boolean restricted) {
    private static final Pattern FORM = Pattern.compile(
            "(?:patient|user)/(\\*|[A-Z][A-Za-z]{1,63})\\.(?:(read|write|\\*)|(?=[cruds])(c?r?u?d?s?)(\\?.+)?)");

    /** Empty where the text says nothing about data that may be read for a patient. */
    static Optional<SmartScope> of(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String verbs = verbs(matcher.group(2), matcher.group(3));
        return Optional.of(new SmartScope(
                matcher.group(1),
                verbs.contains("r"),
                verbs.contains("s"),
                verbs.contains("c"),
                matcher.group(4) != null));
    }

    private static String verbs(@Nullable String old, @Nullable String letters) {
        return switch (old) {
            case null -> letters == null ? "" : letters;
            case "read" -> "rs";
            case "write" -> "cud";
            default -> "cruds";
        };
    }

    boolean isFor(String wanted) {
        return type.equals("*") || type.equals(wanted);
    }
}
