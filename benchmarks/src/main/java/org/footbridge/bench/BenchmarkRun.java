package org.footbridge.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.footbridge.bench.growth.Growth;
import org.footbridge.bench.http.ClosedLoop;
import org.footbridge.bench.http.Endpoints;
import org.footbridge.bench.http.FixedRate;
import org.footbridge.bench.micro.MicroRun;
import org.footbridge.bench.report.GrowthTable;
import org.footbridge.bench.report.HttpTables;
import org.footbridge.bench.report.Machine;
import org.footbridge.bench.report.Plots;
import org.footbridge.bench.report.ResultsPage;
import org.footbridge.bench.request.RecordSize;
import org.footbridge.bench.server.CallerKeys;
import org.footbridge.bench.server.Servers;
import org.footbridge.bench.start.Starts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Benchmarks from the command line: measures, and writes the page of results. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures Footbridge, its peers and its floors, and writes docs/performance.md.")
final class BenchmarkRun implements Callable<Integer> {

    @Option(names = "--quick", description = "A short run, whose figures are rough; writes into benchmarks/target.")
    private boolean quick;

    @Option(names = "--only", split = ",", description = "Some parts only: ${COMPLETION-CANDIDATES}.")
    private Set<Part> only = EnumSet.allOf(Part.class);

    @Option(names = "--seed", defaultValue = "42", description = "Seed of the made-up records (default 42).")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Path root = Path.of("").toAbsolutePath();

    /** What can be measured alone. */
    private enum Part {
        /** One call after the other, with the CPU of each. */
        http,
        /** Calls at a fixed rate. */
        rate,
        /** The door, the evaluation and the cards alone. */
        jmh,
        /** Cost against the size of the record, the rule base and the suite. */
        growth,
        /** Starts of both applications. */
        start
    }

    /** Runs with the arguments of ./bench, in the folder of the repository. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchmarkRun()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var docs = root.resolve("docs/performance.md");
        var written = quick ? root.resolve("benchmarks/target/report/performance.md") : docs;
        var page = quick ? ResultsPage.copy(docs, written) : ResultsPage.of(docs);
        if (only.contains(Part.http) || only.contains(Part.rate)) {
            overHttp(page);
        }
        if (only.contains(Part.jmh)) {
            String machine = Machine.sentence(command());
            say("JMH: the door, the evaluation, the cards");
            page.write("jmh", machine + "\n\n" + MicroRun.table(quick));
        }
        if (only.contains(Part.growth)) {
            String machine = Machine.sentence(command());
            var lines = new Growth(root, quick, this::say).measure();
            String plot = page.plot("growth", "Cost against size on logarithmic axes", Plots.growth(lines));
            page.write("growth", machine + "\n\n" + plot + GrowthTable.of(lines));
        }
        if (only.contains(Part.start)) {
            String machine = Machine.sentence(command());
            var starts = new Starts(root, root.resolve("benchmarks/target/starts"), quick ? 1 : 5, this::say);
            page.write("start", machine + "\n\n" + starts.table());
        }
        say("The result is in " + root.relativize(written));
        return 0;
    }

    private void overHttp(ResultsPage page) throws Exception {
        String machine = Machine.sentence(command());
        var keys = new CallerKeys();
        try (var servers = new Servers(root, root.resolve("benchmarks/target/run"), keys)) {
            say("starting the servers");
            var endpoints = new Endpoints(servers, keys, seed).start();
            int rounds = only.contains(Part.http) ? quick ? 2 : 7 : 0;
            var loop = quick
                    ? new ClosedLoop(rounds, 250, 0.5, 0.6, seed, this::say)
                    : new ClosedLoop(rounds, 2000, 8, 4, seed, this::say);
            var measured = loop.measure(endpoints);
            if (only.contains(Part.http)) {
                String plot = page.plot("cpu", "CPU of a call by endpoint and size", Plots.cpu(measured));
                page.write(
                        "http",
                        machine + "\n\n" + plot + HttpTables.cpu(measured) + "\n" + HttpTables.latency(measured) + "\n"
                                + HttpTables.answers(measured));
            }
            if (only.contains(Part.rate)) {
                page.write("rate", machine + "\n\n" + HttpTables.latency(rate().measure(endpoints)));
            }
        }
    }

    private FixedRate rate() {
        var perSecond = Map.of(RecordSize.SMALL, 20, RecordSize.TYPICAL, 20, RecordSize.LARGE, 2);
        return new FixedRate(quick ? 1 : 3, quick ? 1 : 10, perSecond, seed, this::say);
    }

    private String command() {
        return String.join(
                " ",
                Stream.concat(Stream.of("./bench"), spec.commandLine().getParseResult().originalArgs().stream())
                        .toList());
    }

    private void say(String what) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(what);
        out.flush();
    }
}
