package org.footbridge.launch.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of launches, in SQL that H2 (in its PostgreSQL mode) and PostgreSQL both speak. */
@Repository
class LaunchTables {
    private final JdbcClient jdbc;

    LaunchTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addStart(String stateHash, String session, byte[] sealed, Instant expires) {
        jdbc.sql("insert into launch_start (state_hash, session_id, sealed, expires_at) values (?, ?, ?, ?)")
                .params(stateHash, session, sealed, utc(expires))
                .update();
    }

    Optional<byte[]> start(String stateHash, String session, Instant now) {
        return jdbc.sql("select sealed from launch_start where state_hash = ? and session_id = ? and expires_at > ?")
                .params(stateHash, session, utc(now))
                .query(byte[].class)
                .optional();
    }

    /** Whether it was still there: of two that take it at once, one succeeds. */
    boolean takeStart(String stateHash, String session) {
        return jdbc.sql("delete from launch_start where state_hash = ? and session_id = ?")
                        .params(stateHash, session)
                        .update()
                == 1;
    }

    /** Deletes the oldest beyond so many: a browser that begins launches without end loses its first ones. */
    void keepNewestStarts(String session, int most) {
        jdbc.sql("""
                delete from launch_start where session_id = ? and state_hash not in (
                  select state_hash from launch_start where session_id = ?
                  order by expires_at desc fetch first ? rows only)""").params(session, session, most).update();
    }

    void add(LaunchSession session, byte[] sealed, Instant expires) {
        jdbc.sql("insert into launch (launch_id, session_id, sealed, expires_at) values (?, ?, ?, ?)")
                .params(session.launch(), session.browser(), sealed, utc(expires))
                .update();
    }

    Optional<byte[]> find(LaunchSession session, Instant now) {
        return find(session, now, "");
    }

    /** Waits until no other transaction holds the row, on any instance. */
    Optional<byte[]> findForUpdate(LaunchSession session, Instant now) {
        return find(session, now, " for update");
    }

    private Optional<byte[]> find(LaunchSession session, Instant now, String lock) {
        return jdbc.sql("select sealed from launch where launch_id = ? and session_id = ? and expires_at > ?" + lock)
                .params(session.launch(), session.browser(), utc(now))
                .query(byte[].class)
                .optional();
    }

    void update(String id, byte[] sealed) {
        jdbc.sql("update launch set sealed = ? where launch_id = ?")
                .params(sealed, id)
                .update();
    }

    /** Locks a launch for renewal; false where another lock on it has not ended. */
    boolean lockRenewal(LaunchSession session, Instant now, Instant end) {
        return jdbc.sql("""
                update launch set renewing_until = ?
                where launch_id = ? and session_id = ? and (renewing_until is null or renewing_until <= ?)""")
                        .params(utc(end), session.launch(), session.browser(), utc(now))
                        .update()
                == 1;
    }

    /** Unlocks it, unless another has taken the lock over. */
    void unlockRenewal(String id, Instant end) {
        jdbc.sql("update launch set renewing_until = null where launch_id = ? and renewing_until = ?")
                .params(id, utc(end))
                .update();
    }

    /** The end of the lock; empty where the launch is not locked, or gone. */
    Optional<Instant> renewalLockedUntil(LaunchSession session) {
        return jdbc.sql("""
                select renewing_until from launch
                where launch_id = ? and session_id = ? and renewing_until is not null""")
                .params(session.launch(), session.browser())
                .query((row, number) ->
                        row.getObject("renewing_until", OffsetDateTime.class).toInstant())
                .optional();
    }

    void remove(LaunchSession session) {
        jdbc.sql("delete from launch where launch_id = ? and session_id = ?")
                .params(session.launch(), session.browser())
                .update();
    }

    /** Whether neither a launch nor a request under way is left. */
    boolean isEmpty(String session, Instant now) {
        return jdbc.sql("""
                select count(*) from (
                  select 1 from launch where session_id = ? and expires_at > ?
                  union all select 1 from launch_start where session_id = ? and expires_at > ?) left_over""")
                        .params(session, utc(now), session, utc(now))
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Deletes what has expired, and launches whose browser session is gone. */
    int deleteExpired(Instant now) {
        int starts = jdbc.sql("delete from launch_start where expires_at <= ?")
                .param(utc(now))
                .update();
        int launches = jdbc.sql("""
                delete from launch where expires_at <= ? or not exists (
                  select 1 from spring_session where spring_session.session_id = launch.session_id)""").param(utc(now)).update();
        return starts + launches;
    }

    /** As databases keep it: in microseconds. */
    private static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
