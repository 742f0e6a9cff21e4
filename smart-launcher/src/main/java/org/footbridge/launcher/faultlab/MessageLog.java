package org.footbridge.launcher.faultlab;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The last messages of a try, in memory only. */
public final class MessageLog {

    private static final int ROOM = 150;

    private final Deque<LoggedMessage> messages = new ArrayDeque<>();

    public synchronized void add(LoggedMessage message) {
        messages.addLast(message);
        if (messages.size() > ROOM) {
            messages.removeFirst();
        }
    }

    /** By the time at which they were sent: an answer may come after those of later requests. */
    public synchronized List<LoggedMessage> all() {
        var all = new ArrayList<>(messages);
        all.sort(Comparator.comparing(LoggedMessage::at));
        return List.copyOf(all);
    }
}
