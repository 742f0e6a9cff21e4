package org.footbridge.report;

import java.util.Map;
import org.footbridge.printed.PrintedPage;

/** Prints the report as one HTML page, in which all that stands in tables and scenarios is text. */
public final class ReportPage {

    private ReportPage() {}

    /** The page; the same input gives the same page. */
    public static String html(ReportInput input) {
        return new PrintedPage(ReportPage.class)
                .html("report", Map.of("report", new ReportModelBuilder(input).contents()));
    }
}
