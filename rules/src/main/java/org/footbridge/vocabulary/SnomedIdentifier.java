package org.footbridge.vocabulary;

import java.util.List;
import java.util.Optional;

/** Says whether a text can be the identifier of a SNOMED CT concept: its length, its partition and its check digit. */
public final class SnomedIdentifier {

    private static final String AS_TEXT = "export the list again with the codes as text";
    private static final String LOOK_UP = "look the code up again";
    private static final int SHORTEST = 6;
    private static final int LONGEST = 18;

    /** Multiplication in the dihedral group of order ten, on which Verhoeff's check digit rests. */
    private static final int[][] PRODUCT = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };

    /** What becomes of a digit at each place, counted from the right; the places repeat after eight. */
    private static final int[][] PERMUTATION = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
        {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
        {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
        {9, 4, 5, 3, 1, 2, 6, 8, 7, 0},
        {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
        {2, 7, 9, 3, 8, 0, 6, 4, 1, 5},
        {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}
    };

    private SnomedIdentifier() {}

    /** What is wrong with it, in one sentence that ends with what to do; empty where nothing is. */
    public static Optional<String> fault(String code) {
        return slip(code).map(slip -> slip.wrong() + "; " + slip.instead());
    }

    /** What is wrong with it, what most likely happened, and what to do. */
    static Optional<CodeSlip> slip(String code) {
        if (isConcept(code)) {
            return Optional.empty();
        }
        if (code.matches("(?i)\\d([.,]\\d+)?e\\+?\\d+")) {
            return slip("a spreadsheet has rounded this code", AS_TEXT);
        }
        if (!hasDigitsOnly(code) || code.startsWith("0")) {
            return slip("this is no SNOMED CT identifier (6 to 18 digits)", LOOK_UP);
        }
        if (!hasRightCheckDigit(code)) {
            return isRounded(code)
                    ? slip(
                            "the check digit is wrong, and the zeros at the end come from a spreadsheet that has rounded"
                                    + " the code",
                            AS_TEXT)
                    : slip("the check digit is wrong", LOOK_UP);
        }
        return slip(
                List.of("01", "11").contains(partition(code))
                        ? "this identifies a description"
                        : "this identifies no concept",
                "give the concept's own identifier");
    }

    private static Optional<CodeSlip> slip(String wrong, String instead) {
        return Optional.of(new CodeSlip(wrong, instead));
    }

    /** By hand, since a pattern would take most of the time that many thousand codes need. */
    private static boolean isConcept(String code) {
        return hasDigitsOnly(code)
                && code.charAt(0) != '0'
                && code.charAt(code.length() - 2) == '0'
                && code.charAt(code.length() - 3) <= '1'
                && hasRightCheckDigit(code);
    }

    private static boolean hasDigitsOnly(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return code.length() >= SHORTEST && code.length() <= LONGEST;
    }

    /** A spreadsheet shows longer numbers as powers of ten, and keeps fifteen digits of them. */
    private static boolean isRounded(String code) {
        return code.length() > 15 ? code.endsWith("0") : code.length() > 11 && code.endsWith("000");
    }

    /** The two digits that say what is identified: 00 and 10 a concept, 01 and 11 a description. */
    private static String partition(String code) {
        return code.substring(code.length() - 3, code.length() - 1);
    }

    private static boolean hasRightCheckDigit(String code) {
        int check = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = code.charAt(code.length() - 1 - i) - '0';
            check = PRODUCT[check][PERMUTATION[i % PERMUTATION.length][digit]];
        }
        return check == 0;
    }
}
