package org.footbridge.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;

/** Looks up in git what a rule base folder, and the folder of its scenarios, held before, and who has changed them since. */
public final class FolderHistory {

    /** An older version is none that a folder still has to be compared with. */
    private static final int MOST_COMMITS = 300;

    private final Repository repository;
    private final Path root;
    private final Path tables;
    private final Path scenarios;
    private final Held now;
    private final Map<RevCommit, Held> held = new HashMap<>();

    private FolderHistory(Repository repository, Path tables, Path scenarios) throws IOException {
        this.repository = repository;
        this.root = repository.getWorkTree().toPath().toRealPath();
        this.tables = tables;
        this.scenarios = scenarios;
        this.now = Held.of(TableFiles.in(tables), ScenarioFiles.in(scenarios));
    }

    /**
     * A folder before its last change.
     *
     * @param commit the abbreviated id of the commit that holds it
     * @param tables its tables
     * @param scenarios its scenarios
     */
    public record Earlier(String commit, TableFiles tables, ScenarioFiles scenarios) {}

    /** What the folders hold, by hash. Approvals are no part of it: who adds one has changed nothing. */
    private record Held(String tables, String scenarios) {
        static Held of(TableFiles tables, ScenarioFiles scenarios) {
            return new Held(tables.sha256(), scenarios.sha256());
        }
    }

    /** Whether the folders held something in a commit. */
    private interface Wanted {
        boolean in(RevCommit commit) throws IOException;
    }

    /**
     * What the folders held as last committed, or where they hold just that, before their last commit. Empty where git
     * knows nothing of them, or nothing else.
     */
    public static Optional<Earlier> before(Path tables, Path scenarios) {
        return in(tables, scenarios, FolderHistory::before);
    }

    /**
     * Who has changed the folders since they held a version. Where none of their commits holds it, those who have made the
     * last change; not complete where it may be held by one further back than anybody reads. Nobody where git knows nothing
     * of them.
     */
    public static AuthorsSince authorsSince(GuardedVersion version, Path tables, Path scenarios) {
        return in(tables, scenarios, history -> Optional.of(history.authorsSince(version)))
                .orElse(AuthorsSince.NOBODY);
    }

    private interface Question<T> {
        Optional<T> of(FolderHistory history) throws IOException, GitAPIException;
    }

    private static <T> Optional<T> in(Path tables, Path scenarios, Question<T> question) {
        OwnGitSettings.install();
        try {
            var real = tables.toRealPath();
            var found = new FileRepositoryBuilder().findGitDir(real.toFile());
            return found.getGitDir() == null ? Optional.empty() : in(found, real, real(scenarios), question);
        } catch (IOException | GitAPIException unreadable) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> in(FileRepositoryBuilder found, Path tables, Path scenarios, Question<T> question)
            throws IOException, GitAPIException {
        try (var repository = found.build()) {
            return repository.isBare() || repository.resolve("HEAD") == null
                    ? Optional.empty()
                    : question.of(new FolderHistory(repository, tables, scenarios));
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException missing) {
            return folder.toAbsolutePath();
        }
    }

    private Optional<Earlier> before() throws IOException, GitAPIException {
        var found = walk(commit -> !held(commit).equals(now), new HashSet<>());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var earlier = new Earlier(found.get().abbreviate(8).name(), tablesIn(found.get()), scenariosIn(found.get()));
        return earlier.tables().paths().isEmpty() ? Optional.empty() : Optional.of(earlier);
    }

    private AuthorsSince authorsSince(GuardedVersion version) throws IOException, GitAPIException {
        var ways = List.<Wanted>of(
                commit -> hasTablesOf(version, commit)
                        && scenariosIn(commit)
                                .read(version.ruleBase())
                                .scenarios()
                                .equals(version.scenarios()),
                commit -> hasTablesOf(version, commit));
        for (var way : ways) {
            var authors = new HashSet<String>();
            if (walk(way, authors).isPresent()) {
                return new AuthorsSince(authors, true);
            }
        }
        var authors = new HashSet<String>();
        walk(commit -> !held(commit).equals(now), authors);
        return new AuthorsSince(authors, commits().size() < MOST_COMMITS);
    }

    private boolean hasTablesOf(GuardedVersion version, RevCommit commit) throws IOException {
        return held(commit).tables().equals(version.tables().sha256());
    }

    /** Goes back to the last commit that is wanted, and takes the authors of all changes after it on the way. */
    private Optional<RevCommit> walk(Wanted wanted, Set<String> authors) throws IOException, GitAPIException {
        var commits = commits();
        if (!commits.isEmpty() && !held(commits.getFirst()).equals(now)) {
            user().ifPresent(authors::add);
        }
        for (var commit : commits) {
            if (wanted.in(commit)) {
                return Optional.of(commit);
            }
            if (isChange(commit)) {
                authors.addAll(CommitAuthors.of(commit));
            }
        }
        return Optional.empty();
    }

    private boolean isChange(RevCommit commit) throws IOException {
        for (var parent : commit.getParents()) {
            if (held(repository.parseCommit(parent)).equals(held(commit))) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> user() {
        return Optional.ofNullable(repository.getConfig().getString("user", null, "name"));
    }

    private Held held(RevCommit commit) throws IOException {
        var known = held.get(commit);
        if (known == null) {
            known = Held.of(tablesIn(commit), scenariosIn(commit));
            held.put(commit, known);
        }
        return known;
    }

    private TableFiles tablesIn(RevCommit commit) throws IOException {
        return TableFiles.of(texts(commit, tables, name -> name.endsWith(".csv")));
    }

    private ScenarioFiles scenariosIn(RevCommit commit) throws IOException {
        return ScenarioFiles.of(texts(commit, scenarios, ScenarioFiles::isOne));
    }

    private List<RevCommit> commits() throws GitAPIException {
        try (var git = new Git(repository)) {
            var log = git.log().setMaxCount(MOST_COMMITS);
            // A folder that is the whole work tree changes with every commit.
            if (!isRoot(tables) && !isRoot(scenarios)) {
                path(tables).ifPresent(log::addPath);
                path(scenarios).ifPresent(log::addPath);
            }
            return StreamSupport.stream(log.call().spliterator(), false).toList();
        }
    }

    private boolean isRoot(Path folder) {
        return folder.normalize().equals(root);
    }

    /** The path of a folder as git names it; empty where it stands elsewhere. */
    private Optional<String> path(Path folder) {
        var normal = folder.normalize();
        return normal.startsWith(root) && !normal.equals(root)
                ? Optional.of(root.relativize(normal).toString().replace('\\', '/'))
                : Optional.empty();
    }

    private Map<String, String> texts(RevCommit commit, Path folder, Predicate<String> wanted) throws IOException {
        return CommittedTexts.below(
                repository,
                commit.getTree(),
                path(folder).map(path -> path + "/").orElse(""),
                wanted);
    }
}
