package org.footbridge.codes.refresh;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.footbridge.codes.CodeListException;

/**
 * One release of an edition of SNOMED CT.
 *
 * @param uri as FHIR names it: {@code http://snomed.info/sct/EDITION/version/YYYYMMDD}
 * @param day of the release
 */
public record SnomedRelease(String uri, LocalDate day) {

    private static final String UK_EDITION = "http://snomed.info/sct/83821000000107/version/";
    private static final Pattern RELEASE = Pattern.compile("http://snomed\\.info/sct/\\d{6,18}/version/(\\d{8})");

    /**
     * Reads how people and tables name a release: a day of the UK edition such as {@code 20261101}, or the whole URI.
     *
     * @throws CodeListException where it names none
     */
    public static SnomedRelease of(String text) {
        var uri = text.matches("\\d{8}") ? UK_EDITION + text : text;
        var release = RELEASE.matcher(uri);
        if (release.matches()) {
            try {
                return new SnomedRelease(uri, LocalDate.parse(release.group(1), DateTimeFormatter.BASIC_ISO_DATE));
            } catch (DateTimeParseException e) {
                throw none(text);
            }
        }
        throw none(text);
    }

    private static CodeListException none(String text) {
        return new CodeListException("\"" + text + "\" is no release of SNOMED CT; write --version 20261101 for the UK"
                + " edition, or the whole " + UK_EDITION + "20261101");
    }
}
