package org.footbridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.history.FolderHistory;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The rule base with which a changed one is compared, to find the safeguards that it has lost. */
final class LiveVersion {

    @Option(
            names = "--live",
            paramLabel = "FOLDER",
            description = "The rule base that is live (default: the folder as git has it; without git, the tables that"
                    + " Footbridge brings, where they have the same title).")
    private @Nullable Path live;

    /**
     * What is taken for live.
     *
     * @param version its rules, tables and scenarios
     * @param inWords what it is, for the end of a sentence
     * @param authors who has changed it since, as far as the folder's history says
     */
    record Compared(GuardedVersion version, String inWords, Set<String> authors) {}

    /** Empty where there is nothing to compare with. */
    Optional<Compared> of(CommandSpec spec, Path folder, Path scenarios, RuleBase ruleBase) {
        if (live != null) {
            var version = CheckCommand.sound(spec, live);
            var guarded = new GuardedVersion(
                    version.ruleBase(),
                    version.tables(),
                    ScenarioFiles.in(ScenarioFolder.scenariosOf(live))
                            .read(version.ruleBase())
                            .scenarios());
            return Optional.of(
                    new Compared(guarded, live.toString(), FolderHistory.authorsSince(guarded, folder, scenarios)));
        }
        return FolderHistory.before(folder, scenarios)
                .flatMap(LiveVersion::committed)
                .or(() -> shipped(folder, scenarios, ruleBase));
    }

    private static Optional<Compared> committed(FolderHistory.Earlier earlier) {
        return version(earlier.tables(), earlier.scenarios())
                .map(version -> new Compared(version, "commit " + earlier.commit(), earlier.authors()));
    }

    private static Optional<Compared> shipped(Path folder, Path scenarios, RuleBase ruleBase) {
        var home = System.getProperty("footbridge.home", "");
        var shipped = Path.of(home, "rules", "rulebase");
        if (home.isEmpty() || !Files.isDirectory(shipped) || isSame(shipped, folder)) {
            return Optional.empty();
        }
        return version(TableFiles.in(shipped), ScenarioFiles.in(ScenarioFolder.scenariosOf(shipped)))
                .filter(version -> version.ruleBase()
                        .about()
                        .title()
                        .equals(ruleBase.about().title()))
                .map(version -> new Compared(
                        version,
                        "the tables that Footbridge brings",
                        FolderHistory.authorsSince(version, folder, scenarios)));
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /** Tables of an earlier day may have faults by the checks of today; then there is nothing to compare with. */
    private static Optional<GuardedVersion> version(TableFiles tables, ScenarioFiles scenarios) {
        return RuleBaseReader.read(tables) instanceof Outcome.Sound(var ruleBase)
                ? Optional.of(new GuardedVersion(
                        ruleBase, tables, scenarios.read(ruleBase).scenarios()))
                : Optional.empty();
    }
}
