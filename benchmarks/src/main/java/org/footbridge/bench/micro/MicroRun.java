package org.footbridge.bench.micro;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.bench.request.RecordSize;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Run of the JMH benchmarks in processes of their own, and its table. */
public final class MicroRun {

    private MicroRun() {}

    /**
     * Measures the stages, at each size or (quick) at the typical one.
     *
     * @param quick whether rough figures will do
     */
    public static String table(boolean quick) throws RunnerException {
        var options = new OptionsBuilder()
                .include(StageBenchmarks.class.getSimpleName())
                .param("size", quick ? new String[] {RecordSize.TYPICAL.name()} : sizes())
                .forks(quick ? 1 : 3)
                .warmupIterations(quick ? 3 : 5)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(quick ? 3 : 5)
                .measurementTime(TimeValue.seconds(quick ? 1 : 3))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .jvmArgsAppend("-Xms1g", "-Xmx2g", "--sun-misc-unsafe-memory-access=allow")
                .build();
        var table = new StringBuilder(
                "| stage | record | microseconds | error (99.9 %) | KB allocated |\n|---|---|---|---|---|\n");
        for (RunResult run : new Runner(options).run()) {
            Result<?> time = run.getPrimaryResult();
            String error = Double.isNaN(time.getScoreError()) ? "-" : number(time.getScoreError());
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s |%n",
                    time.getLabel(),
                    run.getParams().getParam("size").toLowerCase(Locale.ROOT),
                    number(time.getScore()),
                    error,
                    allocated(run).map(bytes -> number(bytes / 1024)).orElse("-")));
        }
        return table.toString();
    }

    private static String[] sizes() {
        return Stream.of(RecordSize.values()).map(RecordSize::name).toArray(String[]::new);
    }

    private static Optional<Double> allocated(RunResult run) {
        return run.getSecondaryResults().entrySet().stream()
                .filter(result -> result.getKey().endsWith("gc.alloc.rate.norm"))
                .map(result -> result.getValue().getScore())
                .findFirst();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
