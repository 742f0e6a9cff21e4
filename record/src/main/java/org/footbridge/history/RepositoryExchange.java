package org.footbridge.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.internal.storage.pack.PackWriter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;

/**
 * What one copy of a repository gives to another and takes from it: its branches and tags by name, and packs of what they
 * hold. It remembers what both had when they last met, so that it is clear which of the two has changed.
 */
public final class RepositoryExchange implements AutoCloseable {

    private static final List<String> EXCHANGED = List.of(Constants.R_HEADS, Constants.R_TAGS);
    private static final String MET = "refs/met/";
    private static final String SECTION = "footbridge";
    private static final String LAST_PACK = "lastPack";

    private final Repository repository;

    private RepositoryExchange(Repository repository) {
        this.repository = repository;
    }

    /** Opens a bare repository. */
    public static RepositoryExchange open(Path path) throws IOException {
        OwnGitSettings.install();
        return new RepositoryExchange(new RepositoryBuilder()
                .setGitDir(path.toFile())
                .setBare()
                .setMustExist(true)
                .build());
    }

    /** Makes an empty bare repository, to take from another copy what it holds. */
    public static RepositoryExchange create(Path path) throws IOException {
        OwnGitSettings.install();
        try (var _ = Git.init()
                .setBare(true)
                .setDirectory(path.toFile())
                .setInitialBranch(RuleBaseRepository.LIVE)
                .call()) {
            return open(path);
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    /** Branches and tags by their whole names, with the id of what they stand for. */
    public SortedMap<String, String> refs() throws IOException {
        var refs = new TreeMap<String, String>();
        for (var prefix : EXCHANGED) {
            refs.putAll(below(prefix));
        }
        return refs;
    }

    /** The same as both copies had it when they last met. */
    public SortedMap<String, String> met() throws IOException {
        var met = new TreeMap<String, String>();
        below(MET).forEach((name, id) -> met.put("refs/" + name.substring(MET.length()), id));
        return met;
    }

    private Map<String, String> below(String prefix) throws IOException {
        var refs = new TreeMap<String, String>();
        for (var ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
            if (!ref.isSymbolic()) {
                refs.put(
                        ref.getName(), Objects.requireNonNull(ref.getObjectId()).getName());
            }
        }
        return refs;
    }

    /** Says that both copies have this now; empty: neither has it. */
    public void meet(String ref, Optional<String> id) throws IOException {
        set(MET + ref.substring("refs/".length()), id);
    }

    /** Lets a branch or tag stand for something else; empty: takes it away. */
    public void set(String ref, Optional<String> id) throws IOException {
        var update = repository.updateRef(ref);
        update.setForceUpdate(true);
        if (id.isPresent()) {
            update.setNewObjectId(ObjectId.fromString(id.get()));
            require(ref, update.update());
        } else if (repository.exactRef(ref) != null) {
            require(ref, update.delete());
        }
    }

    private static void require(String ref, RefUpdate.Result result) throws IOException {
        switch (result) {
            case NEW, FAST_FORWARD, FORCED, NO_CHANGE -> {}
            default -> throw new IOException(ref + " cannot be moved: " + result);
        }
    }

    /** Whether this copy holds what an id stands for. */
    public boolean has(String id) throws IOException {
        return repository.getObjectDatabase().has(ObjectId.fromString(id));
    }

    /**
     * A pack of what some ids stand for, with all that it rests on.
     *
     * @param had ids that the other copy holds already, with all that they rest on
     */
    public byte[] pack(Collection<String> wanted, Collection<String> had) throws IOException {
        var pack = new ByteArrayOutputStream();
        try (var writer = new PackWriter(repository)) {
            writer.preparePack(NullProgressMonitor.INSTANCE, ids(wanted), known(had));
            writer.writePack(NullProgressMonitor.INSTANCE, NullProgressMonitor.INSTANCE, pack);
        }
        return pack.toByteArray();
    }

    private static Set<ObjectId> ids(Collection<String> names) {
        var ids = new HashSet<ObjectId>();
        names.forEach(name -> ids.add(ObjectId.fromString(name)));
        return ids;
    }

    private Set<ObjectId> known(Collection<String> names) throws IOException {
        var known = ids(names);
        for (var id : Set.copyOf(known)) {
            if (!repository.getObjectDatabase().has(id)) {
                known.remove(id);
            }
        }
        return known;
    }

    /** Takes a pack of the other copy. */
    public void take(byte[] pack) throws IOException {
        try (var inserter = repository.newObjectInserter()) {
            var parser = inserter.newPackParser(new ByteArrayInputStream(pack));
            parser.setAllowThin(false);
            parser.parse(NullProgressMonitor.INSTANCE);
            inserter.flush();
        }
    }

    /** The number of the last pack that this copy has taken or given; 0 where there was none. */
    public long lastPack() {
        return repository.getConfig().getLong(SECTION, LAST_PACK, 0);
    }

    public void lastPack(long number) throws IOException {
        var settings = repository.getConfig();
        settings.setLong(SECTION, null, LAST_PACK, number);
        settings.save();
    }

    @Override
    public void close() {
        repository.close();
    }
}
