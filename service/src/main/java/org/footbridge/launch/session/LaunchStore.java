package org.footbridge.launch.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.footbridge.launch.discovery.LaunchSettings;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.failure.PageNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
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
    private static final Logger LOG = LoggerFactory.getLogger(LaunchStore.class);

    /** More than anybody has tabs; without a bound one browser could fill the table. */
    private static final int MOST_STARTS = 50;

    private final LaunchTables tables;
    private final TransactionOperations transactions;
    private final DatabaseEncryptor encryptor;
    private final JsonMapper json;
    private final Clock clock;
    private final LaunchSettings settings;

    LaunchStore(
            LaunchTables tables,
            TransactionOperations transactions,
            DatabaseEncryptor encryptor,
            JsonMapper json,
            Clock clock,
            LaunchSettings settings) {
        this.tables = tables;
        this.transactions = transactions;
        this.encryptor = encryptor;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    /** Remembers an authorization request until its answer comes. */
    public void begin(PendingAuthorization start, String session) {
        String hash = hash(start.state());
        byte[] sealed = seal("start " + hash + " " + session, start);
        tables.addStart(hash, session, sealed, clock.instant().plus(settings.startLife()));
        tables.keepNewestStarts(session, MOST_STARTS);
    }

    /** The request that an answer belongs to. It can be taken once, and only in the session that began it. */
    public Optional<PendingAuthorization> take(String state, String session) {
        String hash = hash(state);
        return tables.start(hash, session, clock.instant())
                .filter(kept -> tables.takeStart(hash, session))
                .flatMap(kept -> open("start " + hash + " " + session, kept, PendingAuthorization.class));
    }

    /** Adds a launch, for so long at most. */
    public void add(StoredLaunch launch, String browser, Duration life) {
        var session = new LaunchSession(launch.context().id(), browser);
        tables.add(session, seal(place(session), launch), clock.instant().plus(life));
    }

    /** The launch, where it is this session's and still lives. */
    public Optional<StoredLaunch> find(LaunchSession session) {
        return opened(session, tables.find(session, clock.instant()));
    }

    /**
     * The launch, of a record system that is still registered.
     *
     * @throws LaunchFailed where the launch is not of this session, or has ended
     */
    public StoredLaunch require(LaunchSession session) {
        return find(session)
                .filter(launch ->
                        settings.issuer(launch.context().issuer().toString()).isPresent())
                .orElseThrow(session::ended);
    }

    /** What a launch was before a change, and is after it. */
    public record Change(StoredLaunch before, StoredLaunch after) {}

    /** Changes a launch while nobody else can, on any instance; empty where there is no such launch. */
    public Optional<Change> change(LaunchSession session, UnaryOperator<StoredLaunch> change) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var made = locked(session).map(before -> new Change(before, change.apply(before)));
            made.filter(now -> !now.before().equals(now.after()))
                    .ifPresent(now -> tables.update(session.launch(), seal(place(session), now.after())));
            return made;
        }));
    }

    /** Takes a launch away for good, as it is in that moment; a change under way finds nothing. */
    public Optional<StoredLaunch> end(LaunchSession session) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var last = locked(session);
            tables.remove(session);
            return last;
        }));
    }

    /** Forgets notices that a page has shown by now. */
    public void forgetNotices(LaunchSession session, List<PageNotice> shown) {
        if (!shown.isEmpty()) {
            change(session, launch -> launch.withPage(state -> state.withoutNotices(shown)));
        }
    }

    /** Whether a session has neither a launch nor a request under way. */
    public boolean isEmpty(String session) {
        return tables.isEmpty(session, clock.instant());
    }

    /**
     * Deletes launches and requests that have expired, or whose browser session is gone. Spring Session deletes its own
     * rows each minute.
     */
    @Scheduled(initialDelay = 1, fixedRate = 1, timeUnit = TimeUnit.MINUTES)
    public void deleteExpired() {
        try {
            LOG.debug("Deleted {} launches that have ended", tables.deleteExpired(clock.instant()));
        } catch (DataAccessException unreachable) {
            LOG.warn("Ended launches could not be deleted; the next attempt is in a minute");
        }
    }

    private Optional<StoredLaunch> locked(LaunchSession session) {
        return opened(session, tables.findForUpdate(session, clock.instant()));
    }

    private Optional<StoredLaunch> opened(LaunchSession session, Optional<byte[]> row) {
        return row.flatMap(kept -> open(place(session), kept, StoredLaunch.class));
    }

    private static String place(LaunchSession session) {
        return "launch " + session.launch() + " " + session.browser();
    }

    private byte[] seal(String place, Object content) {
        return encryptor.seal(place, json.writeValueAsBytes(content));
    }

    private <T> Optional<T> open(String place, byte[] sealed, Class<T> type) {
        return encryptor.open(place, sealed).flatMap(content -> read(content, type));
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
