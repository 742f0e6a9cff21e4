package org.footbridge.launch.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.footbridge.launch.discovery.LaunchSettings;
import org.footbridge.launch.failure.PageNotice;
import org.footbridge.launch.keys.DatabaseEncryptor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Launches, each found only by the browser session that began it. They stand in the database, so that they survive a
 * restart and every instance knows them; what is secret about them is sealed.
 */
@Component
public class LaunchStore {
    /** More than anybody has tabs; without a bound one browser could fill the table. */
    private static final int MOST_STARTS = 50;

    private final LaunchTables tables;
    private final TransactionOperations transactions;
    private final DatabaseEncryptor sealer;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration startLife;

    LaunchStore(
            LaunchTables tables,
            TransactionOperations transactions,
            DatabaseEncryptor sealer,
            JsonMapper json,
            Clock clock,
            LaunchSettings settings) {
        this.tables = tables;
        this.transactions = transactions;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
        this.startLife = settings.startLife();
    }

    /** Remembers an authorization request until its answer comes. */
    public void begin(PendingAuthorization start, String session) {
        String hash = hash(start.state());
        byte[] sealed = seal("start " + hash + " " + session, start);
        tables.addStart(hash, session, sealed, clock.instant().plus(startLife));
        tables.keepNewestStarts(session, MOST_STARTS);
    }

    /** The request that an answer belongs to. It can be taken once, and only in the session that began it. */
    public Optional<PendingAuthorization> take(String state, String session) {
        String hash = hash(state);
        return tables.start(hash, session, clock.instant())
                .filter(kept -> tables.takeStart(hash, session))
                .flatMap(kept -> open("start " + hash + " " + session, kept, PendingAuthorization.class));
    }

    /** Keeps a launch for so long at most. */
    public void hold(StoredLaunch launch, String session, Duration life) {
        String id = launch.context().id();
        tables.add(
                id, session, seal(place(id, session), launch), clock.instant().plus(life));
    }

    /** The launch, where it is this session's and still lives. */
    public Optional<StoredLaunch> find(String id, String session) {
        return tables.find(id, session, clock.instant())
                .flatMap(kept -> open(place(id, session), kept, StoredLaunch.class));
    }

    /**
     * Changes a launch while nobody else can, on whatever instance.
     *
     * @param change gives what is to be kept instead; empty leaves it as it was
     */
    public Optional<StoredLaunch> change(
            String id, String session, Function<StoredLaunch, Optional<StoredLaunch>> change) {
        Optional<StoredLaunch> changed = transactions.execute(status -> {
            var before = tables.findForUpdate(id, session, clock.instant())
                    .flatMap(kept -> open(place(id, session), kept, StoredLaunch.class));
            var after = before.flatMap(change);
            after.filter(now -> !before.equals(Optional.of(now)))
                    .ifPresent(now -> tables.update(id, seal(place(id, session), now)));
            return after;
        });
        return changed == null ? Optional.empty() : changed;
    }

    /** Takes a launch away for good, as it is in that moment; whoever changes it meanwhile finds nothing. */
    public Optional<StoredLaunch> end(String id, String session) {
        Optional<StoredLaunch> ended = transactions.execute(status -> {
            var last = tables.findForUpdate(id, session, clock.instant())
                    .flatMap(kept -> open(place(id, session), kept, StoredLaunch.class));
            tables.remove(id, session);
            return last;
        });
        return ended == null ? Optional.empty() : ended;
    }

    /** Forgets what a page has said by now. */
    public void said(String id, String session, List<PageNotice> told) {
        if (!told.isEmpty()) {
            change(id, session, held -> Optional.of(held.remembering(memory -> memory.said(told))));
        }
    }

    /** Whether a session has neither a launch nor a request under way. */
    public boolean isEmpty(String session) {
        return tables.isEmpty(session, clock.instant());
    }

    /** How many launches and requests were forgotten: those expired, and those whose session is gone. */
    public int forget() {
        return tables.forget(clock.instant());
    }

    private static String place(String id, String session) {
        return "launch " + id + " " + session;
    }

    private byte[] seal(String place, Object content) {
        return sealer.seal(place, json.writeValueAsBytes(content));
    }

    private <T> Optional<T> open(String place, byte[] sealed, Class<T> type) {
        return sealer.open(place, sealed).flatMap(content -> read(content, type));
    }

    /** What another version of this program kept in another form counts as ended. */
    private <T> Optional<T> read(byte[] content, Class<T> type) {
        try {
            return Optional.of(json.readValue(content, type));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /** The state itself is a secret until it comes back. */
    private static String hash(String state) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
