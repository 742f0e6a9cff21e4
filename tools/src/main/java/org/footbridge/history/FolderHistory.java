package org.footbridge.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;

/** Looks up in git what a rule base folder, and the folder of its scenarios, held before their last change. */
public final class FolderHistory {

    private final Repository repository;
    private final Path root;
    private final Path tables;
    private final Path scenarios;

    private FolderHistory(Repository repository, Path tables, Path scenarios) throws IOException {
        this.repository = repository;
        this.root = repository.getWorkTree().toPath().toRealPath();
        this.tables = tables;
        this.scenarios = scenarios;
    }

    /**
     * A folder before its last change.
     *
     * @param commit the abbreviated id of the commit that holds it
     * @param tables its tables
     * @param scenarios its scenarios
     * @param authors who has changed it since, by the names that git has; of changes not yet committed, the user's own
     */
    public record Earlier(String commit, TableFiles tables, ScenarioFiles scenarios, Set<String> authors) {
        public Earlier {
            authors = Set.copyOf(authors);
        }
    }

    /**
     * What the folders held as last committed, or where they hold just that, before their last commit. Empty where git
     * knows nothing of them, or nothing else.
     */
    public static Optional<Earlier> before(Path tables, Path scenarios) {
        var found =
                new FileRepositoryBuilder().findGitDir(tables.toAbsolutePath().toFile());
        if (found.getGitDir() == null) {
            return Optional.empty();
        }
        try (var repository = found.build()) {
            return repository.isBare() || repository.resolve("HEAD") == null
                    ? Optional.empty()
                    : new FolderHistory(repository, tables.toRealPath(), scenarios.toAbsolutePath()).before();
        } catch (IOException | GitAPIException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Earlier> before() throws IOException, GitAPIException {
        var now = fingerprint(TableFiles.in(tables), ScenarioFiles.in(scenarios));
        var authors = new HashSet<String>();
        String user = repository.getConfig().getString("user", null, "name");
        boolean isCommitted = false;
        for (RevCommit commit : commits()) {
            var earlier = new Earlier(
                    commit.abbreviate(8).name(),
                    TableFiles.of(texts(commit, tables, name -> name.endsWith(".csv"))),
                    ScenarioFiles.of(texts(commit, scenarios, ScenarioFiles::isOne)),
                    authors);
            if (!fingerprint(earlier.tables(), earlier.scenarios()).equals(now)) {
                if (!isCommitted && user != null) {
                    authors.add(user);
                }
                return Optional.of(new Earlier(earlier.commit(), earlier.tables(), earlier.scenarios(), authors))
                        .filter(it -> !it.tables().paths().isEmpty());
            }
            isCommitted = true;
            authors.add(commit.getAuthorIdent().getName());
        }
        return Optional.empty();
    }

    private static String fingerprint(TableFiles tables, ScenarioFiles scenarios) {
        return tables.sha256() + scenarios.sha256();
    }

    private Iterable<RevCommit> commits() throws GitAPIException {
        try (var git = new Git(repository)) {
            var log = git.log();
            path(tables).ifPresent(log::addPath);
            path(scenarios).ifPresent(log::addPath);
            return log.call();
        }
    }

    /** The path of a folder as git names it; empty where it stands elsewhere. */
    private Optional<String> path(Path folder) {
        var normal = folder.normalize();
        return normal.startsWith(root) && !normal.equals(root)
                ? Optional.of(root.relativize(normal).toString().replace('\\', '/'))
                : Optional.empty();
    }

    private Map<String, String> texts(RevCommit commit, Path folder, Predicate<String> wanted) throws IOException {
        var texts = new HashMap<String, String>();
        var path = path(folder).orElse("");
        try (var tree = new TreeWalk(repository)) {
            tree.addTree(commit.getTree());
            tree.setRecursive(true);
            if (!path.isEmpty()) {
                tree.setFilter(PathFilter.create(path));
            }
            while (tree.next()) {
                var name = tree.getPathString().substring(path.isEmpty() ? 0 : path.length() + 1);
                if (wanted.test(name)) {
                    texts.put(
                            name,
                            new String(repository.open(tree.getObjectId(0)).getBytes(), UTF_8));
                }
            }
        }
        return texts;
    }
}
