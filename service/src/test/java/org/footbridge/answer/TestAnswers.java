package org.footbridge.answer;

import java.time.Clock;
import org.footbridge.acknowledgement.KeyedHash;
import org.springframework.jdbc.core.JdbcOperations;

/** Answers over a database of a test's own. */
public final class TestAnswers {

    private TestAnswers() {}

    public static Answers in(JdbcOperations database, Clock clock) {
        return new Answers(new AnswerTables(database), new KeyedHash(new byte[32]), clock);
    }
}
