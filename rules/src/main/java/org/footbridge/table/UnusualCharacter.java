package org.footbridge.table;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A character that looks like another one or like nothing, with its Unicode name and what to type in its place. */
record UnusualCharacter(int codePoint) {

    private static final int LAST_PLAIN = '~';
    private static final int AROUND = 15;
    private static final Map<Integer, String> SIGNS = Map.of(
            (int) '≥', ">=",
            (int) '≤', "<=",
            (int) '−', "-",
            (int) '‐', "-",
            (int) '´', "'",
            (int) '′', "'",
            (int) '″', "\"");

    /** The first character that cannot be seen, or that looks like a space and is none. */
    static Optional<UnusualCharacter> invisibleIn(String text) {
        return first(text, UnusualCharacter::isInvisible);
    }

    /** The first dash, quotation mark, sign or letter that is easily taken for one on the keyboard. */
    static Optional<UnusualCharacter> lookalikeIn(String text) {
        return first(text, UnusualCharacter::looksLikeAnother);
    }

    /** The typographic quotation mark with which a text begins. */
    static Optional<UnusualCharacter> quotationMarkBefore(String text) {
        return lookalikeIn(text).filter(mark -> text.strip().indexOf(mark.codePoint()) == 0 && mark.isQuotationMark());
    }

    private boolean isQuotationMark() {
        return plain().equals("\"") || plain().equals("'");
    }

    private static Optional<UnusualCharacter> first(String text, IntPredicate which) {
        // Nearly every cell is plain, and tables have many thousand cells.
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || sign > LAST_PLAIN) {
                int codePoint = text.codePointAt(i);
                if (which.test(codePoint)) {
                    return Optional.of(new UnusualCharacter(codePoint));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> codePoint != ' ';
            default -> false;
        };
    }

    private static boolean looksLikeAnother(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DASH_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
                true;
            case Character.START_PUNCTUATION -> codePoint == '‚' || codePoint == '„';
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER ->
                Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.LATIN;
            default -> SIGNS.containsKey(codePoint) || isInvisible(codePoint);
        };
    }

    /** As Unicode names it, such as {@code no-break space (U+00A0)}. */
    String named() {
        var name = codePoint == '\t' ? "tab" : Character.getName(codePoint);
        return (name == null ? "character" : name.toLowerCase(Locale.UK)) + " (U+%04X)".formatted(codePoint);
    }

    /** What to do about it where it stands. */
    String remedy() {
        var plain = plain();
        if (plain.isEmpty()) {
            return isInvisible(codePoint) ? "delete it" : "type the letter of the keyboard that it looks like";
        }
        return "type " + (plain.equals(" ") ? "a plain space" : plain) + " in its place";
    }

    private String plain() {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.CONTROL -> " ";
            case Character.DASH_PUNCTUATION -> "-";
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.START_PUNCTUATION ->
                codePoint == '‘' || codePoint == '’' || codePoint == '‚' ? "'" : "\"";
            default -> SIGNS.getOrDefault(codePoint, "");
        };
    }

    /** The text around it, with the code of the character where nobody could see it. */
    String shownIn(String text) {
        int at = text.indexOf(Character.toString(codePoint));
        int behind = at + Character.charCount(codePoint);
        return (at > AROUND ? "…" : "")
                + text.substring(Math.max(0, at - AROUND), at)
                + "<U+%04X>".formatted(codePoint)
                + text.substring(behind, Math.min(text.length(), behind + AROUND))
                + (behind + AROUND < text.length() ? "…" : "");
    }
}
