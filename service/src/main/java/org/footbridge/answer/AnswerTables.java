package org.footbridge.answer;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.footbridge.card.GivenAnswer;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of answers, in SQL that H2 (in its PostgreSQL mode) and PostgreSQL both speak. */
@Repository
class AnswerTables {

    /** Another transaction may still be writing a row whose id is lower than one that is there already. */
    private static final long OVERLAP = 1_000;

    /** No reason, so that it keeps nothing back. */
    private static final String TAKEN_BACK = "taken-back";

    private final JdbcOperations rows;
    private final JdbcClient jdbc;

    AnswerTables(JdbcOperations rows) {
        this.rows = rows;
        this.jdbc = JdbcClient.create(rows);
    }

    /** An answer with the row that it stands in. */
    record Row(long id, String person, String need, GivenAnswer answer) {}

    void addAnswerable(List<AnswerableCard> cards) {
        rows.batchUpdate(
                "insert into answerable_card (card, person, need, issued_on) values (?, ?, ?, ?)",
                cards,
                Math.max(1, cards.size()),
                AnswerTables::set);
    }

    private static void set(PreparedStatement row, AnswerableCard card) throws SQLException {
        row.setString(1, card.card());
        row.setString(2, card.person());
        row.setString(3, card.need());
        row.setObject(4, card.issuedOn());
    }

    /** Keeps an answer to a card, in place of an earlier one to the same; nothing where nobody knows whose the card was. */
    void keep(String card, GivenAnswer answer) {
        delete(card);
        insert(card, answer);
    }

    /** Puts in the place of an answer that it no longer counts, so that other instances see it, too. */
    void takeBack(String card, LocalDate day) {
        if (delete(card) > 0) {
            insert(card, new GivenAnswer(TAKEN_BACK, day));
        }
    }

    private int delete(String card) {
        return jdbc.sql("""
                delete from given_answer where exists (
                  select 1 from answerable_card a
                  where a.card = :card and a.person = given_answer.person and a.need = given_answer.need)""").param("card", card).update();
    }

    private void insert(String card, GivenAnswer answer) {
        jdbc.sql("""
                insert into given_answer (person, need, reason, answered_on)
                select person, need, :reason, :day from answerable_card where card = :card""")
                .param("card", card)
                .param("reason", answer.code())
                .param("day", answer.on())
                .update();
    }

    /** The answers that were kept since the row of that id, and some before it. */
    List<Row> since(long id) {
        return jdbc.sql("select id, person, need, reason, answered_on from given_answer where id > :id order by id")
                .param("id", Math.max(0, id - OVERLAP))
                .query((row, number) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        new GivenAnswer(row.getString(4), row.getObject(5, LocalDate.class))))
                .list();
    }

    int forget(LocalDate answersBefore, LocalDate cardsBefore) {
        return jdbc.sql("delete from given_answer where answered_on < :day")
                        .param("day", answersBefore)
                        .update()
                + jdbc.sql("delete from answerable_card where issued_on < :day")
                        .param("day", cardsBefore)
                        .update();
    }
}
