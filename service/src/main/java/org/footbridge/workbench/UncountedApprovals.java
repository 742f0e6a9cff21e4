package org.footbridge.workbench;

import java.util.ArrayList;
import java.util.List;
import org.footbridge.change.SignedApproval.Refusal;
import org.footbridge.governance.SignedApprovals;
import org.footbridge.guard.Weakening;
import org.springframework.stereotype.Component;

/** The approvals of a change that do not count, so that nobody who has given one waits in vain. */
@Component
class UncountedApprovals {

    private final Changes changes;
    private final SignedApprovals signed;

    UncountedApprovals(Changes changes, SignedApprovals signed) {
        this.changes = changes;
        this.signed = signed;
    }

    /**
     * One of them.
     *
     * @param what by whom, or in which tag
     * @param why it does not count
     */
    record Uncounted(String what, String why) {}

    List<Uncounted> of(SeenChange seen) {
        var uncounted = new ArrayList<Uncounted>();
        for (var act : seen.approvals()) {
            seen.findings()
                    .need()
                    .whyNot(act.approval(), seen.change())
                    .ifPresent(why -> uncounted.add(new Uncounted("That of " + act.person(), why)));
        }
        if (!seen.isApproved()) {
            seen.unnamed().forEach(lost -> uncounted.add(unnamed(lost)));
        }
        for (var refusal : refused(seen)) {
            uncounted.add(new Uncounted("The tag " + refusal.name(), refusal.why()));
        }
        return List.copyOf(uncounted);
    }

    private static Uncounted unnamed(Weakening lost) {
        return new Uncounted(
                "What counts so far", "it does not name the weakening \"" + lost.name() + "\" as one that was seen");
    }

    /** Tags on any commit of it that are still there. */
    private List<Refusal> refused(SeenChange seen) {
        return changes.with(repository -> {
            var refused = new ArrayList<Refusal>();
            for (var commit : seen.change().commits()) {
                for (var refusal : signed.refused(commit.id())) {
                    if (repository.hasTag(refusal.name(), refusal.tag())) {
                        refused.add(refusal);
                    }
                }
            }
            return refused;
        });
    }
}
