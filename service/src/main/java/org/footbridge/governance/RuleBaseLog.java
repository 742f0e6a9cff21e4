package org.footbridge.governance;

import java.time.Clock;
import java.time.LocalDate;
import org.footbridge.facts.London;
import org.footbridge.governance.LiveState.RejectedChange;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.table.ProblemSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says in the log, once each, which rule base is live, what is overdue in it, and what was refused and why. */
@Component
class RuleBaseLog {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBaseLog.class);

    private final Clock clock;

    RuleBaseLog(Clock clock) {
        this.clock = clock;
    }

    void started(LiveState state) {
        var ruleBase = state.ruleBase();
        if (state.lastGoodSince().isPresent()) {
            var refusal = state.refusal().orElseThrow();
            LOG.warn(
                    "The rule base folder is refused at the start. The last good version serves: {} {}, live since {}."
                            + " Problems: {}\n{}",
                    ruleBase.about().title(),
                    name(ruleBase),
                    state.lastGoodSince().get(),
                    refusal.problems().size(),
                    report(refusal));
        } else {
            LOG.info("Rule base live: {} {}", ruleBase.about().title(), name(ruleBase));
        }
        overdue(ruleBase);
    }

    void changed(LiveState before, LiveState after) {
        if (after.isWaiting()) {
            refused(after);
        } else if (after.ruleBase() == before.ruleBase() && before.isWaiting()) {
            LOG.info("The rule base folder holds again what is live: {}", name(after.ruleBase()));
        } else if (after.ruleBase() == before.ruleBase()) {
            LOG.info("The scenarios of the rule base folder changed: {}, all as written", after.scenarios());
        } else {
            LOG.info(
                    "Rule base live: {} {}, in place of {}",
                    after.ruleBase().about().title(),
                    name(after.ruleBase()),
                    name(before.ruleBase()));
            if (after.unraised()) {
                LOG.warn("The tables changed and their version did not; raise it in about.csv, since people know a"
                        + " rule base by its version");
            }
            overdue(after.ruleBase());
        }
    }

    private static void refused(LiveState state) {
        state.refusal()
                .ifPresent(refusal -> LOG.warn(
                        "The changed rule base is refused; {} stays live. Problems: {}{}\n{}",
                        name(state.ruleBase()),
                        refusal.problems().size(),
                        ProblemSummary.isNeeded(refusal.problems())
                                ? ", of which these are the kinds; ./footbridge check on the folder with --all prints each"
                                : "",
                        report(refusal)));
    }

    /** A cell is quoted as it stands; it must not be able to draw on a terminal. */
    private static String report(RejectedChange refusal) {
        return String.join("\n", refusal.summary()).replaceAll("[\\p{Cntrl}&&[^\n]]", "?");
    }

    private void overdue(RuleBase ruleBase) {
        ruleBase.overdueOn(LocalDate.now(clock.withZone(London.ZONE)))
                .forEach(row -> LOG.warn(
                        "Review overdue: {} was due on {} ({}, {}:{}); it stays in force",
                        row.id(),
                        row.head().reviewBy(),
                        row.head().owner(),
                        row.head().file(),
                        row.head().line()));
    }

    private static String name(RuleBase ruleBase) {
        return ruleBase.about().version() + " (" + ruleBase.sha256().substring(0, 12) + ")";
    }
}
