package org.footbridge.workbench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.footbridge.change.Change;
import org.footbridge.change.Role;
import org.footbridge.governance.ChangeCheck;
import org.footbridge.governance.FolderWatch;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.governance.acts.Act;
import org.footbridge.governance.acts.Act.Kind;
import org.footbridge.governance.acts.Acts;
import org.footbridge.governance.acts.Acts.What;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.guard.Weakening;
import org.footbridge.history.RuleBaseRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What makes a change live, or an older version live again: approval, publishing, and rolling back. What goes live goes
 * through the same check as what comes by git.
 */
@Component
class Publishing {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final Changes changes;
    private final LiveRuleBase live;
    private final ChangeCheck check;
    private final FolderWatch watch;
    private final Acts acts;

    /** What the log says once. */
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    Publishing(Changes changes, LiveRuleBase live, ChangeCheck check, FolderWatch watch, Acts acts) {
        this.changes = changes;
        this.live = live;
        this.check = check;
        this.watch = watch;
        this.acts = acts;
    }

    /**
     * Approves just this version of a change.
     *
     * @param tree the version that the person was shown
     */
    void approve(TeamMember person, String name, String tree, String words) {
        changes.changing(repository -> {
            var change = changes.require(repository, name);
            var seen = shown(change, tree);
            if (!person.approves()) {
                throw new WorkbenchProblem(
                        "You have the role author: an approver or the clinical safety officer approves.");
            }
            if (!change.isUpToDate()) {
                throw new WorkbenchProblem(
                        "Another change went live since this one was begun: an author brings it up to"
                                + " date first, which would end this approval.");
            }
            if (!seen.makers().areKnown()) {
                throw new WorkbenchProblem(seen.unknownMakers());
            }
            if (seen.isBy(person)) {
                throw new WorkbenchProblem("You have worked at this change: somebody else has to approve it.");
            }
            if (seen.findings().need().bySafetyOfficer() && !person.is(Role.SAFETY_OFFICER)) {
                throw new WorkbenchProblem("This change is approved by the " + Role.SAFETY_OFFICER.title() + ".");
            }
            if (!seen.findings().checked().isSound()) {
                throw new WorkbenchProblem("The change is not sound yet: look at what keeps it from going live.");
            }
            acts.add(
                    person,
                    new What(
                            Kind.APPROVED,
                            name,
                            tree,
                            change.tip().id(),
                            words,
                            seen.findings().checked().weakenings().stream()
                                    .map(Weakening::name)
                                    .toList()));
            return tree;
        });
    }

    /**
     * Takes back what a person has approved and nobody has published yet: the change is as before.
     *
     * @param tree the version of which it is
     */
    void takeBack(TeamMember person, String name, String tree) {
        changes.changing(repository -> {
            var change = changes.require(repository, name);
            if (!change.tree().equals(tree)
                    || acts.approvals(tree).stream().noneMatch(act -> act.isBy(person.id(), person.name()))) {
                throw new WorkbenchProblem(
                        "There is no approval of yours that you could take back: the change was changed"
                                + " since, which ended it, or you have taken it back already.");
            }
            acts.add(person, new What(Kind.TAKEN_BACK, name, tree, change.tip().id(), "", List.of()));
            return tree;
        });
    }

    private SeenChange shown(Change change, String tree) {
        if (!change.tree().equals(tree)) {
            throw new WorkbenchProblem(
                    "The change was changed since you looked at it: look at what it does now, and then decide again.");
        }
        return changes.see(change);
    }

    /**
     * Makes a change live: what was approved, and nothing else. The rows that changed count as approved by those who have
     * approved the change.
     */
    void publish(TeamMember person, String name, String tree, String reason) {
        changes.changing(repository -> {
            var change = changes.require(repository, name);
            var seen = shown(change, tree);
            if (!change.isUpToDate()) {
                throw new WorkbenchProblem("Another change went live meanwhile: bring this one up to date first.");
            }
            if (!seen.findings().checked().isSound()) {
                throw new WorkbenchProblem("The change is not sound: look at what keeps it from going live.");
            }
            if (!seen.isApproved()) {
                throw new WorkbenchProblem("The change is not approved by "
                        + seen.findings().need().inWords() + ".");
            }
            var approval = seen.approval().orElseThrow();
            var published = change.publish(
                    repository, approval, Team.committer(person), reason, changes.today(), changes.now());
            acts.add(person, new What(Kind.PUBLISHED, name, tree, published.id(), reason, approval.seen()));
            return published;
        });
        goLive(tree);
    }

    /** What the service refuses for a reason that nobody foresaw does not count as live because its branch has moved. */
    private void goLive(String tree) {
        watch.look();
        var files = changes.liveFiles();
        if (!files.sha256().equals(tree)
                || !live.current().sha256().equals(files.tables().sha256())) {
            throw new WorkbenchProblem(
                    "It stands on the branch live, and the service has not taken it: the page \"What is"
                            + " live\" says why.");
        }
    }

    /** Sets the day on which a change is to go live, if it is still just this version and still approved then. */
    void schedule(TeamMember person, String name, String tree, String reason, LocalDate day) {
        if (!day.isAfter(changes.today())) {
            throw new WorkbenchProblem("Choose a day that is yet to come, or none to publish it now.");
        }
        changes.changing(repository -> {
            var change = changes.require(repository, name);
            if (!shown(change, tree).canGoLive()) {
                throw new WorkbenchProblem("The change cannot go live as it is: look at what is missing.");
            }
            acts.add(
                    person,
                    new What(Kind.SCHEDULED, name, tree, change.tip().id(), reason, List.of(), Optional.of(day)));
            return name;
        });
    }

    /** The day that somebody has set for just this version of a change, by the last act about it. */
    Optional<Act> scheduled(Change change) {
        return acts.of(change.name()).stream()
                .filter(act -> act.kind() == Kind.SCHEDULED && act.tree().equals(change.tree()))
                .reduce((one, later) -> later);
    }

    /** Publishes what is due. What cannot go live stays where it is, and its page says that its day is past. */
    @Scheduled(initialDelayString = "1m", fixedDelayString = "1m")
    void publishDue() {
        if (changes.repository().isEmpty()) {
            return;
        }
        for (var change : changes.open()) {
            scheduled(change)
                    .filter(act -> act.due()
                            .filter(day -> !day.isAfter(changes.today()))
                            .isPresent())
                    .ifPresent(act -> publishDue(change, act));
        }
    }

    private void publishDue(Change change, Act act) {
        var person = new TeamMember(
                act.personId(), act.person(), Role.of(act.role()).stream().collect(Collectors.toSet()));
        try {
            publish(person, change.name(), change.tree(), act.reason());
        } catch (WorkbenchProblem problem) {
            if (warned.add(change.tree())) {
                LOG.warn("A change whose day has come is not live: {} ({})", change.name(), problem.getMessage());
            }
        }
    }

    /**
     * Makes a version that was live before live again. Where a safeguard of what is live is lost by it, that is an emergency,
     * at which a second person has to look within a day.
     *
     * @param commit as git names the version
     */
    void rollBack(TeamMember person, String commit, String reason) {
        var tree = changes.changing(repository -> {
            var last = repository.tip(RuleBaseRepository.LIVE).orElseThrow();
            var files = repository.files(commit);
            if (!wasLive(repository, commit, files.sha256())) {
                throw new WorkbenchProblem(
                        "That version was never live by what is known here: make a change of it, and have"
                                + " it approved.");
            }
            var checked = check.of(files);
            if (!checked.isSound()) {
                throw new WorkbenchProblem("That version has faults by the checks of this program, and cannot be live: "
                        + checked.problems().getFirst());
            }
            var weakenings = checked.weakenings().stream().map(Weakening::name).toList();
            var kind = weakenings.isEmpty() ? Kind.ROLLED_BACK : Kind.EMERGENCY;
            acts.add(person, new What(kind, "", files.sha256(), commit, reason, weakenings));
            repository.put(
                    RuleBaseRepository.LIVE,
                    last,
                    files,
                    Team.committer(person),
                    "Roll back: " + reason,
                    changes.now());
            return files.sha256();
        });
        goLive(tree);
    }

    /** What was pushed to the branch and refused stands in its history, too, and must not come in at the back door. */
    private boolean wasLive(RuleBaseRepository repository, String commit, String tree) throws IOException {
        return repository.history(Integer.MAX_VALUE).stream()
                        .anyMatch(one -> one.id().equals(commit))
                && acts.madeLive(tree);
    }

    /** A second person has looked at an emergency. */
    void second(TeamMember person, long number, String words) {
        var emergency = acts.unseconded().stream()
                .filter(act -> act.number() == number)
                .findFirst()
                .orElseThrow(() -> new WorkbenchProblem("Somebody has looked at that emergency already."));
        if (emergency.personId().equals(person.id()) || !person.approves()) {
            throw new WorkbenchProblem("Somebody else looks at it: an approver or the clinical safety officer.");
        }
        acts.add(
                person,
                new What(
                        Kind.SECONDED,
                        String.valueOf(number),
                        emergency.tree(),
                        emergency.commit(),
                        words,
                        emergency.seen()));
    }
}
