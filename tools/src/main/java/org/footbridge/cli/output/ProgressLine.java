package org.footbridge.cli.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntConsumer;
import picocli.CommandLine;

/** Counts up in one line of a terminal, with the pace, and says nothing where the output goes elsewhere. */
public final class ProgressLine implements IntConsumer {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final PrintWriter err;
    private final boolean terminal;
    private final String what;
    private final long start = System.nanoTime();
    private long last = start;

    public ProgressLine(CommandLine commandLine, String what) {
        this.err = commandLine.getErr();
        this.terminal = commandLine.getColorScheme().ansi().enabled();
        this.what = what;
    }

    @Override
    public synchronized void accept(int done) {
        long now = System.nanoTime();
        if (terminal && now - last >= PAUSE.toNanos()) {
            last = now;
            double seconds = (now - start) / 1e9;
            err.printf(Locale.UK, "\r%,d %s, %,.0f a second\u001b[K", done, what, done / seconds);
            err.flush();
        }
    }

    public void clear() {
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
