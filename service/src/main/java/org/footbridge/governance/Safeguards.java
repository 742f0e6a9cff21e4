package org.footbridge.governance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.governance.RuleBaseCheck.Admitted;
import org.footbridge.governance.RuleBaseCheck.Refused;
import org.footbridge.governance.kept.KeptRuleBase;
import org.footbridge.governance.kept.KeptRuleBases;
import org.footbridge.governance.kept.LastLive;
import org.footbridge.guard.Guard;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.table.FileProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Compares a sound rule base of a folder with the one that was live last, in this run or an earlier one. It is refused where
 * a safeguard was lost that nobody has approved, or where it has no scenarios.
 */
@Component
class Safeguards {
    private static final Logger LOG = LoggerFactory.getLogger(Safeguards.class);

    private final KeptRuleBases kept;
    private final boolean demonstration;

    Safeguards(KeptRuleBases kept, @Value("${footbridge.demonstration:false}") boolean demonstration) {
        this.kept = kept;
        this.demonstration = demonstration;
    }

    /** Refuses tables whose crisis contact is for demonstrations, where patients may be treated. */
    RuleBaseCheck withRealContacts(RuleBaseCheck checked) {
        return checked.unlessForDemonstrations(demonstration);
    }

    /** Compares at the start: with what was live last from the folder, or else with the shipped tables of the same title. */
    RuleBaseCheck sinceLastRun(RuleBaseCheck checked, Path folder) {
        return withRealContacts(checked) instanceof Admitted next
                ? since(live(folder, next.ruleBase().about().title(), next), next)
                : withRealContacts(checked);
    }

    /** Compares with what is live. */
    RuleBaseCheck since(GuardedVersion live, RuleBaseCheck checked) {
        return withRealContacts(checked) instanceof Admitted next
                ? since(Optional.of(live), next)
                : withRealContacts(checked);
    }

    private static RuleBaseCheck since(Optional<GuardedVersion> live, Admitted next) {
        var lost = live.filter(last -> !isSame(last, next.version()))
                .map(last -> Guard.compare(last, next.version(), Set.of()).problems())
                .orElse(List.of());
        List<FileProblem> problems = Stream.concat(
                        RuleBaseGate.withoutScenarios(next.version().scenarios()).stream(), lost.stream())
                .toList();
        return problems.isEmpty() ? next : new Refused(problems);
    }

    private static boolean isSame(GuardedVersion live, GuardedVersion next) {
        return live.ruleBase().sha256().equals(next.ruleBase().sha256())
                && live.scenarios().equals(next.scenarios());
    }

    private Optional<GuardedVersion> live(Path folder, String title, Admitted next) {
        return switch (kept.lastBefore(folder, title)) {
            case LastLive.Kept(var last) ->
                last.sha256().equals(next.ruleBase().sha256())
                        ? Optional.of(new GuardedVersion(
                                next.ruleBase(),
                                last.tables(),
                                last.scenarios().read(next.ruleBase()).scenarios()))
                        : version(last).or(() -> shipped(title));
            case LastLive.NeverLive() -> shipped(title);
            case LastLive.Unusable(var problem) -> {
                LOG.warn("The rule base is not compared with what was live before: {}", problem);
                yield shipped(title);
            }
        };
    }

    private static Optional<GuardedVersion> version(KeptRuleBase last) {
        if (RuleBaseReader.read(last.tables()) instanceof Outcome.Sound(var ruleBase)) {
            return Optional.of(new GuardedVersion(
                    ruleBase, last.tables(), last.scenarios().read(ruleBase).scenarios()));
        }
        LOG.warn(
                "The rule base is not compared with what was live before ({} {}): by the checks of this program it has faults",
                last.title(),
                last.version());
        return Optional.empty();
    }

    private static Optional<GuardedVersion> shipped(String title) {
        var tables = FolderSnapshot.shipped().tables();
        return RuleBaseReader.read(tables) instanceof Outcome.Sound(var ruleBase)
                        && ruleBase.about().title().equals(title)
                ? Optional.of(new GuardedVersion(ruleBase, tables, List.of()))
                : Optional.empty();
    }
}
