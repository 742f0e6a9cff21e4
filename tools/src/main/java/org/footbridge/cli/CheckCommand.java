package org.footbridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.footbridge.cli.output.JUnitXmlReport;
import org.footbridge.cli.output.OutputFormat;
import org.footbridge.codes.OldLists;
import org.footbridge.cohort.RuleBaseVersions.Version;
import org.footbridge.facts.London;
import org.footbridge.guard.ApprovedRows;
import org.footbridge.guard.ApprovedRows.Unapproved;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.guard.Weakening;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.FileProblem;
import org.footbridge.table.ProblemSummary;
import org.footbridge.table.TableFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the tables of a folder and runs their canaries, as the service does before a rule base may go live. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Checks the tables of a rule base folder.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The rule base folder, for example rules/rulebase.")
    private Path folder = Path.of("rules/rulebase");

    @Mixin
    private final OutputFormat output = new OutputFormat();

    @Option(names = "--all", description = "Prints every fault, also where a summary would do.")
    private boolean all;

    @Mixin
    private final LiveVersion live = new LiveVersion();

    @Option(names = "--junit", paramLabel = "FILE", description = "Also writes the outcome as JUnit XML.")
    private @Nullable Path junit;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * What machines read of tables without a fault.
     *
     * @param sound whether they may go live: false where a weakening is not approved, or there is no scenario
     * @param overdue ids of rows
     * @param oldLists a sentence each
     * @param approvedRows how many rows of tables are approved, by the role that approved them
     * @param unapprovedRows the rows that are changed and not approved, which alone keeps nothing from going live
     * @param approval the two in words, a line each
     * @param comparedWith what was taken for live; null where there was nothing to compare with
     * @param weakenings every safeguard that was lost since, approved or not
     * @param problems what keeps them from going live
     */
    record Sound(
            boolean sound,
            String title,
            String version,
            String sha256,
            int activeRules,
            List<String> overdue,
            List<String> oldLists,
            Map<String, Integer> approvedRows,
            List<Unapproved> unapprovedRows,
            List<String> approval,
            @Nullable String comparedWith,
            List<Weakening> weakenings,
            List<FileProblem> problems) {}

    /** What machines read of tables with faults, and of the safeguards that were lost as far as they can be compared. */
    record Faulty(boolean sound, List<FileProblem> problems, List<Weakening> weakenings) {}

    @Override
    public Integer call() throws IOException {
        var tables = RuleBaseFolder.tables(spec, folder);
        var outcome = RuleBaseGate.admit(tables);
        var finding = guarded(outcome, tables);
        if (junit != null) {
            junit(outcome, finding).write(junit);
        }
        return switch (outcome) {
            case Outcome.Faulty faulty -> {
                output.print(new Faulty(false, faulty.problems(), finding.weakenings()), (out, _) -> {
                    out.println(all ? faulty.report() : faulty.summary());
                    finding.problems().forEach(out::println);
                    out.println((faulty.problems().size() + finding.problems().size())
                            + " found. The rule base cannot go live.");
                    if (!all && ProblemSummary.isNeeded(faulty.problems())) {
                        out.println(RuleBaseFolder.allOf(folder));
                    }
                });
                yield 1;
            }
            case Outcome.Sound(var ruleBase) -> {
                print(ruleBase, tables, finding);
                yield finding.problems().isEmpty() ? 0 : 1;
            }
        };
    }

    /** A version of a rule base that another is compared with; one with faults is a wrong call. */
    static Version sound(CommandSpec spec, Path folder) {
        var tables = RuleBaseFolder.tables(spec, folder);
        return switch (RuleBaseGate.admit(tables)) {
            case Outcome.Sound(var ruleBase) -> new Version(folder, ruleBase, tables);
            case Outcome.Faulty faulty ->
                throw new ParameterException(
                        spec.commandLine(), "The tables in " + folder + " have faults:\n" + faulty.summary());
        };
    }

    /** Also where a canary has died: the lost safeguard may be why. */
    private WeakeningCheck guarded(Outcome outcome, TableFiles tables) {
        return switch (outcome) {
            case Outcome.Sound(var ruleBase) -> guarded(ruleBase, tables);
            case Outcome.Faulty _ ->
                RuleBaseReader.read(tables) instanceof Outcome.Sound(var ruleBase)
                        ? guarded(ruleBase, tables)
                        : WeakeningCheck.NOTHING;
        };
    }

    private WeakeningCheck guarded(RuleBase ruleBase, TableFiles tables) {
        var scenarios = ScenarioFolder.scenariosOf(folder);
        var next = new GuardedVersion(
                ruleBase, tables, ScenarioFiles.in(scenarios).read(ruleBase).scenarios());
        return WeakeningCheck.of(next, live.of(spec, folder, scenarios, ruleBase));
    }

    private void print(RuleBase ruleBase, TableFiles tables, WeakeningCheck finding) {
        var about = ruleBase.about();
        int active = ruleBase.activeRows().size();
        var today = LocalDate.now(London.ZONE);
        var overdue = ruleBase.overdueOn(today);
        var rows = ApprovedRows.state(tables, today);
        var sound = new Sound(
                finding.problems().isEmpty(),
                about.title(),
                about.version(),
                ruleBase.sha256(),
                active,
                overdue.stream().map(Row::id).toList(),
                OldLists.in(tables, ruleBase, today),
                rows.approved(),
                rows.unapproved(),
                rows.inWords(),
                finding.comparedWith(),
                finding.weakenings(),
                finding.problems());
        output.print(sound, (out, _) -> {
            out.printf(
                    "%s %s is sound: %d active rules, every canary lives.%n", sound.title(), sound.version(), active);
            out.println("SHA-256 " + sound.sha256());
            overdue.forEach(row -> out.printf(
                    "Review overdue: %s was due on %s (%s)%n",
                    row.id(), row.head().reviewBy(), row.head().owner()));
            sound.oldLists().forEach(old -> out.println("codes/sources.csv: " + old));
            finding.print(out);
            print(sound, out);
        });
    }

    private static void print(Sound sound, PrintWriter out) {
        sound.approval().forEach(out::println);
        var unapproved = sound.unapprovedRows();
        unapproved.stream()
                .limit(WeakeningCheck.MOST_LINES)
                .forEach(row -> out.println("  Changed and not approved: " + row.inWords()));
        if (!unapproved.isEmpty()) {
            out.println("  Approve them with ./footbridge approve-rows.");
        }
    }

    private static JUnitXmlReport junit(Outcome outcome, WeakeningCheck finding) {
        var xml = new JUnitXmlReport("Footbridge tables");
        switch (outcome) {
            case Outcome.Sound _ -> {
                xml.passed("tables", "the tables are sound and every canary lives");
                failed(xml, finding.problems());
            }
            case Outcome.Faulty faulty -> {
                failed(xml, faulty.problems());
                failed(xml, finding.problems());
            }
        }
        return xml;
    }

    private static void failed(JUnitXmlReport xml, List<FileProblem> problems) {
        problems.forEach(problem -> xml.failed(
                problem.file().replace('/', '.'), problem.file() + ":" + problem.line(), problem.toString()));
    }
}
