package org.footbridge.governance;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the report instead of a stack trace when the service cannot start for want of a sound rule base. */
class FaultyRuleBaseAnalyzer extends AbstractFailureAnalyzer<FaultyRuleBase> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FaultyRuleBase cause) {
        return new FailureAnalysis(
                "The rule base has faults and cannot go live:\n\n" + cause.getMessage(),
                "Mend the tables and scenarios as each line says, then start again.",
                cause);
    }
}
