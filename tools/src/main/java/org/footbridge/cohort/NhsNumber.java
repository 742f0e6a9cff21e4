package org.footbridge.cohort;

/** Recognises NHS numbers, because some systems use them as patient ids and they must not be printed. */
final class NhsNumber {

    private static final int DIGITS = 10;

    private NhsNumber() {}

    /** Whether this is ten digits of which the last checks the others. */
    static boolean is(String id) {
        var digits = id.replaceAll("[ -]", "");
        if (!digits.matches("\\d{" + DIGITS + "}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += Character.digit(digits.charAt(i), 10) * (DIGITS - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == Character.digit(digits.charAt(DIGITS - 1), 10);
    }
}
