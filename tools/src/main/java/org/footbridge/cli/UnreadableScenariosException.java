package org.footbridge.cli;

/** Scenarios that a command needs have mistakes in their writing; the message is the whole report. */
final class UnreadableScenariosException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableScenariosException(String report) {
        super(report);
    }
}
