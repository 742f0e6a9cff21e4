package org.footbridge.commandline;

/** Scenarios that a command needs have mistakes in their writing; the message is the whole report. */
final class UnreadableScenarios extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableScenarios(String report) {
        super(report);
    }
}
