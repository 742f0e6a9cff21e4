package org.footbridge.governance.shared;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of the shared repository, in SQL that H2 (in its PostgreSQL mode) and PostgreSQL both speak. */
@Repository
class SharedTables {

    private final JdbcClient jdbc;

    SharedTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps all other instances from changing the same until the transaction ends. */
    void lock(String repository) {
        jdbc.sql("""
                insert into shared_repository (repository)
                select ? where not exists (select 1 from shared_repository where repository = ?)""").params(repository, repository).update();
        jdbc.sql("select repository from shared_repository where repository = ? for update")
                .param(repository)
                .query(String.class)
                .single();
    }

    SortedMap<String, String> refs(String repository) {
        var refs = new TreeMap<String, String>();
        jdbc.sql("select ref_name, object_id from shared_ref where repository = ?")
                .param(repository)
                .query((row, _) -> refs.put(row.getString("ref_name"), row.getString("object_id")))
                .list();
        return refs;
    }

    void set(String repository, String ref, Optional<String> id) {
        jdbc.sql("delete from shared_ref where repository = ? and ref_name = ?")
                .params(repository, ref)
                .update();
        id.ifPresent(object -> jdbc.sql("insert into shared_ref (repository, ref_name, object_id) values (?, ?, ?)")
                .params(repository, ref, object)
                .update());
    }

    /** The numbers of the packs that an instance has not seen yet, in their order. */
    List<Long> packsAfter(String repository, long number) {
        return jdbc.sql(
                        "select pack_number from shared_pack where repository = ? and pack_number > ? order by pack_number")
                .params(repository, number)
                .query((row, _) -> row.getLong("pack_number"))
                .list();
    }

    byte[] pack(long number) {
        return jdbc.sql("select pack from shared_pack where pack_number = ?")
                .param(number)
                .query((row, _) -> row.getBytes("pack"))
                .single();
    }

    /** Returns its number. */
    long add(String repository, byte[] pack) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into shared_pack (repository, pack) values (?, ?)")
                .params(repository, pack)
                .update(key, "pack_number");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }
}
