package org.footbridge.soak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.footbridge.facts.London;
import org.footbridge.hook.TestResponse;
import org.footbridge.people.APatient;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People for whom a card was refused: once the answer is confirmed, the card stays back at both instances. */
final class QuietPatients {

    private static final String HOOK = "patient-view";

    private final SoakInstances instances;
    private final SoakCaller caller;
    private final SentFeedback feedback;
    private final SoakFaults faults;
    private final List<SoakCall> waiting = new ArrayList<>();
    private final List<SoakCall> keptBack = new ArrayList<>();
    private int people;

    QuietPatients(SoakInstances instances, SoakCaller caller, SentFeedback feedback, SoakFaults faults) {
        this.instances = instances;
        this.caller = caller;
        this.feedback = feedback;
        this.faults = faults;
    }

    /** Another person, whose card is refused. */
    void another() {
        var id = "quiet-" + ++people;
        instances.records.add(
                id, APatient.aPatientOn(LocalDate.now(London.ZONE)).aged(70).whoFeelsLonely());
        var call = SoakCall.of(HOOK, id, instances.records.keys(), instances.records);
        var reply = caller.post(call.path(), call.body());
        var card = reply.json().path("cards").path(0).path("uuid").asString("");
        if (reply.status() != 200 || card.isEmpty()) {
            faults.add("no card to refuse: " + reply.status());
            return;
        }
        if (instances.hasDatabase()) {
            // A clinician reads a card before they answer it; until it is written, only its own instance knows it.
            SoakInstances.await(() -> isInTheLedger(card));
        }
        if (feedback.send(HOOK, card, "patient-refuses")) {
            waiting.add(call);
        }
    }

    private boolean isInTheLedger(String card) {
        return JdbcClient.create(instances.database().getPostgresDatabase())
                        .sql("select count(*) from issued_card where cast(card_uuid as varchar) = ?")
                        .param(card)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Those who have been answered stay so, with and without a database. */
    void check() {
        for (var call : keptBack) {
            if (!isKeptBackAtBoth(call)) {
                faults.add("a card that was kept back came back");
            }
        }
    }

    /** Waits until both instances know what was confirmed; only while there is a database. */
    void awaitOthers() {
        for (var call : waiting) {
            SoakInstances.await(() -> isKeptBackAtBoth(call));
        }
        keptBack.addAll(waiting);
        waiting.clear();
    }

    private boolean isKeptBackAtBoth(SoakCall call) {
        return instances.both().stream()
                .map(instance -> caller.postTo(instance, call.path(), call.body()))
                .allMatch(QuietPatients::isKeptBack);
    }

    private static boolean isKeptBack(TestResponse reply) {
        var cards = reply.json().path("cards");
        return cards.size() == 1 && cards.path(0).path("summary").asString("").startsWith("Kept back: loneliness");
    }

    int keptBack() {
        return keptBack.size();
    }
}
