package org.footbridge.governance;

import org.footbridge.change.Checked;
import org.footbridge.history.RuleBaseFiles;
import org.springframework.stereotype.Component;

/** Judges a rule base that is not live as it would be judged on its way to be so, and names what it weakens. */
@Component
public class ChangeCheck {

    private final LiveRuleBase live;
    private final Safeguards safeguards;

    ChangeCheck(LiveRuleBase live, Safeguards safeguards) {
        this.live = live;
        this.safeguards = safeguards;
    }

    /** Checks all tables and runs all scenarios; takes seconds where there are many. */
    public Checked of(RuleBaseFiles files) {
        return Checked.of(live.state().version(), files, safeguards::withRealContacts);
    }
}
