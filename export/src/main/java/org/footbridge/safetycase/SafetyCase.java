package org.footbridge.safetycase;

import java.util.Map;
import org.footbridge.printed.PrintedPage;

/**
 * Prints a clinical safety case in the manner of DCB0129 as one HTML page. It is a draft: nothing in it has been assessed, it claims
 * no compliance, and its signatures are empty.
 */
public final class SafetyCase {

    private SafetyCase() {}

    /** The page; the same input gives the same page. */
    public static String html(SafetyCaseInput input) {
        return new PrintedPage(SafetyCase.class)
                .html("safety-case", Map.of("safety", SafetyCaseModel.of(input, SafetyPages.hazards())));
    }
}
