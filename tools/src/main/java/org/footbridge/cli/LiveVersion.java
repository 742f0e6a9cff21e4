package org.footbridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.footbridge.cli.repository.SignersOption;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.history.FolderHistory;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final SignersOption signers = new SignersOption();

    /**
     * What is taken for live.
     *
     * @param version its rules, tables and scenarios
     * @param inWords what it is, for the end of a sentence
     * @param approved the names of the weakenings since then that the clinical safety officer has approved
     */
    record Compared(GuardedVersion version, String inWords, Set<String> approved) {}

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
            return Optional.of(compared(spec, folder, scenarios, guarded, live.toString()));
        }
        return FolderHistory.before(folder, scenarios)
                .flatMap(earlier -> version(earlier.tables(), earlier.scenarios())
                        .map(version -> compared(spec, folder, scenarios, version, "commit " + earlier.commit())))
                .or(() -> shipped(spec, folder, scenarios, ruleBase));
    }

    private Compared compared(CommandSpec spec, Path folder, Path scenarios, GuardedVersion version, String inWords) {
        var files = RuleBaseFiles.of(TableFiles.in(folder), ScenarioFiles.in(scenarios));
        var tables = version.tables().sha256();
        return new Compared(version, inWords, signers.approved(spec, folder, files, tables));
    }

    private Optional<Compared> shipped(CommandSpec spec, Path folder, Path scenarios, RuleBase ruleBase) {
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
                .map(version -> compared(spec, folder, scenarios, version, "the tables that Footbridge brings"));
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
