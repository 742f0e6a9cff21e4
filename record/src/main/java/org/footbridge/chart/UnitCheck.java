package org.footbridge.chart;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.vocabulary.Term;

/** Whether a number was given in the unit of its term. Nothing is converted: a wrong unit makes a number unusable. */
final class UnitCheck {

    private static final Set<String> SCORES = Set.of("", "score", "point", "points");
    private static final Set<String> A_MINUTE =
            Set.of("bpm", "/min", "/minute", "beats/min", "beats/minute", "beatsperminute");
    private static final Pattern ANNOTATION = Pattern.compile("\\{[^}]*\\}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9/%]");
    private static final String UCUM = "http://unitsofmeasure.org";

    private UnitCheck() {}

    static boolean match(Term term, FhirElement quantity) {
        if (quantity.hasContent("code")) {
            var code = quantity.text("code").trim();
            boolean isUcum =
                    !quantity.hasContent("system") || quantity.text("system").equals(UCUM);
            return isUcum && !code.isEmpty() && bare(code).equals(bare(term.unit()));
        }
        if (!quantity.hasContent("unit")) {
            return true;
        }
        String written = letters(quantity.text("unit"));
        return isScore(term, written)
                || (term.unit().equals("/min") && A_MINUTE.contains(written))
                || written.equals(letters(bare(term.unit())))
                || written.equals(letters(term.unit()))
                || written.equals(letters(term.inUnit()));
    }

    /** Scores have no unit, but screens show one: "points", or the highest score. */
    private static boolean isScore(Term term, String written) {
        return isPlainNumber(term)
                && (SCORES.contains(written)
                        || written.equals("/" + term.range().max().toPlainString()));
    }

    /** Whether a term's numbers have no unit. */
    static boolean isPlainNumber(Term term) {
        return bare(term.unit()).isEmpty();
    }

    /** UCUM annotations in braces mean nothing: {@code {beats}/min} is {@code /min}, a score is a plain number. */
    private static String bare(String unit) {
        String bare = unit.indexOf('{') < 0 ? unit : ANNOTATION.matcher(unit).replaceAll("");
        return bare.equals("1") ? "" : bare;
    }

    private static String letters(String unit) {
        return NO_LETTERS.matcher(unit.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
