package org.footbridge.change;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.footbridge.guard.ApprovedRows;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.BranchMoved;
import org.footbridge.history.RuleBaseRepository.Commit;
import org.footbridge.history.RuleBaseRepository.Committer;
import org.footbridge.table.TableFiles;

/**
 * A change that somebody works at: a branch of its own, which begins at what was live then.
 *
 * @param name as it stands in addresses and, behind {@code change/}, as the branch's name
 * @param commits those of the branch, the first first; the first says why the change is made
 * @param base the commit of {@code live} that it begins at
 * @param isUpToDate whether that is still the last one
 * @param files its tables and scenarios
 */
public record Change(String name, List<Commit> commits, Commit base, boolean isUpToDate, RuleBaseFiles files) {

    /** How branches of changes are called. */
    public static final String BRANCH = "change/";

    public Change {
        commits = List.copyOf(commits);
    }

    /** The change of that name; empty where there is none any more. */
    public static Optional<Change> find(RuleBaseRepository repository, String name) throws IOException {
        var branch = branch(name);
        var commits = repository.only(branch, RuleBaseRepository.LIVE);
        var base = repository.common(branch, RuleBaseRepository.LIVE);
        var last = repository.tip(RuleBaseRepository.LIVE);
        return commits.isEmpty() || base.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(
                        name,
                        commits,
                        base.get(),
                        base.get().id().equals(last.get().id()),
                        repository.files(commits.getLast().id())));
    }

    /**
     * Makes it live: what was approved, and nothing else. The rows that changed count as approved by the person who has
     * approved the change.
     */
    public Commit publish(
            RuleBaseRepository repository, Approval approval, Committer by, String reason, LocalDate today, Instant now)
            throws IOException, BranchMoved {
        var rows = ApprovedRows.approve(files.tables(), approval.person(), approval.role(), today, _ -> true);
        var published = repository.merge(
                RuleBaseRepository.LIVE,
                base,
                tip(),
                files.with(TableFiles.APPROVED_ROWS, rows),
                by,
                "Publish: " + reason + "\n\nApproved by " + approval.person() + " (" + approval.role() + "), SHA-256 "
                        + tree(),
                now);
        repository.remove(branch(name));
        return published;
    }

    public static String branch(String name) {
        return BRANCH + name;
    }

    /** Why it is made, as its author wrote. */
    public String reason() {
        return commits.getFirst().message().strip();
    }

    public Commit tip() {
        return commits.getLast();
    }

    public Instant begun() {
        return commits.getFirst().at();
    }

    /** Who has worked at it, by name. */
    public List<String> authors() {
        return commits.stream().map(Commit::author).distinct().toList();
    }

    /** Whether somebody has worked at it whom git knows by this name, or by this address, or by much the same. */
    public boolean isBy(String name, String address) {
        return commits.stream().anyMatch(commit -> PersonName.isAmong(commit.people(), name, address));
    }

    /** Names all of its tables and scenarios: what an approval is given to. */
    public String tree() {
        return files.sha256();
    }
}
