package org.footbridge.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.footbridge.facts.Unread;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The meters of the service, each looked up once for each of its labels, and the spans of its calls. Labels are hooks,
 * stages, statuses, rule ids and parts of the record: words of this program and its tables.
 */
@Component
public final class Telemetry {
    static final String NAME = "org.footbridge";

    /** From a record that was sent along, over what a GP notices, to the default budgets. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(4)
    };

    private final MeterRegistry meters;
    private final Tracer tracer;
    private final Map<String, Map<Stage, Timer>> stages = new ConcurrentHashMap<>();
    private final Map<Answered, Timer> answers = new ConcurrentHashMap<>();
    private final Map<String, Counter> cards = new ConcurrentHashMap<>();
    private final Map<NotRead, Counter> unread = new ConcurrentHashMap<>();

    private final Function<String, Map<Stage, Timer>> newStages = this::stageTimers;
    private final Function<Answered, Timer> newAnswer = this::answerTimer;
    private final Consumer<Unread> notRead = this::unread;

    Telemetry(MeterRegistry meters, TracerProvider traces) {
        this.meters = meters;
        this.tracer = traces.get(NAME);
    }

    private record Answered(String hook, int status) {}

    private record NotRead(String part, String cause) {}

    /**
     * Begins to measure a call.
     *
     * @param hook what was called
     * @param traceparent the span of the caller that it belongs to, as W3C Trace Context writes it
     */
    public MeasuredAnswer call(String hook, @Nullable String traceparent) {
        var span = tracer.spanBuilder(hook)
                .setParent(Tracing.context(traceparent))
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        return new MeasuredAnswer(
                stages.computeIfAbsent(hook, newStages),
                notRead,
                tracer,
                Context.root().with(span));
    }

    /** Begins to measure an answer that is not called by a hook, and only its stages. */
    public MeasuredAnswer stagesOf(String what) {
        return new MeasuredAnswer(stages.computeIfAbsent(what, newStages), notRead, tracer, Context.root());
    }

    /** Ends the measurement of a call, which took so long and was answered with this status. */
    public void answered(String hook, MeasuredAnswer call, int status, long nanos) {
        answers.computeIfAbsent(new Answered(hook, status), newAnswer).record(nanos, TimeUnit.NANOSECONDS);
        call.end(status);
    }

    /** Counts a card under each of the rules behind it. */
    public void shown(List<String> rules) {
        rules.forEach(rule -> cards.computeIfAbsent(rule, this::cardCounter).increment());
    }

    /** Counts a part of a record that could not be read. */
    private void unread(Unread unreadPart) {
        unread.computeIfAbsent(
                        new NotRead(unreadPart.part().word(), unreadPart.cause().word()), this::unreadCounter)
                .increment();
    }

    private Map<Stage, Timer> stageTimers(String hook) {
        var timers = new EnumMap<Stage, Timer>(Stage.class);
        for (var stage : Stage.values()) {
            timers.put(
                    stage,
                    Timer.builder("footbridge.stage")
                            .description("Time of a stage of an answer")
                            .tag("hook", hook)
                            .tag("stage", stage.word())
                            .serviceLevelObjectives(BUCKETS)
                            .register(meters));
        }
        return timers;
    }

    private Timer answerTimer(Answered answered) {
        return Timer.builder("footbridge.answer")
                .description("Time from the arrival of a call to the end of its answer")
                .tag("hook", answered.hook())
                .tag("status", Integer.toString(answered.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    private Counter cardCounter(String rule) {
        return Counter.builder("footbridge.cards")
                .description("Cards shown, by each rule behind them")
                .tag("rule", rule)
                .register(meters);
    }

    private Counter unreadCounter(NotRead notRead) {
        return Counter.builder("footbridge.unread")
                .description("Parts of records that could not be read")
                .tag("part", notRead.part())
                .tag("cause", notRead.cause())
                .register(meters);
    }
}
