package org.footbridge.workbench;

import java.util.List;
import java.util.Optional;
import org.footbridge.change.Approval;
import org.footbridge.change.Change;
import org.footbridge.change.Findings;
import org.footbridge.change.Role;
import org.footbridge.governance.acts.Act;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.guard.Weakening;
import org.footbridge.workbench.ChangeMakers.Makers;

/**
 * A change as those see it who decide about it.
 *
 * @param findings what it does
 * @param approvals those of just this version
 * @param makers who has made it, as far as anybody knows
 */
record SeenChange(Change change, Findings findings, List<Act> approvals, Makers makers) {

    SeenChange {
        approvals = List.copyOf(approvals);
    }

    /** Whether a person has worked at it. */
    public boolean isBy(TeamMember person) {
        return change.isBy(person.name(), person.address()) || makers.include(person);
    }

    /** Whether a person's approval would count. */
    public boolean canBeApprovedBy(TeamMember person) {
        return person.approves()
                && (!findings.need().bySafetyOfficer() || person.is(Role.SAFETY_OFFICER))
                && makers.areKnown()
                && change.isUpToDate()
                && findings.checked().isSound()
                && !isBy(person);
    }

    /** Whether a person has approved just this version, so that they may take that back. */
    public boolean isApprovedBy(TeamMember person) {
        return approvals.stream().anyMatch(act -> act.isBy(person.id(), person.name()));
    }

    /** What is to be done where nobody knows who has made it. */
    public String unknownMakers() {
        return "Nobody knows who has made the commits " + String.join(", ", makers.unknown())
                + ": they were pushed, and are not signed with the key of a registered person"
                + " (footbridge.workbench.signers). Sign them, or make the change here.";
    }

    /** The last approval that counts. */
    Optional<Approval> approval() {
        return findings.need().last(approvals.stream().map(Act::approval).toList(), change);
    }

    /** Whether those whom it needs have approved just this version. */
    public boolean isApproved() {
        return makers.areKnown()
                && findings.need()
                        .isMetBy(
                                approvals.stream().map(Act::approval).toList(),
                                change,
                                findings.checked().weakenings());
    }

    /** The approvals of just this version that count, but for weakenings that they do not name. */
    public List<Act> counting() {
        return approvals.stream()
                .filter(act -> findings.need().whyNot(act.approval(), change).isEmpty())
                .toList();
    }

    /** The weakenings that keep approvals that count from being enough, since none names them; none where none counts. */
    List<Weakening> unnamed() {
        return counting().isEmpty()
                ? List.of()
                : findings.need()
                        .unnamed(
                                approvals.stream().map(Act::approval).toList(),
                                change,
                                findings.checked().weakenings());
    }

    /** Whether it can go live now. */
    public boolean canGoLive() {
        return isApproved() && change.isUpToDate() && findings.checked().isSound();
    }
}
