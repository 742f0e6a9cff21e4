package org.footbridge.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.acknowledgement.Acknowledgements;
import org.footbridge.acknowledgement.DiscreetEntries;
import org.footbridge.advice.Adviser;
import org.footbridge.answer.Answers;
import org.footbridge.card.CardMaker;
import org.footbridge.card.RecordedContext;
import org.footbridge.card.TracedCard;
import org.footbridge.cdshooks.UuidFormat;
import org.footbridge.chart.Chart;
import org.footbridge.facts.London;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.StatedPreferences;
import org.footbridge.feedback.IssuedCard;
import org.footbridge.feedback.Ledger;
import org.footbridge.feedback.LedgerCall;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.record.PathwayElements;
import org.footbridge.record.PrefetchTemplates;
import org.footbridge.record.ReadResult;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReader;
import org.footbridge.record.RecordRequest;
import org.footbridge.record.access.FhirSource;
import org.footbridge.record.recorded.ServerAnswer;
import org.footbridge.record.recorded.ServerNotes;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.telemetry.MeasuredAnswer;
import org.footbridge.telemetry.Stage;
import org.footbridge.telemetry.Telemetry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * From a patient's record to cards: {@link #advise} is the whole of it. The CDS Hooks service and the SMART page both use
 * it, so that they give the same advice.
 */
@Component
public class Consultation {
    private final LiveRuleBase live;
    private final RecordReader reader;
    private final Chart chart;
    private final FactsToCards steps;
    private final ShadowCalls shadow;
    private final Ledger ledger;
    private final Clock clock;
    private final AnswerThreads threads;
    private final Acknowledgements acknowledgements;
    private final Answers answers;
    private final Telemetry telemetry;
    private final boolean isRecording;

    Consultation(
            LiveRuleBase live,
            RecordReader reader,
            Chart chart,
            Adviser adviser,
            CardMaker cardMaker,
            Ledger ledger,
            Clock clock,
            AnswerThreads threads,
            Acknowledgements acknowledgements,
            Answers answers,
            ShadowCalls shadow,
            Telemetry telemetry,
            @Value("${footbridge.recording.folder:}") String recording) {
        this.live = live;
        this.reader = reader;
        this.chart = chart;
        this.steps = new FactsToCards(adviser, cardMaker);
        this.ledger = ledger;
        this.clock = clock;
        this.threads = threads;
        this.acknowledgements = acknowledgements;
        this.answers = answers;
        this.shadow = shadow;
        this.telemetry = telemetry;
        this.isRecording = !recording.isBlank();
    }

    /** What is read of a record, as FHIR queries; the same for every rule base. */
    public PrefetchTemplates prefetchTemplates() {
        return PrefetchTemplates.all();
    }

    /** Whether a ServiceRequest asks for social prescribing. */
    public boolean isReferral(JsonNode serviceRequest) {
        return PathwayElements.referralKind(live.current().vocabulary(), serviceRequest)
                .isPresent();
    }

    /** When the answer to a call must be ready that arrived then, on the clock of {@link System#nanoTime}. */
    public Deadline deadline(long arrival) {
        return threads.deadline(arrival);
    }

    /** Advises as below on a patient whose answers stand in the record alone. */
    public Consulted advise(RecordRequest request, ConsultedBy by, Deadline deadline, MeasuredAnswer measured) {
        return advise(request, by, Optional.empty(), deadline, measured);
    }

    /**
     * Reads the record, makes facts of it, looks up whether its discreet entries were read, advises and makes cards, all
     * before the deadline.
     *
     * @param said what the patient was asked would suit them, which counts where the record has nothing later
     */
    public Consulted advise(
            RecordRequest request,
            ConsultedBy by,
            Optional<StatedPreferences> said,
            Deadline deadline,
            MeasuredAnswer measured) {
        var ruleBase = live.current();
        var notes = new ServerNotes();
        UnaryOperator<FhirSource> around = isRecording ? notes::noting : UnaryOperator.identity();
        var read =
                measured.stage(Stage.READ, () -> reader.read(request, ruleBase.vocabulary(), deadline.left(), around));
        var asked = new Asked(request, notes.answers(), by, measured);
        if (deadline.isPast()) {
            return new Consulted.OutOfTime(Deadline.RETRY_AFTER);
        }
        return switch (read) {
            case ReadResult.TurnedAway() -> new Consulted.OutOfTime(Deadline.RETRY_AFTER);
            case ReadResult.NoPatient(var cause, var retryAfter) -> new Consulted.NoPatient(cause, retryAfter);
            case RecordRead record ->
                threads.run(() -> begin(record, ruleBase, said, asked), deadline)
                        .flatMap(begun -> answer(begun, record, ruleBase, asked, deadline))
                        .orElseGet(() -> new Consulted.OutOfTime(Deadline.RETRY_AFTER));
        };
    }

    /** What was asked, by whom, and what the server said to it where calls are recorded. */
    private record Asked(RecordRequest request, List<ServerAnswer> said, ConsultedBy by, MeasuredAnswer measured) {}

    /** What is known of a patient, and which of it a clinician can say to have read. */
    private record Known(PatientFacts facts, Optional<DiscreetEntries> toRead) {}

    /** An answer, or what is known so far where it must first be looked up whether entries were read. */
    private record Begun(Known known, Optional<Consulted> answer) {}

    /** Most records hold no entry to look up, and are answered on the one thread. */
    private Begun begin(RecordRead record, RuleBase ruleBase, Optional<StatedPreferences> said, Asked asked)
            throws InterruptedException {
        var today = LocalDate.now(clock.withZone(London.ZONE));
        var read = asked.measured().stage(Stage.FACTS, () -> chart.facts(record, today, ruleBase.vocabulary()));
        asked.measured().unread(read.unread());
        var facts = said.filter(here -> here.isLaterThan(read.preferences()))
                .map(read::withPreferences)
                .orElse(read);
        var entries = acknowledgements.entries(
                asked.by().fhirBase(),
                asked.request().patientId(),
                facts,
                ruleBase.vocabulary(),
                source -> codeOf(record, source));
        var known = new Known(facts, entries);
        return new Begun(
                known, entries.isPresent() ? Optional.empty() : Optional.of(adviseOn(record, ruleBase, known, asked)));
    }

    /** Looks up on the thread of the call: an interruption in the middle of it could close an embedded database. */
    private Optional<Consulted> answer(
            Begun begun, RecordRead record, RuleBase ruleBase, Asked asked, Deadline deadline) {
        if (begun.answer().isPresent()) {
            return begun.answer();
        }
        var facts = begun.known().facts();
        var entries = begun.known().toRead();
        boolean read = asked.measured()
                .stage(
                        Stage.ACKNOWLEDGED,
                        () -> entries.filter(each -> acknowledgements.cover(each, facts.asOf()))
                                .isPresent());
        var known = new Known(facts.withReadWithCare(read), entries);
        return threads.run(() -> adviseOn(record, ruleBase, known, asked), deadline);
    }

    private static String codeOf(RecordRead record, String source) {
        return Stream.of(RecordPart.values())
                .flatMap(part -> record.part(part).entries().stream())
                .filter(entry -> entry.source().equals(source))
                .map(entry -> entry.code().read().toString())
                .collect(Collectors.joining());
    }

    private Consulted adviseOn(RecordRead record, RuleBase ruleBase, Known known, Asked asked)
            throws InterruptedException {
        var by = asked.by();
        var person = answers.person(by.fhirBase(), record.patientReference());
        var given = new NotedAnswers(
                answers.of(person, known.facts(), ruleBase.about().quiet()));
        var made = steps.make(ruleBase, known.facts(), record.patientReference(), by, given, asked.measured());
        return new Consulted.OnRecord(
                ruleBase,
                record,
                known.facts(),
                known.toRead(),
                made.evaluation().advice(),
                person,
                made.evaluation().fired().ruleIds(),
                new Consulted.Basis(asked.request(), asked.said(), new RecordedContext(made.context(), given.found())),
                made.cards());
    }

    /**
     * Records in the ledger which rules are behind cards that were shown, so that feedback on them can be kept, and has all
     * cards of the advice compared with the version in the shadow, where one runs.
     *
     * @param advised the advice that they are of
     * @param shownBy what showed them: the id of a CDS service, or the page
     */
    public void remember(Consulted.OnRecord advised, List<TracedCard> shown, String shownBy) {
        ledger.issued(issued(advised, shown, shownBy));
        shown.forEach(made -> telemetry.shown(made.ruleIds()));
        shadow.offer(advised, shownBy);
    }

    /** Records in the ledger a call and the cards that answer it; compared with the shadow in the same way. */
    public void remember(LedgerCall call, Consulted.OnRecord advised) {
        ledger.answered(call, issued(advised, advised.cards(), call.serviceId()));
        advised.cards().forEach(made -> telemetry.shown(made.ruleIds()));
        shadow.offer(advised, call.serviceId());
    }

    private List<IssuedCard> issued(Consulted.OnRecord advised, List<TracedCard> shown, String shownBy) {
        return shown.stream().map(made -> issued(made, advised, shownBy)).toList();
    }

    /** The rule base that answers now, where no answer says which it was. */
    public RuleBase ruleBase() {
        return live.current();
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

    private IssuedCard issued(TracedCard made, Consulted.OnRecord advised, String shownBy) {
        var ruleBase = advised.ruleBase();
        var uuid = Objects.requireNonNull(made.card().uuid());
        return new IssuedCard(
                uuid,
                shownBy,
                made.ruleIds(),
                made.routesBySuggestion(),
                ruleBase.about().version(),
                ruleBase.sha256(),
                clock.instant(),
                made.answered()
                        .flatMap(need -> advised.person().map(person -> answers.answerable(uuid, person, need))));
    }
}
