package org.footbridge.governance;

import java.util.concurrent.atomic.AtomicReference;
import org.footbridge.rulebase.RuleBase;

/** The rule base that answers now: an immutable value, swapped whole, so that each request sees one version. */
public final class LiveRuleBase {

    private final AtomicReference<RuleBase> current;

    LiveRuleBase(RuleBase first) {
        this.current = new AtomicReference<>(first);
    }

    /** The rule base to use for all of one request. */
    public RuleBase current() {
        return current.get();
    }
}
