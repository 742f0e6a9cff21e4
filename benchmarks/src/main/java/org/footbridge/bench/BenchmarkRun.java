package org.footbridge.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.footbridge.bench.http.ClosedLoop;
import org.footbridge.bench.http.Endpoints;
import org.footbridge.bench.report.HttpTables;
import org.footbridge.bench.report.Machine;
import org.footbridge.bench.report.ResultsPage;
import org.footbridge.bench.server.CallerKeys;
import org.footbridge.bench.server.Servers;
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
        http
    }

    /** Runs with the arguments of ./bench, in the folder of the repository. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchmarkRun()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var docs = root.resolve("docs/performance.md");
        var written = quick ? root.resolve("benchmarks/target/performance.md") : docs;
        var page = new ResultsPage(docs, written);
        String machine = Machine.sentence(command());
        if (only.contains(Part.http)) {
            http(page, machine);
        }
        say("The result is in " + root.relativize(written));
        return 0;
    }

    private void http(ResultsPage page, String machine) throws Exception {
        var keys = new CallerKeys();
        try (var servers = new Servers(root, root.resolve("benchmarks/target/run"), keys)) {
            say("starting the servers");
            var endpoints = new Endpoints(servers, keys, seed).start();
            var loop = quick ? new ClosedLoop(2, 0.5, 0.5, seed, this::say) : new ClosedLoop(7, 10, 4, seed, this::say);
            var measured = loop.measure(endpoints);
            page.write(
                    "http",
                    machine + "\n\n" + HttpTables.cpu(measured) + "\n" + HttpTables.latency(measured) + "\n"
                            + HttpTables.answers(measured));
        }
    }

    private String command() {
        var original = spec.commandLine().getParseResult().originalArgs();
        return String.join(
                " ", original.isEmpty() ? Set.of("./bench") : java.util.List.of("./bench", String.join(" ", original)));
    }

    private void say(String what) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(what);
        out.flush();
    }
}
