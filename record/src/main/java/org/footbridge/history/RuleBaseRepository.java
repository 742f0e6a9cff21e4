package org.footbridge.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A bare git repository that holds a rule base on its branch {@code live}, and each change that somebody works at on a
 * branch of its own. The tables stand in the folder {@code rules} or, where there is none, at the top; their scenarios in
 * the folder {@code scenarios} below. All else that a repository holds stays as it is.
 */
public final class RuleBaseRepository implements AutoCloseable {

    /** The branch that is served. */
    public static final String LIVE = "live";

    private static final String RULES = "rules/";

    /** Nobody looks further back for who has made a change. */
    private static final int MOST_COMMITS = 300;

    private final Repository repository;

    /** The private key with which all is signed that is written; empty where nothing is. */
    private final Optional<Path> signing;

    /** The folder of the tables inside a commit with a slash behind it, where somebody has named one. */
    private final Optional<String> place;

    private RuleBaseRepository(Repository repository, Optional<Path> signing, Optional<String> place) {
        this.repository = repository;
        this.signing = signing;
        this.place = place;
    }

    /**
     * One commit of a branch.
     *
     * @param id as git names it
     * @param message the whole of it
     * @param author who has made it, by name
     * @param address the author's address as git has it, which need not be one that takes mail
     * @param at when
     */
    public record Commit(String id, String message, String author, String address, Instant at) {
        /** The first line of the message. */
        public String subject() {
            return message.lines().findFirst().orElse("");
        }
    }

    /** Who commits, by name, with what stands for an address in git. */
    public record Committer(String name, String address) {}

    /** A branch was moved by somebody else meanwhile; nothing was changed. */
    public static final class BranchMoved extends Exception {
        private static final long serialVersionUID = 1L;

        BranchMoved(String branch) {
            super("the branch " + branch + " was moved meanwhile");
        }
    }

    /** Whether a path is a bare git repository, and not a folder of tables. */
    public static boolean isOne(Path path) {
        return Files.isRegularFile(path.resolve(Constants.HEAD)) && Files.isDirectory(path.resolve("objects"));
    }

    /** Opens a bare repository. */
    public static RuleBaseRepository open(Path path) throws IOException {
        return open(path, Optional.empty());
    }

    /**
     * Opens a repository: a bare one, or the one of a clone.
     *
     * @param signing the file of the private SSH key with which commits and tags are signed; empty: they are not
     */
    public static RuleBaseRepository open(Path path, Optional<Path> signing) throws IOException {
        OwnGitSettings.install();
        var inside = path.resolve(Constants.DOT_GIT);
        return new RuleBaseRepository(
                new RepositoryBuilder()
                        .setGitDir((isOne(path) ? path : inside).toFile())
                        .setMustExist(true)
                        .build(),
                signing,
                Optional.empty());
    }

    /** Opens the repository in whose work tree a folder of tables stands; empty where it stands in none. */
    public static Optional<RuleBaseRepository> around(Path folder) throws IOException {
        OwnGitSettings.install();
        var real = folder.toRealPath();
        var found = new RepositoryBuilder().findGitDir(real.toFile());
        if (found.getGitDir() == null) {
            return Optional.empty();
        }
        var repository = found.build();
        if (repository.isBare()) {
            repository.close();
            return Optional.empty();
        }
        var inside =
                repository.getWorkTree().toPath().toRealPath().relativize(real).toString();
        var prefix = inside.isEmpty() ? "" : inside.replace('\\', '/') + "/";
        return Optional.of(new RuleBaseRepository(repository, Optional.empty(), Optional.of(prefix)));
    }

    /** Makes a bare repository whose branch {@code live} holds these files, and opens it. */
    public static RuleBaseRepository create(Path path, RuleBaseFiles first, Committer by, String message, Instant at)
            throws IOException {
        OwnGitSettings.install();
        try (var _ = Git.init()
                .setBare(true)
                .setDirectory(path.toFile())
                .setInitialBranch(LIVE)
                .call()) {
            var opened = open(path);
            opened.commit(LIVE, Optional.empty(), List.of(), first, by, message, at);
            return opened;
        } catch (GitAPIException e) {
            throw new IOException(e);
        } catch (BranchMoved e) {
            throw new IllegalStateException("a new repository has no branches", e);
        }
    }

    /** Who commits by the settings of git, {@code user.name} and {@code user.email}; empty where they say nothing. */
    public Optional<Committer> user() {
        var settings = repository.getConfig();
        var name = settings.getString("user", null, "name");
        var address = settings.getString("user", null, "email");
        return name == null || address == null ? Optional.empty() : Optional.of(new Committer(name, address));
    }

    /** The last commit of a branch. */
    public Optional<Commit> tip(String branch) throws IOException {
        var tip = last(branch);
        return tip.isPresent() ? Optional.of(commit(tip.get())) : Optional.empty();
    }

    private Optional<ObjectId> last(String branch) throws IOException {
        return Optional.ofNullable(repository.resolve(Constants.R_HEADS + branch));
    }

    /** Every branch whose name begins so, without that beginning. */
    public List<String> branches(String beginning) throws IOException {
        return repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS + beginning).stream()
                .map(ref -> ref.getName().substring((Constants.R_HEADS + beginning).length()))
                .sorted()
                .toList();
    }

    /** The tables and scenarios of a commit. */
    public RuleBaseFiles files(String commit) throws IOException {
        try (var walk = new RevWalk(repository)) {
            var tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
            return RuleBaseFiles.of(CommittedTexts.below(repository, tree, prefix(tree), RuleBaseFiles::isOne));
        }
    }

    private String prefix(ObjectId tree) throws IOException {
        if (place.isPresent()) {
            return place.get();
        }
        try (var rules = TreeWalk.forPath(repository, "rules", tree)) {
            return rules != null && rules.isSubtree() ? RULES : "";
        }
    }

    /** The last commit that two branches have in common. */
    public Optional<Commit> common(String one, String other) throws IOException {
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

    /** The commits of one branch that another does not have, the oldest first. */
    public List<Commit> only(String on, String notOn) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            mark(walk, on, false);
            mark(walk, notOn, true);
            return commits(walk, Integer.MAX_VALUE);
        }
    }

    /**
     * Who has made a commit and those before it, back to those that hold certain tables and scenarios; by the names and
     * addresses that git has.
     *
     * @param isKnown whether what a commit holds was there before, so that its authors do not matter
     */
    public Set<String> authorsSince(Commit last, Predicate<RuleBaseFiles> isKnown) throws IOException {
        var authors = new HashSet<String>();
        var next = new ArrayDeque<ObjectId>();
        var seen = new HashSet<ObjectId>();
        next.add(ObjectId.fromString(last.id()));
        try (var walk = new RevWalk(repository)) {
            while (!next.isEmpty() && seen.size() < MOST_COMMITS) {
                var commit = walk.parseCommit(next.remove());
                if (seen.add(commit.getId()) && !isKnown.test(files(commit.getName()))) {
                    authors.addAll(CommitAuthors.of(commit));
                    next.addAll(List.of(commit.getParents()));
                }
            }
        }
        return Set.copyOf(authors);
    }

    /** What went live one after the other, the last first: the commits of {@code live} without those of its changes. */
    public List<Commit> history(int most) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.setFirstParent(true);
            mark(walk, LIVE, false);
            return commits(walk, most);
        }
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
                .map(RuleBaseRepository::commit)
                .toList();
    }

    private Commit commit(ObjectId id) throws IOException {
        try (var walk = new RevWalk(repository)) {
            return commit(walk.parseCommit(id));
        }
    }

    private static Commit commit(RevCommit commit) {
        var author = commit.getAuthorIdent();
        return new Commit(
                commit.getName(),
                commit.getFullMessage(),
                author.getName(),
                author.getEmailAddress(),
                author.getWhenAsInstant());
    }

    /** Begins a branch at a commit, with a commit of its own that says why and changes nothing. */
    public Commit begin(String branch, Commit at, Committer by, String why, Instant when)
            throws IOException, BranchMoved {
        return commit(branch, Optional.empty(), List.of(at), files(at.id()), by, why, when);
    }

    /**
     * Puts a commit on a branch.
     *
     * @param after the last commit of the branch as its author knows it
     * @param files all tables and scenarios as they are from now on
     * @throws BranchMoved where the branch has another last commit
     */
    public Commit put(String branch, Commit after, RuleBaseFiles files, Committer by, String message, Instant when)
            throws IOException, BranchMoved {
        return commit(branch, Optional.of(after), List.of(after), files, by, message, when);
    }

    /**
     * Puts a commit on a branch that takes in another branch.
     *
     * @param after the last commit of the branch
     * @param taken the last commit of the other
     * @param files all tables and scenarios as they are from now on
     */
    public Commit merge(
            String branch, Commit after, Commit taken, RuleBaseFiles files, Committer by, String message, Instant when)
            throws IOException, BranchMoved {
        return commit(branch, Optional.of(after), List.of(after, taken), files, by, message, when);
    }

    private Commit commit(
            String branch,
            Optional<Commit> expected,
            List<Commit> parents,
            RuleBaseFiles files,
            Committer by,
            String message,
            Instant when)
            throws IOException, BranchMoved {
        try (var inserter = repository.newObjectInserter()) {
            var commit = new CommitBuilder();
            commit.setTreeId(tree(parents, files, inserter));
            commit.setParentIds(
                    parents.stream().map(it -> ObjectId.fromString(it.id())).toList());
            var person = new PersonIdent(by.name(), by.address(), when, ZoneOffset.UTC);
            commit.setAuthor(person);
            commit.setCommitter(person);
            commit.setMessage(message);
            if (signing.isPresent()) {
                Signatures.sign(repository, commit, person, signing.get());
            }
            var id = inserter.insert(commit);
            inserter.flush();
            move(branch, expected.map(it -> ObjectId.fromString(it.id())).orElse(ObjectId.zeroId()), id);
            return commit(id);
        }
    }

    /**
     * Every tag with a text of its own whose name begins so, by name.
     *
     * @param isKnown the ids of those that need not be read
     */
    public List<SignedTag> tags(String beginning, Predicate<String> isKnown) throws IOException {
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
                            tag.getFullMessage(),
                            Signatures.key(repository, tag),
                            Signatures.key(repository, walk.parseCommit(about))));
                }
            }
        }
        return List.copyOf(tags);
    }

    /** Puts a tag with a text on a commit, signed where this repository was opened with a key. */
    public void tag(String name, Commit about, Committer by, String message, Instant when) throws IOException {
        try (var inserter = repository.newObjectInserter()) {
            var tag = new TagBuilder();
            var person = new PersonIdent(by.name(), by.address(), when, ZoneOffset.UTC);
            tag.setTag(name);
            tag.setObjectId(ObjectId.fromString(about.id()), Constants.OBJ_COMMIT);
            tag.setTagger(person);
            tag.setMessage(message);
            if (signing.isPresent()) {
                Signatures.sign(repository, tag, person, signing.get());
            }
            var id = inserter.insert(tag);
            inserter.flush();
            var update = repository.updateRef(Constants.R_TAGS + name);
            update.setExpectedOldObjectId(ObjectId.zeroId());
            update.setNewObjectId(id);
            if (update.update() != RefUpdate.Result.NEW) {
                throw new IOException("there is a tag " + name + " already");
            }
        }
    }

    private void move(String branch, ObjectId from, ObjectId to) throws IOException, BranchMoved {
        var update = repository.updateRef(Constants.R_HEADS + branch);
        update.setExpectedOldObjectId(from);
        update.setNewObjectId(to);
        var result = update.update();
        if (!Set.of(RefUpdate.Result.NEW, RefUpdate.Result.FAST_FORWARD).contains(result)) {
            throw new BranchMoved(branch);
        }
    }

    /** The first parent's tree, in which the tables and scenarios are replaced. */
    private ObjectId tree(List<Commit> parents, RuleBaseFiles files, ObjectInserter inserter) throws IOException {
        var index = DirCache.newInCore();
        var builder = index.builder();
        var prefix = RULES;
        if (!parents.isEmpty()) {
            try (var walk = new RevWalk(repository);
                    var kept = new TreeWalk(repository)) {
                var tree = walk.parseCommit(
                                ObjectId.fromString(parents.getFirst().id()))
                        .getTree();
                prefix = prefix(tree);
                kept.addTree(tree);
                kept.setRecursive(true);
                while (kept.next()) {
                    var path = kept.getPathString();
                    if (!path.startsWith(prefix) || !RuleBaseFiles.isOne(path.substring(prefix.length()))) {
                        builder.add(entry(path, kept.getObjectId(0), kept.getFileMode(0)));
                    }
                }
            }
        }
        for (var file : files.texts().entrySet()) {
            builder.add(entry(
                    prefix + file.getKey(),
                    inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(UTF_8)),
                    FileMode.REGULAR_FILE));
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    private static DirCacheEntry entry(String path, ObjectId content, FileMode mode) {
        var entry = new DirCacheEntry(path);
        entry.setFileMode(mode);
        entry.setObjectId(content);
        return entry;
    }

    /** Takes a branch away. What it held stays in those that have taken it in. */
    public void remove(String branch) throws IOException {
        var update = repository.updateRef(Constants.R_HEADS + branch);
        update.setForceUpdate(true);
        update.delete();
    }

    @Override
    public void close() {
        repository.close();
    }
}
