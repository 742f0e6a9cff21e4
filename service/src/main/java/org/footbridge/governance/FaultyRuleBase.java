package org.footbridge.governance;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The tables have faults, and nothing else can serve, so that no rule base can go live. The message is the report. */
final class FaultyRuleBase extends RuntimeException {
    FaultyRuleBase(String report) {
        // A cell is quoted as it stands; it must not be able to draw on a terminal.
        super(report.replaceAll("[\\p{Cntrl}&&[^\n]]", "?"));
    }

    /** Shows the report instead of a stack trace; named in META-INF/spring.factories. */
    static final class Analyzer extends AbstractFailureAnalyzer<FaultyRuleBase> {
        @Override
        protected FailureAnalysis analyze(Throwable root, FaultyRuleBase faulty) {
            return new FailureAnalysis(
                    "The rule base has faults and cannot go live:\n\n" + faulty.getMessage(),
                    "Correct the tables and scenarios as each line says, then start again.",
                    faulty);
        }
    }
}
