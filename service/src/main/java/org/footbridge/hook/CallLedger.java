package org.footbridge.hook;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.footbridge.advice.Advice.Withheld;
import org.footbridge.cdshooks.CdsRequest;
import org.footbridge.consultation.Consultation;
import org.footbridge.consultation.Consulted;
import org.footbridge.consultation.Deadline;
import org.footbridge.feedback.Ledger;
import org.footbridge.feedback.LedgerCall;
import org.footbridge.feedback.LedgerCall.CallOutcome;
import org.footbridge.record.PrefetchState;
import org.footbridge.rulebase.RuleBase;
import org.springframework.stereotype.Component;

/** Remembers each call of a service in the ledger, however it ended, and waits for nothing. */
@Component
class CallLedger {
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();
    private final Ledger ledger;
    private final Consultation consultation;
    private final Clock clock;

    CallLedger(Ledger ledger, Consultation consultation, Clock clock) {
        this.ledger = ledger;
        this.consultation = consultation;
        this.clock = clock;
    }

    /** A call that was answered from a record, with the cards that answer it. */
    void advised(HookService service, CdsRequest request, Consulted.OnRecord advised, Deadline deadline) {
        var advice = advised.advice();
        var call = call(
                service,
                CallOutcome.ADVISED,
                advised.ruleBase(),
                PrefetchState.of(request.prefetch(), advised.record()),
                deadline,
                new Found(
                        advised.fired(),
                        advice.withheld().stream().map(Withheld::route).toList(),
                        List.copyOf(advised.keptBack()),
                        advised.cards().stream()
                                .map(made -> Objects.requireNonNull(made.card().uuid()))
                                .toList()));
        consultation.remember(call, advised);
    }

    /** A call that ended before there was a record to advise on. */
    void ended(HookService service, CdsRequest request, CallOutcome outcome, Deadline deadline) {
        var call = call(
                service,
                outcome,
                consultation.ruleBase(),
                PrefetchState.of(request.prefetch()),
                deadline,
                new Found(List.of(), List.of(), List.of(), List.of()));
        ledger.answered(call, List.of());
    }

    /** What the rules made of it. */
    private record Found(List<String> fired, List<String> withheld, List<String> keptBack, List<String> cards) {}

    private LedgerCall call(
            HookService service,
            CallOutcome outcome,
            RuleBase ruleBase,
            Map<String, PrefetchState> prefetch,
            Deadline deadline,
            Found found) {
        return new LedgerCall(
                ids.generate(),
                service.id(),
                outcome,
                ruleBase.about().version(),
                ruleBase.sha256(),
                clock.instant(),
                Math.toIntExact(deadline.taken().toMillis()),
                prefetch,
                found.fired(),
                found.withheld(),
                found.keptBack(),
                found.cards());
    }
}
