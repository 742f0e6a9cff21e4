package org.footbridge.governance.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.lib.Constants;
import org.footbridge.history.RepositoryExchange;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.BranchMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps this instance's copy of the repository and the database's one alike. What is done in the workbench is done while the
 * database's copy is locked, and is in both or in neither; what is pushed to one copy reaches the others at their next look.
 * Where somebody has pushed to a branch that another instance has moved meanwhile, the database's stands, and what was
 * pushed is kept as a branch {@code kept/…}.
 */
@Component
public class SharedRepository {
    private static final Logger LOG = LoggerFactory.getLogger(SharedRepository.class);
    private static final int SHORT = 12;

    /** How branches are called on which something is kept. */
    public static final String KEPT = "kept/";

    private final SharedTables tables;
    private final TransactionOperations transaction;

    /** One thread at a time waits for the database's lock: the others of this instance wait here. */
    private final ReentrantLock here = new ReentrantLock();

    SharedRepository(SharedTables tables, TransactionOperations transaction) {
        this.tables = tables;
        this.transaction = transaction;
    }

    /** Something that is done with the repository. */
    public interface Work<T> {
        T in(RuleBaseRepository repository) throws IOException, BranchMoved;
    }

    /** Makes this instance's copy where the database has one and this disk has none. */
    public void begin(Path repository) throws IOException {
        if (!Files.exists(repository) && !tables.refs(name(repository)).isEmpty()) {
            RepositoryExchange.create(repository).close();
            exchange(repository);
            LOG.info("Made this instance's copy of the rule base's repository from the database");
        }
    }

    /** Takes what other instances have changed, and gives what was changed here. */
    public void exchange(Path repository) throws IOException {
        try (var copy = RepositoryExchange.open(repository)) {
            var mine = copy.refs();
            if (!mine.equals(tables.refs(name(repository))) || !mine.equals(copy.met())) {
                changing(repository, _ -> repository);
            }
        } catch (BranchMoved unmoved) {
            throw new IllegalStateException("an exchange moves no branch by itself", unmoved);
        }
    }

    /**
     * Does something that changes the repository, while no other instance does. Where it fails, or cannot be shared, nothing
     * of it stays.
     *
     * @throws IOException where the repository cannot be read or written
     * @throws BranchMoved where somebody has pushed to the same branch meanwhile
     */
    public <T> T changing(Path repository, Work<T> work) throws IOException, BranchMoved {
        here.lock();
        try (var copy = RepositoryExchange.open(repository);
                var opened = RuleBaseRepository.open(repository)) {
            var name = name(repository);
            var shared = new HashMap<String, Optional<String>>();
            T result;
            try {
                result = transaction.execute(_ -> inTransaction(copy, opened, name, shared, work));
            } catch (RuntimeException failure) {
                opened.undo();
                throw failure;
            }
            for (var ref : shared.entrySet()) {
                copy.meet(ref.getKey(), ref.getValue());
            }
            return result;
        } catch (Failed failed) {
            if (failed.getCause() instanceof BranchMoved moved) {
                throw moved;
            }
            throw new IOException(failed.getCause());
        } finally {
            here.unlock();
        }
    }

    private <T> T inTransaction(
            RepositoryExchange copy,
            RuleBaseRepository opened,
            String name,
            Map<String, Optional<String>> shared,
            Work<T> work) {
        try {
            tables.lock(name);
            shared.putAll(meet(copy, name));
            var before = copy.refs();
            var done = work.in(opened);
            shared.putAll(give(copy, name, before));
            return done;
        } catch (IOException | BranchMoved e) {
            throw new Failed(e);
        }
    }

    /** Ends a transaction. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(Exception cause) {
            super(cause);
        }
    }

    private static String name(Path repository) {
        return repository.toAbsolutePath().normalize().getFileName().toString();
    }

    private static Set<String> both(Map<String, String> one, Map<String, String> other) {
        var names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }

    /** Makes both copies alike; returns what they have met at. */
    private Map<String, Optional<String>> meet(RepositoryExchange copy, String name) throws IOException {
        for (var pack : tables.packsAfter(name, copy.lastPack())) {
            copy.take(tables.pack(pack));
            copy.lastPack(pack);
        }
        var theirs = tables.refs(name);
        var met = copy.met();
        var mine = copy.refs();
        for (var ref : both(mine, theirs)) {
            var here = mine.get(ref);
            var there = theirs.get(ref);
            boolean movedThere = !Objects.equals(there, met.get(ref));
            boolean movedHere = !Objects.equals(here, met.get(ref));
            if (!movedThere || Objects.equals(here, there)) {
                continue;
            }
            if (movedHere && here != null && ref.startsWith(Constants.R_HEADS)) {
                keep(copy, ref, here);
            }
            copy.set(ref, Optional.ofNullable(there));
        }
        var shared = new HashMap<String, Optional<String>>();
        both(met, theirs).forEach(ref -> shared.put(ref, Optional.ofNullable(theirs.get(ref))));
        shared.putAll(give(copy, name, theirs));
        return shared;
    }

    private static void keep(RepositoryExchange copy, String ref, String id) throws IOException {
        var kept = Constants.R_HEADS + KEPT + id.substring(0, SHORT);
        copy.set(kept, Optional.of(id));
        LOG.warn(
                "The branch {} was moved here and by another instance: theirs stands, and what was pushed here is kept as {}",
                ref.substring(Constants.R_HEADS.length()),
                kept.substring(Constants.R_HEADS.length()));
    }

    /** Gives to the database what has changed here since; returns it. */
    private Map<String, Optional<String>> give(RepositoryExchange copy, String name, Map<String, String> since)
            throws IOException {
        var now = copy.refs();
        var changed = new HashMap<String, Optional<String>>();
        for (var ref : both(now, since)) {
            if (!Objects.equals(now.get(ref), since.get(ref))) {
                changed.put(ref, Optional.ofNullable(now.get(ref)));
            }
        }
        var wanted = changed.values().stream().flatMap(Optional::stream).toList();
        if (!wanted.isEmpty()) {
            copy.lastPack(tables.add(name, copy.pack(wanted, since.values())));
        }
        changed.forEach((ref, id) -> tables.set(name, ref, id));
        return changed;
    }
}
