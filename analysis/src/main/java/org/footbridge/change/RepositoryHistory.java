package org.footbridge.change;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.footbridge.change.SignedApproval.Refusal;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.Commit;

/**
 * What became of a rule base in its repository: what was live, and whose approvals stand in tags.
 *
 * @param versions what was live, the last first
 * @param approvals the approvals in tags that count
 * @param refused the tags that approve nothing, with why
 */
public record RepositoryHistory(List<Version> versions, List<SignedApproval> approvals, List<Refusal> refused) {

    private static final String APPROVED = "Approved by ";

    public RepositoryHistory {
        versions = List.copyOf(versions);
        approvals = List.copyOf(approvals);
        refused = List.copyOf(refused);
    }

    /**
     * One version that was live.
     *
     * @param commit as git names it
     * @param by who made it live, by name
     * @param what what was done, and why
     * @param approved by whom it was approved, as publishing wrote it down; empty where nobody was named
     */
    public record Version(String commit, Instant at, String by, String what, String approved) {
        private static Version of(Commit commit) {
            return new Version(
                    commit.id(),
                    commit.at(),
                    commit.author(),
                    commit.subject(),
                    commit.message()
                            .lines()
                            .filter(line -> line.startsWith(APPROVED))
                            .map(line -> line.substring(APPROVED.length()))
                            .collect(Collectors.joining("; ")));
        }

        /** The beginning of the commit, as people quote it. */
        public String shortCommit() {
            return commit.substring(0, 8);
        }
    }

    /**
     * Reads it.
     *
     * @param signers whose signatures count
     * @param most how many versions
     */
    public static RepositoryHistory of(RuleBaseRepository repository, Signers signers, int most) throws IOException {
        var live = repository.tip(RuleBaseRepository.LIVE);
        var tables =
                live.isPresent() ? repository.files(live.get().id()).tables().sha256() : "";
        var reading = SignedApproval.in(repository, signers, tables, _ -> false, _ -> false);
        return new RepositoryHistory(
                repository.history(most).stream().map(Version::of).toList(), reading.found(), reading.refused());
    }
}
