package org.footbridge.launch.oauth;

import com.nimbusds.jose.jwk.JWK;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.footbridge.launch.discovery.Issuer.Algorithm;
import org.footbridge.launch.oauth.ClientKeys.ClientKey;
import org.footbridge.launch.session.DatabaseEncryptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys as the database keeps them, each sealed, so that a restart and every instance find the same ones. */
@Repository
class ClientKeyTable {
    private final JdbcClient jdbc;
    private final DatabaseEncryptor encryptor;

    ClientKeyTable(JdbcClient jdbc, DatabaseEncryptor encryptor) {
        this.jdbc = jdbc;
        this.encryptor = encryptor;
    }

    /** All that can be opened; a key sealed under another sealing key is as good as lost. */
    List<ClientKey> all() {
        return jdbc
                .sql("select kid, algorithm, generation, use_from, sealed from client_key order by use_from")
                .query((row, number) -> read(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The last generation that was made, openable or not; 0 before the first. */
    int lastGeneration(Algorithm algorithm) {
        return jdbc.sql("select coalesce(max(generation), 0) from client_key where algorithm = ?")
                .param(algorithm.name())
                .query(Integer.class)
                .single();
    }

    /** Of two instances that make the same generation at once, the first wins. */
    void add(ClientKey key) {
        String kid = key.jwk().getKeyID();
        byte[] sealed = encryptor.seal(place(kid), key.jwk().toJSONString().getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                insert into client_key (kid, algorithm, generation, use_from, sealed)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        kid,
                        key.algorithm().name(),
                        key.generation(),
                        key.useFrom().atOffset(ZoneOffset.UTC),
                        sealed)
                .update();
    }

    void remove(ClientKey key) {
        jdbc.sql("delete from client_key where kid = ?")
                .param(key.jwk().getKeyID())
                .update();
    }

    private Optional<ClientKey> read(ResultSet row) throws SQLException {
        String kid = row.getString("kid");
        Algorithm algorithm = Algorithm.valueOf(row.getString("algorithm"));
        int generation = row.getInt("generation");
        var from = row.getObject("use_from", OffsetDateTime.class).toInstant();
        return encryptor
                .open(place(kid), row.getBytes("sealed"))
                .map(json -> new ClientKey(algorithm, generation, from, parsed(json)));
    }

    private static JWK parsed(byte[] json) {
        try {
            return JWK.parse(new String(json, StandardCharsets.UTF_8));
        } catch (ParseException sealedByUs) {
            throw new IllegalStateException("A key in the database is no JWK");
        }
    }

    private static String place(String kid) {
        return "client key " + kid;
    }
}
