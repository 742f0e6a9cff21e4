package org.footbridge.governance;

/** The tables have faults, so that no rule base can go live. The message is the whole report. */
public final class FaultyRuleBase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FaultyRuleBase(String report) {
        super(report);
    }
}
