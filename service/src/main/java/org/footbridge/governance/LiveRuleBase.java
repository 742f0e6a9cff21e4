package org.footbridge.governance;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.rulebase.RuleBase;

/** The rule base that answers now: an immutable value, swapped whole, so that each request sees one version. */
public final class LiveRuleBase {

    private final AtomicReference<LiveState> state;

    LiveRuleBase(LiveState first) {
        this.state = new AtomicReference<>(first);
    }

    /** The rule base to use for all of one request. */
    public RuleBase current() {
        return state.get().ruleBase();
    }

    /** The same with its tables and scenarios. */
    public GuardedVersion version() {
        return state.get().version();
    }

    /** The folder or repository that it comes from; empty for the tables inside the program. */
    public Optional<Path> folder() {
        return state.get().folder();
    }

    /** What is live together with how it came to be so, all of one moment. */
    LiveState state() {
        return state.get();
    }

    /** Only {@link FolderWatch} calls this; requests under way finish with the rule base they began with. */
    void replace(LiveState next) {
        state.set(next);
    }
}
