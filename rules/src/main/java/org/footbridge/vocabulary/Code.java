package org.footbridge.vocabulary;

/** A code in its system, as FHIR writes them. */
public record Code(String system, String code) {

    /** The code as a record writes it, under the one URI of its system; blanks around it, which FHIR forbids, say nothing. */
    public static Code of(String system, String code) {
        return new Code(CodeSystems.canonical(system), withoutBlanks(code));
    }

    /** The text between the blanks around it, those that do not break a line included. */
    static String withoutBlanks(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char character) {
        boolean isPlain = character > ' ' && character < '\u007f';
        return !isPlain && (Character.isWhitespace(character) || Character.isSpaceChar(character));
    }
}
