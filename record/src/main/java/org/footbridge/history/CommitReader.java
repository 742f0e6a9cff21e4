package org.footbridge.history;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.footbridge.history.RuleBaseRepository.Commit;

/**
 * Reads commits and tags of a repository.
 *
 * @param place the folder of the tables inside a commit with a slash behind it, where somebody has named one
 */
record CommitReader(Repository repository, Optional<String> place) {

    static final String RULES = "rules/";

    RuleBaseFiles files(String commit) throws IOException {
        try (var walk = new RevWalk(repository)) {
            var tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
            return RuleBaseFiles.of(CommittedTexts.below(repository, tree, prefix(tree), RuleBaseFiles::isOne));
        }
    }

    /** Where the tables stand in a commit: where somebody has said, else in {@code rules}, else at the top. */
    String prefix(ObjectId tree) throws IOException {
        if (place.isPresent()) {
            return place.get();
        }
        try (var rules = TreeWalk.forPath(repository, "rules", tree)) {
            return rules != null && rules.isSubtree() ? RULES : "";
        }
    }

    Optional<Commit> tip(String branch) throws IOException {
        var tip = last(branch);
        return tip.isPresent() ? Optional.of(commit(tip.get())) : Optional.empty();
    }

    private Optional<ObjectId> last(String branch) throws IOException {
        return Optional.ofNullable(repository.resolve(Constants.R_HEADS + branch));
    }

    Optional<Commit> common(String one, String other) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            for (var branch : List.of(one, other)) {
                var tip = last(branch);
                if (tip.isEmpty()) {
                    return Optional.empty();
                }
                walk.markStart(walk.parseCommit(tip.get()));
            }
            var base = walk.next();
            return base == null ? Optional.empty() : Optional.of(commit(base.getId()));
        }
    }

    List<Commit> only(String on, String notOn) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            mark(walk, on, false);
            mark(walk, notOn, true);
            return commits(walk, Integer.MAX_VALUE);
        }
    }

    AuthorsSince authorsSince(Commit last, Predicate<RuleBaseFiles> isKnown, int most) throws IOException {
        var authors = new HashSet<String>();
        var next = new ArrayDeque<ObjectId>();
        var seen = new HashSet<ObjectId>();
        next.add(ObjectId.fromString(last.id()));
        try (var walk = new RevWalk(repository)) {
            while (!next.isEmpty() && seen.size() < most) {
                var commit = walk.parseCommit(next.remove());
                if (seen.add(commit.getId()) && !isKnown.test(files(commit.getName()))) {
                    authors.addAll(CommitAuthors.of(commit));
                    next.addAll(List.of(commit.getParents()));
                }
            }
        }
        return new AuthorsSince(authors, next.isEmpty());
    }

    List<Commit> history(int most) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.setFirstParent(true);
            mark(walk, RuleBaseRepository.LIVE, false);
            return commits(walk, most);
        }
    }

    List<SignedTag> tags(String beginning, Predicate<String> isKnown) throws IOException {
        var tags = new ArrayList<SignedTag>();
        try (var walk = new RevWalk(repository)) {
            for (var ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS + beginning)) {
                var id = Objects.requireNonNull(ref.getObjectId());
                if (!isKnown.test(id.getName())
                        && walk.parseAny(id) instanceof RevTag tag
                        && walk.peel(tag) instanceof RevCommit about) {
                    tags.add(new SignedTag(
                            ref.getName().substring(Constants.R_TAGS.length()),
                            tag.getName(),
                            commit(about.getId()),
                            plain(tag.getFullMessage()),
                            Signatures.key(repository, tag),
                            Signatures.key(repository, walk.parseCommit(about))));
                }
            }
        }
        return List.copyOf(tags);
    }

    private void mark(RevWalk walk, String branch, boolean uninteresting) throws IOException {
        var tip = last(branch);
        if (tip.isPresent()) {
            var commit = walk.parseCommit(tip.get());
            if (uninteresting) {
                walk.markUninteresting(commit);
            } else {
                walk.markStart(commit);
            }
        }
    }

    private static List<Commit> commits(Iterable<RevCommit> walk, int most) {
        return StreamSupport.stream(walk.spliterator(), false)
                .limit(most)
                .map(CommitReader::commit)
                .toList();
    }

    Commit commit(ObjectId id) throws IOException {
        try (var walk = new RevWalk(repository)) {
            return commit(walk.parseCommit(id));
        }
    }

    private static Commit commit(RevCommit commit) {
        var author = commit.getAuthorIdent();
        return new Commit(
                commit.getName(),
                plain(commit.getFullMessage()),
                plain(author.getName()),
                plain(author.getEmailAddress()),
                author.getWhenAsInstant(),
                CommitAuthors.of(commit));
    }

    /** Without what could steer a terminal, or hide what is printed after it. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD");
    }

    Optional<String> key(Commit commit) throws IOException {
        try (var walk = new RevWalk(repository)) {
            return Signatures.key(repository, walk.parseCommit(ObjectId.fromString(commit.id())));
        }
    }
}
