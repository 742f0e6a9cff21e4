package org.footbridge.workbench;

import java.util.List;
import org.footbridge.change.Change;
import org.footbridge.change.Findings;
import org.footbridge.governance.acts.Act;

/**
 * A change as those see it who decide about it.
 *
 * @param findings what it does
 * @param approvals those of just this version
 */
record SeenChange(Change change, Findings findings, List<Act> approvals) {

    SeenChange {
        approvals = List.copyOf(approvals);
    }

    /** Whether those whom it needs have approved just this version. */
    public boolean isApproved() {
        return findings.need()
                .isMetBy(
                        approvals.stream().map(Act::approval).toList(),
                        change,
                        findings.checked().weakenings());
    }

    /** Whether it can go live now. */
    public boolean canGoLive() {
        return isApproved() && change.isUpToDate() && findings.checked().isSound();
    }
}
