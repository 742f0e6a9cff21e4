package org.footbridge.consultation;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.footbridge.advice.Adviser;
import org.footbridge.card.CardContext;
import org.footbridge.card.CardMaker;
import org.footbridge.card.TracedCard;
import org.footbridge.cdshooks.UuidFormat;
import org.footbridge.chart.Chart;
import org.footbridge.facts.London;
import org.footbridge.feedback.IssuedCard;
import org.footbridge.feedback.Ledger;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.record.PrefetchTemplates;
import org.footbridge.record.ReadResult;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReader;
import org.footbridge.record.RecordRequest;
import org.footbridge.rulebase.RuleBase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * From a patient's record to cards: {@link #advise} is the whole of it. The CDS Hooks service and the SMART page both use
 * it, so that they give the same advice.
 */
@Component
public class Consultation {
    private final LiveRuleBase live;
    private final RecordReader reader;
    private final Chart chart;
    private final Adviser adviser;
    private final CardMaker cardMaker;
    private final Ledger ledger;
    private final Clock clock;
    private final AnswerThreads threads;

    Consultation(
            LiveRuleBase live,
            RecordReader reader,
            Chart chart,
            Adviser adviser,
            CardMaker cardMaker,
            Ledger ledger,
            Clock clock,
            AnswerThreads threads) {
        this.live = live;
        this.reader = reader;
        this.chart = chart;
        this.adviser = adviser;
        this.cardMaker = cardMaker;
        this.ledger = ledger;
        this.clock = clock;
        this.threads = threads;
    }

    /** What is read of a record, as FHIR queries; the same for every rule base. */
    public PrefetchTemplates prefetchTemplates() {
        return PrefetchTemplates.all();
    }

    /** When the answer to a call must be ready that arrived then, on the clock of {@link System#nanoTime}. */
    public Deadline deadline(long arrival) {
        return threads.deadline(arrival);
    }

    /**
     * Reads the record, makes facts of it, advises and makes cards, all before the deadline.
     *
     * @param clinician relative reference of the user, where it is known to be one that may refer
     * @param page the launch address of the page, where the cards are to link to it
     */
    public Consulted advise(RecordRequest request, @Nullable String clinician, @Nullable URI page, Deadline deadline) {
        var ruleBase = live.current();
        var read = reader.read(request, ruleBase.vocabulary(), deadline.left());
        if (deadline.isPast()) {
            return new Consulted.OutOfTime(Deadline.RETRY_AFTER);
        }
        return switch (read) {
            case ReadResult.NoPatient(var cause, var retryAfter) -> new Consulted.NoPatient(cause, retryAfter);
            case RecordRead record ->
                threads.run(
                                () -> adviseOn(
                                        record, ruleBase, new CardContext(record.patientReference(), clinician, page)),
                                deadline)
                        .orElseGet(() -> new Consulted.OutOfTime(Deadline.RETRY_AFTER));
        };
    }

    private Consulted adviseOn(RecordRead record, RuleBase ruleBase, CardContext context) throws InterruptedException {
        var facts = chart.facts(record, LocalDate.now(clock.withZone(London.ZONE)), ruleBase.vocabulary());
        AnswerThreads.stopIfGivenUp();
        var advice = adviser.advise(ruleBase, facts);
        AnswerThreads.stopIfGivenUp();
        return new Consulted.OnRecord(ruleBase, record, facts, advice, cardMaker.cards(ruleBase, advice, context));
    }

    /**
     * Records in the ledger which rules are behind cards that were shown, so that feedback on them can be kept.
     *
     * @param shownBy what showed them: the id of a CDS service, or the page
     */
    public void remember(List<TracedCard> shown, RuleBase ruleBase, String shownBy) {
        ledger.issued(
                shown.stream().map(made -> issued(made, ruleBase, shownBy)).toList());
    }

    /**
     * The card that a link on an earlier card leads to: the one that rests on the same rules.
     *
     * @param appContext what the link carried; anybody may have written it
     */
    public Optional<TracedCard> linkedCard(Consulted.OnRecord advised, @Nullable String appContext) {
        if (appContext == null || !UuidFormat.matches(appContext)) {
            return Optional.empty();
        }
        return ledger.rulesBehind(appContext)
                .flatMap(rules -> advised.cards().stream()
                        .filter(made -> made.ruleIds().equals(rules))
                        .findFirst());
    }

    private IssuedCard issued(TracedCard made, RuleBase ruleBase, String shownBy) {
        return new IssuedCard(
                Objects.requireNonNull(made.card().uuid()),
                shownBy,
                made.ruleIds(),
                made.routesBySuggestion(),
                ruleBase.about().version(),
                ruleBase.sha256(),
                clock.instant());
    }
}
