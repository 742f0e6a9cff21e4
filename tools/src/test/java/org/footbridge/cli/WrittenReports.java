package org.footbridge.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.footbridge.coverage.MutationAnalysis;
import org.footbridge.coverage.SmallChanges;
import picocli.CommandLine;

/** Reports as the command line writes them, for tests to open. */
public final class WrittenReports {

    private static final Path RULES = Path.of("../rules/rulebase");

    /** The report on the shipped rules, written when the first test asks for it: it takes the longest of all. */
    private static final class Shipped {
        static final AtomicReference<MutationAnalysis> MUTATIONS = new AtomicReference<>();
        static final Path REPORT =
                Path.of("target/reports-for-tests/shipped.html").toAbsolutePath();
        static final int EXIT = writeShipped();
    }

    private WrittenReports() {}

    /** The report on the shipped rules, since a version that was never live; written once for all tests. */
    public static Path shipped() {
        if (Shipped.EXIT != 0) {
            throw new AssertionError("The report on the shipped rules exits with " + Shipped.EXIT);
        }
        return Shipped.REPORT;
    }

    /** What that report says of small changes to the shipped rules, for tests that would run them again. */
    public static MutationAnalysis shippedMutations() {
        if (Shipped.EXIT > 1) {
            throw new AssertionError("The report on the shipped rules exits with " + Shipped.EXIT);
        }
        return Objects.requireNonNull(Shipped.MUTATIONS.get());
    }

    private static int writeShipped() {
        try {
            var folder = Files.createDirectories(Objects.requireNonNull(Shipped.REPORT.getParent()));
            var older = Files.createTempDirectory(folder, "older");
            RuleBaseFolderCopy.copy(RULES, older);
            change(older, "about.csv", "version,0.1.0", "version,0.0.9");
            change(older, "1-needs/loneliness.csv", ">= 6 in last 365 days", ">= 7 in last 180 days");
            change(older, "codes/ucla-3.csv", "ucla-3-score", "another-score");
            var command = new ReportCommand((run, tables, scenarios, progress) -> {
                var mutations = SmallChanges.TO_ROWS.on(run, tables, scenarios, progress);
                Shipped.MUTATIONS.set(mutations);
                return mutations;
            });
            return quiet(new CommandLine(command))
                    .execute(RULES.toString(), "--since", older.toString(), "--output", Shipped.REPORT.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommandLine quiet(CommandLine commands) {
        return commands.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(System.err, true, UTF_8));
    }

    /** Changes a text in a file, which must be there. */
    public static void change(Path folder, String table, String text, String instead) throws IOException {
        var file = folder.resolve(table);
        var before = Files.readString(file);
        if (!before.contains(text)) {
            throw new AssertionError("There is no " + text + " in " + table);
        }
        Files.writeString(file, before.replace(text, instead));
    }

    /** A copy of the rules of the sample governance repository, with their scenarios. */
    public static Path sample(Path folder) throws IOException {
        var rules = Files.createDirectories(folder.resolve("rules"));
        RuleBaseFolderCopy.copy(Path.of("../docs/governance-sample/rules"), rules);
        return rules;
    }

    /** Writes a report and gives the exit code. */
    public static int write(Path rules, String... more) {
        var arguments = new ArrayList<>(List.of("report", rules.toString()));
        arguments.addAll(List.of(more));
        return quiet(FootbridgeCli.commandLine()).execute(arguments.toArray(String[]::new));
    }
}
