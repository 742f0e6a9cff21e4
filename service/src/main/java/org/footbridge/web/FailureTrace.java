package org.footbridge.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Trace of where a failure happened, without the messages. These may quote what was sent. */
public final class FailureTrace {
    private static final int CAUSES = 5;
    private static final int FRAMES = 12;

    private FailureTrace() {}

    /** The failure and its causes by type and place. */
    public static String withoutMessages(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        @Nullable Throwable current = failure;
        for (int depth = 0; current != null && depth < CAUSES; depth++) {
            trace.append(depth == 0 ? "" : System.lineSeparator() + "caused by ")
                    .append(current.getClass().getName())
                    .append(Arrays.stream(current.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> System.lineSeparator() + "    at " + frame)
                            .collect(Collectors.joining()));
            current = current.getCause();
        }
        return trace.toString();
    }
}
