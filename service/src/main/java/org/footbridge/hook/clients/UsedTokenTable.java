package org.footbridge.hook.clients;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of used tokens, which all instances share, in SQL that H2 (in its PostgreSQL mode) and PostgreSQL both speak. */
@Repository
class UsedTokenTable {
    private final JdbcClient jdbc;

    UsedTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a token; of several that add the same one, one does. Returns whether it was this call. */
    boolean add(String issuer, String id, Instant until) {
        return jdbc.sql("insert into used_token (token_hash, expires_at) values (?, ?) on conflict do nothing")
                        .params(hash(issuer, id), until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int deleteExpired(Instant now) {
        return jdbc.sql("delete from used_token where expires_at < ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An id may be of any length. */
    private static String hash(String issuer, String id) {
        try {
            byte[] both = (issuer.length() + " " + issuer + id).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
