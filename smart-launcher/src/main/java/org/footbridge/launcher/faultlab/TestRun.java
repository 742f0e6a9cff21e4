package org.footbridge.launcher.faultlab;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footbridge.launcher.card.ShownCard;
import org.jspecify.annotations.Nullable;

/** One try: its settings, and what has happened since. */
public final class TestRun {

    /** What the hook brought. */
    public record Cards(List<ShownCard> cards, List<String> troubles) {
        public Cards {
            cards = List.copyOf(cards);
            troubles = List.copyOf(troubles);
        }
    }

    private final String id;
    private final TestRunSettings settings;
    private final String session;
    private final MessageLog exchange = new MessageLog();
    private final Set<String> requested = new LinkedHashSet<>();
    private final Set<String> granted = new LinkedHashSet<>();
    private @Nullable Cards cards;
    private boolean struck;

    /** In one browser session: in another, nobody may act as the try's user. */
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

    public boolean isOf(@Nullable String otherSession) {
        return session.equals(otherSession);
    }

    public MessageLog exchange() {
        return exchange;
    }

    public Fault fault() {
        return settings.fault();
    }

    /** The fault has made itself felt. */
    public synchronized void strike() {
        struck = true;
    }

    /** Whether there is a fault that nobody has met yet: nobody has asked for what it is about. */
    public synchronized boolean awaitsFault() {
        return fault() != Fault.NONE && !struck;
    }

    /** Records the scopes that the app requested. Each authorization of the try starts again from nothing. */
    public synchronized void asked(Set<String> scopes) {
        requested.clear();
        requested.addAll(scopes);
        granted.clear();
    }

    public synchronized void given(Set<String> scopes) {
        granted.clear();
        granted.addAll(scopes);
    }

    public synchronized Set<String> requested() {
        return new LinkedHashSet<>(requested);
    }

    public synchronized Set<String> granted() {
        return new LinkedHashSet<>(granted);
    }

    public synchronized void brought(Cards found) {
        cards = found;
    }

    public synchronized Optional<Cards> cards() {
        return Optional.ofNullable(cards);
    }
}
