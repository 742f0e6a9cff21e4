package org.footbridge.codes;

import java.util.Optional;

/** Says whether a text can be the identifier of a SNOMED CT concept: its length, its partition and its check digit. */
final class SnomedIdentifier {

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

    /** What is wrong with it, and what most likely happened; empty where nothing is. */
    static Optional<String> fault(String code) {
        if (code.matches("(?i)\\d([.,]\\d+)?e\\+?\\d+")) {
            return Optional.of("a spreadsheet has rounded this code; export the list again with the codes as text");
        }
        if (!code.matches("[1-9]\\d{5,17}")) {
            return Optional.of("this is no SNOMED CT identifier (6 to 18 digits); look the code up again");
        }
        if (!hasRightCheckDigit(code)) {
            return Optional.of(
                    code.endsWith("000")
                            ? "the check digit is wrong, and the zeros at the end come from a spreadsheet that has rounded"
                                    + " the code; export the list again with the codes as text"
                            : "the check digit is wrong; look the code up again");
        }
        return switch (code.substring(code.length() - 3, code.length() - 1)) {
            case "00", "10" -> Optional.empty();
            case "01", "11" -> Optional.of("this identifies a description; give the concept's own identifier");
            default -> Optional.of("this identifies no concept; give the concept's own identifier");
        };
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
