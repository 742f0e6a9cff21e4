package org.footbridge.telemetry;

import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.footbridge.facts.Unread;

/** Measures the stages of one answer: a timer always, and a span where traces are exported. */
public final class MeasuredAnswer {
    /** Measures nothing. */
    public static final MeasuredAnswer NONE =
            new MeasuredAnswer(Map.of(), _ -> {}, Tracing.OFF.get(Telemetry.NAME), Context.root());

    private final Map<Stage, Timer> timers;
    private final Consumer<Unread> unread;
    private final Tracer tracer;
    private final Context parent;

    MeasuredAnswer(Map<Stage, Timer> timers, Consumer<Unread> unread, Tracer tracer, Context parent) {
        this.timers = timers;
        this.unread = unread;
        this.tracer = tracer;
        this.parent = parent;
    }

    /** What a stage does. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Runs a stage, and measures it even where it fails. */
    public <T, E extends Exception> T stage(Stage stage, Work<T, E> work) throws E {
        var timer = timers.get(stage);
        if (timer == null) {
            return work.run();
        }
        var span = tracer.spanBuilder(stage.word()).setParent(parent).startSpan();
        long began = System.nanoTime();
        try {
            return work.run();
        } finally {
            timer.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            span.end();
        }
    }

    /** Counts the parts of the record that could not be read. */
    public void unread(List<Unread> parts) {
        parts.forEach(unread);
    }

    /** Ends the span of the whole call. */
    void end(long status) {
        Span.fromContext(parent)
                .setAttribute("http.response.status_code", status)
                .end();
    }
}
