package org.footbridge.soak;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Feedback on cards: what was confirmed must be in the database once, what was refused is sent again. */
final class SentFeedback {

    private static final String ITEM = """
            {"feedback": [{"card": "%s", "outcome": "overridden", "outcomeTimestamp": "2026-11-30T09:00:00Z", "overrideReason":
             {"reason": {"code": "%s", "system": "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes"}}}]}""";

    private final SoakCaller caller;
    private final SoakFaults faults;
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final Queue<Unsent> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();

    SentFeedback(SoakCaller caller, SoakFaults faults) {
        this.caller = caller;
        this.faults = faults;
    }

    private record Unsent(String path, String card, String reason) {}

    /** Whether it was confirmed; where the service asks for it, it is sent again later. */
    boolean send(String hook, String card, String reason) {
        return send(new Unsent(SoakCall.pathOf(hook) + "/feedback", card, reason));
    }

    private boolean send(Unsent item) {
        int status = caller.post(item.path(), ITEM.formatted(item.card(), item.reason()))
                .status();
        if (status == 200) {
            confirmed.add(item.card());
        } else if (status == 503) {
            refusals.incrementAndGet();
            refused.add(item);
        } else {
            faults.add("feedback was answered with " + status);
        }
        return status == 200;
    }

    /** Sends again what was refused while there was no database. */
    void sendAgain() {
        for (int left = refused.size(); left > 0; left--) {
            var item = refused.poll();
            if (item != null) {
                send(item);
            }
        }
    }

    int confirmed() {
        return confirmed.size();
    }

    int refusals() {
        return refusals.get();
    }

    int stillRefused() {
        return refused.size();
    }

    /** How much of what was confirmed is not in the database, or there twice. */
    long lost(DataSource database) throws SQLException {
        Map<String, Integer> rows = new HashMap<>();
        JdbcClient.create(database)
                .sql("select card_uuid, count(*) from feedback group by card_uuid")
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .forEach(row -> rows.put(row.getKey(), row.getValue()));
        return confirmed.stream()
                .filter(card -> rows.getOrDefault(card, 0) != 1)
                .count();
    }
}
