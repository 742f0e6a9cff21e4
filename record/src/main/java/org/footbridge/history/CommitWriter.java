package org.footbridge.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.footbridge.history.RuleBaseRepository.BranchMoved;
import org.footbridge.history.RuleBaseRepository.Commit;
import org.footbridge.history.RuleBaseRepository.Committer;

/**
 * Writes commits and tags into a repository.
 *
 * @param reader finds where the tables stand
 * @param signing the private key with which all is signed that is written; empty where nothing is
 * @param moves what was done to branches, in its order
 */
record CommitWriter(Repository repository, CommitReader reader, Optional<Path> signing, List<Moved> moves) {

    /** A branch that was moved, made (from zero) or taken away (to zero). */
    record Moved(String branch, ObjectId from, ObjectId to) {}

    /**
     * Puts a commit on a branch.
     *
     * @param expected the last commit of the branch; empty where there is no such branch yet
     * @param parents what it comes after; all but the tables and scenarios stays as in the first
     */
    Commit commit(
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
            return reader.commit(id);
        }
    }

    void tag(String name, Commit about, Committer by, String message, Instant when) throws IOException {
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
        moves.add(new Moved(branch, from, to));
    }

    void remove(String branch) throws IOException {
        var last = repository.resolve(Constants.R_HEADS + branch);
        var update = repository.updateRef(Constants.R_HEADS + branch);
        update.setForceUpdate(true);
        update.delete();
        if (last != null) {
            moves.add(new Moved(branch, last, ObjectId.zeroId()));
        }
    }

    void undo() throws IOException {
        for (var moved : moves.reversed()) {
            var update = repository.updateRef(Constants.R_HEADS + moved.branch());
            update.setForceUpdate(true);
            update.setExpectedOldObjectId(moved.to());
            if (moved.from().equals(ObjectId.zeroId())) {
                update.delete();
            } else {
                update.setNewObjectId(moved.from());
                update.update();
            }
        }
        moves.clear();
    }

    /** The first parent's tree, in which the tables and scenarios are replaced. */
    private ObjectId tree(List<Commit> parents, RuleBaseFiles files, ObjectInserter inserter) throws IOException {
        var index = DirCache.newInCore();
        var builder = index.builder();
        var prefix = CommitReader.RULES;
        if (!parents.isEmpty()) {
            try (var walk = new RevWalk(repository);
                    var kept = new TreeWalk(repository)) {
                var tree = walk.parseCommit(
                                ObjectId.fromString(parents.getFirst().id()))
                        .getTree();
                prefix = reader.prefix(tree);
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
}
