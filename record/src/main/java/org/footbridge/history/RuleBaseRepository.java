package org.footbridge.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;

/**
 * A bare git repository that holds a rule base on its branch {@code live}, and each change that somebody works at on a
 * branch of its own. The tables stand in the folder {@code rules} or, where there is none, at the top; their scenarios in
 * the folder {@code scenarios} below. All else that a repository holds stays as it is.
 */
public final class RuleBaseRepository implements AutoCloseable {

    /** The branch that is served. */
    public static final String LIVE = "live";

    private final Repository repository;
    private final CommitReader reader;
    private final CommitWriter writer;

    private RuleBaseRepository(Repository repository, Optional<Path> signing, Optional<String> place) {
        this.repository = repository;
        this.reader = new CommitReader(repository, place);
        this.writer = new CommitWriter(repository, reader, signing, new ArrayList<>());
    }

    /**
     * One commit of a branch.
     *
     * @param id as git names it
     * @param message the whole of it
     * @param author who has made it, by name
     * @param address the author's address as git has it, which need not be one that takes mail
     * @param at when
     * @param people all who are named as having made it, by name and by address
     */
    public record Commit(String id, String message, String author, String address, Instant at, Set<String> people) {
        public Commit {
            people = Set.copyOf(people);
        }

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
            opened.writer.commit(LIVE, Optional.empty(), List.of(), first, by, message, at);
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
        return reader.tip(branch);
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
        return reader.files(commit);
    }

    /** The last commit that two branches have in common. */
    public Optional<Commit> common(String one, String other) throws IOException {
        return reader.common(one, other);
    }

    /** The commits of one branch that another does not have, the oldest first. */
    public List<Commit> only(String on, String notOn) throws IOException {
        return reader.only(on, notOn);
    }

    /**
     * Who has made a commit and those before it, back to those that hold certain tables and scenarios; by the names and
     * addresses that git has.
     *
     * @param isKnown whether what a commit holds was there before, so that its authors do not matter
     * @param most how many commits are read; where there are more, the answer says that it is not complete
     */
    public AuthorsSince authorsSince(Commit last, Predicate<RuleBaseFiles> isKnown, int most) throws IOException {
        return reader.authorsSince(last, isKnown, most);
    }

    /** What went live one after the other, the last first: the commits of {@code live} without those of its changes. */
    public List<Commit> history(int most) throws IOException {
        return reader.history(most);
    }

    /**
     * Every tag with a text of its own whose name begins so, by name.
     *
     * @param isKnown the ids of those that need not be read
     */
    public List<SignedTag> tags(String beginning, Predicate<String> isKnown) throws IOException {
        return reader.tags(beginning, isKnown);
    }

    /** Begins a branch at a commit, with a commit of its own that says why and changes nothing. */
    public Commit begin(String branch, Commit at, Committer by, String why, Instant when)
            throws IOException, BranchMoved {
        return writer.commit(branch, Optional.empty(), List.of(at), files(at.id()), by, why, when);
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
        return writer.commit(branch, Optional.of(after), List.of(after), files, by, message, when);
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
        return writer.commit(branch, Optional.of(after), List.of(after, taken), files, by, message, when);
    }

    /** Puts a tag with a text on a commit, signed where this repository was opened with a key. */
    public void tag(String name, Commit about, Committer by, String message, Instant when) throws IOException {
        writer.tag(name, about, by, message, when);
    }

    /** Takes a branch away. What it held stays in those that have taken it in. */
    public void remove(String branch) throws IOException {
        writer.remove(branch);
    }

    /**
     * Takes back what was done to branches through this opening of the repository, the last first. What somebody else has
     * moved meanwhile stays.
     */
    public void undo() throws IOException {
        writer.undo();
    }

    /** The fingerprint of the SSH key that has signed a commit; empty where no signature fits. */
    public Optional<String> key(Commit commit) throws IOException {
        return reader.key(commit);
    }

    /** Whether somebody works on a branch in the work tree of this clone. */
    public boolean isCheckedOut(String branch) throws IOException {
        return !repository.isBare() && (Constants.R_HEADS + branch).equals(repository.getFullBranch());
    }

    /** Whether the repository that this one is a clone of had a branch when somebody last looked. */
    public boolean hasRemote(String branch) throws IOException {
        return repository.exactRef(Constants.R_REMOTES + Constants.DEFAULT_REMOTE_NAME + "/" + branch) != null;
    }

    /** Whether there is a tag of that name. */
    public boolean hasTag(String name) throws IOException {
        return repository.exactRef(Constants.R_TAGS + name) != null;
    }

    /** Whether a tag of that name still is the one of that id. */
    public boolean hasTag(String name, String id) throws IOException {
        var ref = repository.exactRef(Constants.R_TAGS + name);
        return ref != null && ObjectId.fromString(id).equals(ref.getObjectId());
    }

    @Override
    public void close() {
        repository.close();
    }
}
