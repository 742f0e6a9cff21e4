package org.footbridge.acknowledgement;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The table of acknowledgements, in SQL that H2 (in its PostgreSQL mode) and PostgreSQL both speak. */
@Repository
class AcknowledgementTables {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    AcknowledgementTables(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    boolean holds(DiscreetEntries entries, LocalDate day) {
        return jdbc.sql("""
                select count(*) from acknowledgement
                where pseudonym = ? and entries_digest = ? and until_day >= ?""")
                        .params(entries.pseudonym(), entries.digest(), day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** One row a patient; of two at once for the same patient either may stay. */
    void keep(DiscreetEntries entries, LocalDate until) {
        transactions.executeWithoutResult(_ -> {
            int changed = jdbc.sql("update acknowledgement set entries_digest = ?, until_day = ? where pseudonym = ?")
                    .params(entries.digest(), until, entries.pseudonym())
                    .update();
            if (changed == 0) {
                jdbc.sql("""
                        insert into acknowledgement (pseudonym, entries_digest, until_day) values (?, ?, ?)
                        on conflict do nothing""")
                        .params(entries.pseudonym(), entries.digest(), until)
                        .update();
            }
        });
    }

    int deleteBefore(LocalDate day) {
        return jdbc.sql("delete from acknowledgement where until_day < ?")
                .param(day)
                .update();
    }
}
