package org.footbridge.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableRow;

/** What must be true of a code of any table for an entry of a record ever to be found by it. */
record CodeChecks(FileProblems problems) {

    private static final Pattern SYSTEM = Pattern.compile("(https?|urn):\\S+");
    private static final Pattern DATE = Pattern.compile(
            "(?i)\\d{1,4}[-/]\\d{1,2}[-/]\\d{2,4}|(?:\\d{1,2}-)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:-\\d{1,4})?");
    private static final int LONGEST_CODE = 40;

    /** Reports a system or a code that is none. */
    void check(Code code, TableRow row) {
        system(code.system(), row);
        slip(code).ifPresent(slip -> problems.in(row, "code", slip.wrong(), slip.instead()));
    }

    private void system(String system, TableRow row) {
        if (system.equals(CodeSystems.SNOMED_CT) || system.equals(CodeSystems.LOINC)) {
            return;
        }
        if (!SYSTEM.matcher(system).matches()) {
            problems.in(row, "system", "this is no code system", "write its URI, such as " + CodeSystems.SNOMED_CT);
        }
        var canonical = likely(system);
        if (!canonical.equals(system)) {
            problems.in(row, "system", "no code of a record would ever be found under this URI", "write " + canonical);
        }
    }

    /** The URI that FHIR uses, also where this one is only spelled like it. */
    private static String likely(String system) {
        var small = system.toLowerCase(Locale.UK);
        if (small.matches("https?://(?:www\\.)?snomed\\.(?:info|org)/(?:sct/?|id/?)")) {
            return CodeSystems.SNOMED_CT;
        }
        return small.matches("https?://(?:www\\.)?loinc\\.org/?") ? CodeSystems.LOINC : CodeSystems.canonical(system);
    }

    private static Optional<CodeSlip> slip(Code code) {
        var text = code.code();
        if (code.system().equals(CodeSystems.SNOMED_CT)) {
            return SnomedIdentifier.slip(text).map(slip -> DATE.matcher(text).matches() ? ofADate(text) : slip);
        }
        if (code.system().equals(CodeSystems.LOINC)) {
            return LoincCode.slip(text).map(slip -> DATE.matcher(text).matches() ? ofADate(text) : slip);
        }
        return isCode(text)
                ? Optional.empty()
                : Optional.of(
                        new CodeSlip("\"" + text + "\" is no code", "write the code itself, letters and digits only"));
    }

    private static CodeSlip ofADate(String text) {
        return new CodeSlip(
                "a spreadsheet has changed this code to the date \"" + text + "\"",
                "look the code up again, and let the spreadsheet treat the column as text");
    }

    /** By hand, since a pattern would take most of the time that many thousand codes need. */
    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean allowed = (sign >= '0' && sign <= '9')
                    || (sign >= 'a' && sign <= 'z')
                    || (sign >= 'A' && sign <= 'Z')
                    || sign == '.'
                    || sign == '-';
            if (!allowed) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_CODE;
    }
}
