package org.footbridge.launcher.faultlab;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.launcher.card.ShownCard;
import org.footbridge.launcher.smart.ScopeDescriptions;
import org.footbridge.launcher.smart.SmartScope;

/** One test run: its settings, and what has happened since. */
public final class TestRun {

    private static final int MESSAGES = 150;

    /** What the hook returned. */
    public record Cards(List<ShownCard> cards, List<String> troubles) {
        public Cards {
            cards = List.copyOf(cards);
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * A scope that was requested or granted.
     *
     * @param words what it means; empty for one that this record does not know
     */
    public record ScopeRow(String text, String words, boolean requested, boolean granted) {}

    private final String id;
    private final TestRunSettings settings;
    private final String session;
    private final Deque<LoggedMessage> messages = new ArrayDeque<>();
    private final Set<String> requested = new LinkedHashSet<>();
    private final Set<String> granted = new LinkedHashSet<>();
    private Cards cards = new Cards(List.of(), List.of());
    private boolean injected;

    /** In one browser session: in another, nobody may act as the test run's user. */
    TestRun(String id, TestRunSettings settings, String session) {
        this.id = id;
        this.settings = settings;
        this.session = session;
    }

    public String id() {
        return id;
    }

    public TestRunSettings settings() {
        return settings;
    }

    public boolean isOf(String otherSession) {
        return session.equals(otherSession);
    }

    public Fault fault() {
        return settings.fault();
    }

    /** The last messages only are kept. */
    public synchronized void log(LoggedMessage message) {
        messages.addLast(message);
        if (messages.size() > MESSAGES) {
            messages.removeFirst();
        }
    }

    /** By the time at which they were sent: an answer may come after those of later requests. */
    public synchronized List<LoggedMessage> messages() {
        return messages.stream().sorted(Comparator.comparing(LoggedMessage::at)).toList();
    }

    /** The fault has taken effect. */
    public synchronized void injected() {
        injected = true;
    }

    /** Whether there is a fault that nobody has met yet: nobody has asked for what it is about. */
    public synchronized boolean awaitsFault() {
        return fault() != Fault.NONE && !injected;
    }

    /** Records the scopes that the app requested. Each authorization of the test run starts again from nothing. */
    public synchronized void requested(Set<String> scopes) {
        requested.clear();
        requested.addAll(scopes);
        granted.clear();
    }

    public synchronized void granted(Set<String> scopes) {
        granted.clear();
        granted.addAll(scopes);
    }

    public synchronized List<ScopeRow> scopes() {
        var all = new TreeSet<>(requested);
        all.addAll(granted);
        return all.stream()
                .map(text -> new ScopeRow(
                        text,
                        SmartScope.parse(text).map(ScopeDescriptions::of).orElse(""),
                        requested.contains(text),
                        granted.contains(text)))
                .toList();
    }

    public synchronized void returned(Cards found) {
        cards = found;
    }

    public synchronized Cards cards() {
        return cards;
    }
}
