package org.footbridge.workbench;

import java.util.List;
import java.util.Optional;
import org.footbridge.change.Checked;
import org.footbridge.change.PersonName;
import org.footbridge.change.Role;
import org.footbridge.governance.ChangeCheck;
import org.footbridge.governance.ChangeCheck.Offered;
import org.footbridge.governance.FolderWatch;
import org.footbridge.governance.acts.Act.Kind;
import org.footbridge.governance.acts.Acts;
import org.footbridge.governance.acts.Acts.What;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.guard.Weakening;
import org.footbridge.history.AuthorsSince;
import org.springframework.stereotype.Component;

/** The change of a folder that waits because it weakens a safeguard: where no repository is, it is approved here, too. */
@Component
class FolderChange {

    private final ChangeCheck check;
    private final FolderWatch watch;
    private final Acts acts;

    FolderChange(ChangeCheck check, FolderWatch watch, Acts acts) {
        this.check = check;
        this.watch = watch;
        this.acts = acts;
    }

    /**
     * What waits.
     *
     * @param tree SHA-256 of all tables and scenarios
     * @param checked what it weakens, and what else keeps it from going live
     * @param authors who has made it, as far as the folder's git history says
     */
    record Waiting(String tree, Checked checked, AuthorsSince authors) {

        /** Whether it waits for an approval only. */
        public boolean isForApproval() {
            return checked.isSound() && !checked.weakenings().isEmpty();
        }

        public boolean isBy(TeamMember person) {
            return PersonName.isAmong(authors.people(), person.name(), person.address());
        }

        /** Whether it may have been made by anybody, since its history is too long to be read. */
        public boolean mayBeAnybodys() {
            return !authors.isComplete();
        }
    }

    /** Empty where nothing waits. */
    Optional<Waiting> waiting() {
        return check.offered().map(this::waiting);
    }

    private Waiting waiting(Offered offered) {
        return new Waiting(offered.files().sha256(), check.of(offered.files()), offered.authors());
    }

    /**
     * Approves just what the person was shown, which then goes live.
     *
     * @param tree SHA-256 of it
     */
    void approve(TeamMember person, String tree, String words) {
        var waiting = waiting()
                .filter(it -> it.tree().equals(tree))
                .orElseThrow(() -> new WorkbenchProblem(
                        "The folder was changed since you looked at it: look at what it holds now."));
        if (!person.is(Role.SAFETY_OFFICER)) {
            throw new WorkbenchProblem("A weakening is approved by the " + Role.SAFETY_OFFICER.title() + ".");
        }
        if (waiting.isBy(person)) {
            throw new WorkbenchProblem("You have worked at this change: somebody else has to approve it.");
        }
        if (waiting.mayBeAnybodys()) {
            throw new WorkbenchProblem(
                    "What is live stands in none of the folder's last commits, so that nobody can say"
                            + " who has not worked at it: bring the folder back to what is live, and change it from there.");
        }
        if (!waiting.isForApproval()) {
            throw new WorkbenchProblem("The change is not sound yet: look at what keeps it from going live.");
        }
        List<String> seen =
                waiting.checked().weakenings().stream().map(Weakening::name).toList();
        acts.add(person, new What(Kind.APPROVED, "", tree, "", words, seen));
        watch.look();
        watch.look();
    }
}
