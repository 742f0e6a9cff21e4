package org.footbridge.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/** Says whether a text can be a LOINC code: digits, a hyphen and a check digit; of answers and parts only the form counts. */
final class LoincCode {

    private static final Pattern CODE = Pattern.compile("(\\d{1,7})-(\\d)");
    private static final Pattern ANSWER_OR_PART = Pattern.compile("L[ALPG]\\d{1,7}-\\d");

    private LoincCode() {}

    /** What is wrong with it, and what to do; empty where nothing is. */
    static Optional<CodeSlip> slip(String code) {
        var digits = CODE.matcher(code);
        if (digits.matches()) {
            return checkDigit(digits.group(1)) == digits.group(2).charAt(0) - '0'
                    ? Optional.empty()
                    : Optional.of(new CodeSlip("the check digit is wrong", "look the code up again"));
        }
        return ANSWER_OR_PART.matcher(code).matches()
                ? Optional.empty()
                : Optional.of(new CodeSlip(
                        "this is no LOINC code (digits, a hyphen and a check digit)", "look the code up again"));
    }

    /** Luhn's: every other digit doubled, beginning at the right, and the sum brought up to the next ten. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? 2 * digit : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return (10 - sum % 10) % 10;
    }
}
