package org.footbridge.commandline;

import java.io.PrintWriter;
import java.util.function.IntConsumer;
import picocli.CommandLine;

/** Counts up in one line of a terminal, and says nothing where the output goes elsewhere. */
final class Progress implements IntConsumer {

    private static final int EVERY = 25;

    private final PrintWriter err;
    private final boolean terminal;
    private final String what;

    Progress(CommandLine commandLine, String what) {
        this.err = commandLine.getErr();
        this.terminal = commandLine.getColorScheme().ansi().enabled();
        this.what = what;
    }

    @Override
    public void accept(int done) {
        if (terminal && done % EVERY == 0) {
            err.print("\r" + done + " " + what);
            err.flush();
        }
    }

    void clear() {
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
