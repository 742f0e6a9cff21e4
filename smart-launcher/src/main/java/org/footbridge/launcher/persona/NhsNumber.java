package org.footbridge.launcher.persona;

/** NHS numbers: ten digits, the last a check digit (modulus 11); those that begin with 999 belong to nobody. */
final class NhsNumber {

    static final String SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";
    private static final int LENGTH = 10;
    private static final int MODULUS = 11;

    private NhsNumber() {}

    /** The ten digits without blanks, if they are a valid test number. */
    static String test(String text, String where) {
        var digits = text.replace(" ", "");
        if (!isValid(digits) || !digits.startsWith("999")) {
            throw new PersonaException(where + ": " + text + " is not a valid NHS number of the 999 test range");
        }
        return digits;
    }

    static boolean isValid(String digits) {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * (LENGTH - i);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == digits.charAt(LENGTH - 1) - '0';
    }
}
