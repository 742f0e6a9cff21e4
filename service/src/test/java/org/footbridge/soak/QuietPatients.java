package org.footbridge.soak;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionTimeoutException;
import org.footbridge.facts.London;
import org.footbridge.people.APatient;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People for whom a card was refused: once the answer is confirmed, the card stays back at both instances. */
final class QuietPatients {

    private static final String HOOK = "patient-view";

    private final SoakInstances instances;
    private final SoakCaller caller;
    private final SentFeedback feedback;
    private final SoakFaults faults;
    private final QuietCheck check;
    private int people;

    QuietPatients(SoakInstances instances, SoakCaller caller, SentFeedback feedback, SoakFaults faults) {
        this.instances = instances;
        this.caller = caller;
        this.feedback = feedback;
        this.faults = faults;
        this.check = new QuietCheck(instances.both().stream().map(this::asked).toList(), QuietPatients::inTime, faults);
    }

    private QuietCheck.Asked asked(SoakInstances.Instance instance) {
        return call -> caller.postTo(instance, call.path(), call.body()).json();
    }

    private static boolean inTime(BooleanSupplier condition) {
        try {
            SoakInstances.await(condition::getAsBoolean);
            return true;
        } catch (ConditionTimeoutException late) {
            return false;
        }
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
            check.confirmed(call);
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

    QuietCheck check() {
        return check;
    }
}
