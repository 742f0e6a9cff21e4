package org.footbridge.bench.micro;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.footbridge.advice.Advice;
import org.footbridge.bench.request.HookRequests;
import org.footbridge.bench.request.RecordGenerator;
import org.footbridge.bench.request.RecordSize;
import org.footbridge.bench.stages.Stages;
import org.footbridge.card.TracedCard;
import org.footbridge.facts.London;
import org.footbridge.facts.PatientFacts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The three stages of an answer, each alone, on the shipped rule base and a made-up record of each size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StageBenchmarks {

    private static final int SEED = 42;

    /** Size of the record. */
    @Param
    public RecordSize size = RecordSize.TYPICAL;

    private Prepared prepared = new Prepared(size);

    /** What each stage begins with, made before the clock starts. */
    @Setup
    public void prepare() {
        prepared = new Prepared(size);
    }

    /** From the bytes of a request to facts. */
    @Benchmark
    public PatientFacts door() {
        return prepared.stages.facts(prepared.request);
    }

    /** From facts to advice. */
    @Benchmark
    public Advice evaluation() {
        return prepared.stages.advice(prepared.facts);
    }

    /** From advice to cards. */
    @Benchmark
    public List<TracedCard> cards() {
        return prepared.stages.cards(prepared.advice);
    }

    private static final class Prepared {
        private final Stages stages;
        private final byte[] request;
        private final PatientFacts facts;
        private final Advice advice;

        Prepared(RecordSize size) {
            var asOf = LocalDate.now(London.ZONE);
            stages = new Stages(Stages.shipped(Path.of("")), asOf);
            request = HookRequests.prefetched(RecordGenerator.record(size, SEED, asOf));
            facts = stages.facts(request);
            advice = stages.advice(facts);
        }
    }
}
