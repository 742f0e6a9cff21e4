package org.footbridge.change;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository.Commit;

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

    /** Whether somebody has worked at it whom git knows by this name, or by this address. */
    public boolean isBy(String name, String address) {
        return commits.stream()
                .flatMap(commit -> Stream.of(commit.author(), commit.address()))
                .map(String::strip)
                .anyMatch(known -> known.equalsIgnoreCase(name.strip()) || known.equalsIgnoreCase(address));
    }

    /** Names all of its tables and scenarios: what an approval is given to. */
    public String tree() {
        return files.sha256();
    }
}
