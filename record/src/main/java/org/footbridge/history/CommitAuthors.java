package org.footbridge.history;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.RawParseUtils;

/** Who has made a commit, as far as git says. */
final class CommitAuthors {
    private CommitAuthors() {}

    /** The author and those who are named as having made it together, each by name and by address. */
    static Set<String> of(RevCommit commit) {
        var together = commit.getFooterLines("Co-authored-by").stream()
                .flatMap(line -> Stream.ofNullable(RawParseUtils.parsePersonIdent(line)));
        return Stream.concat(Stream.of(commit.getAuthorIdent()), together)
                .flatMap(person -> Stream.of(person.getName(), person.getEmailAddress()))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
    }
}
