package org.footbridge.governance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.change.ApprovalNeed;
import org.footbridge.change.Role;
import org.footbridge.change.RuleBaseCheck;
import org.footbridge.change.RuleBaseCheck.Admitted;
import org.footbridge.change.RuleBaseCheck.Refused;
import org.footbridge.governance.acts.Act.Kind;
import org.footbridge.governance.acts.Acts;
import org.footbridge.governance.acts.Acts.What;
import org.footbridge.governance.kept.KeptRuleBase;
import org.footbridge.governance.kept.KeptRuleBases;
import org.footbridge.governance.kept.LastLive;
import org.footbridge.guard.Guard;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.history.FolderHistory;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.FileProblem;
import org.footbridge.table.TableFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Compares a sound rule base of a folder with the one that was live last, in this run or an earlier one. It is refused where
 * a safeguard was lost that nobody has approved, or where it has no scenarios.
 */
@Component
class Safeguards {
    private static final Logger LOG = LoggerFactory.getLogger(Safeguards.class);

    private final KeptRuleBases kept;
    private final Acts acts;
    private final boolean demonstration;

    /**
     * What a rule base is compared with.
     *
     * @param instead what keeps that from being the one that was live last
     * @param wasLive the same where it was live
     */
    private record Compared(Optional<GuardedVersion> with, Optional<String> instead, Optional<GuardedVersion> wasLive) {
        Compared(Optional<GuardedVersion> with, Optional<String> instead) {
            this(with, instead, Optional.empty());
        }

        static Compared with(GuardedVersion live) {
            return new Compared(Optional.of(live), Optional.empty(), Optional.of(live));
        }
    }

    Safeguards(KeptRuleBases kept, Acts acts, @Value("${footbridge.demonstration:false}") boolean demonstration) {
        this.kept = kept;
        this.acts = acts;
        this.demonstration = demonstration;
    }

    /** Refuses tables whose crisis contact is for demonstrations, where patients may be treated. */
    RuleBaseCheck withRealContacts(RuleBaseCheck checked) {
        return checked.unlessForDemonstrations(demonstration);
    }

    /** A demonstration may begin once more with other tables; anywhere else they are compared with what was live last. */
    RuleBaseCheck ofNewRepository(RuleBaseCheck checked, Path repository) {
        return demonstration ? withRealContacts(checked) : sinceLastRun(checked, repository);
    }

    /** Compares at the start: with what was live last from the folder, or else with the shipped tables of the same title. */
    RuleBaseCheck sinceLastRun(RuleBaseCheck checked, Path folder) {
        return withRealContacts(checked) instanceof Admitted next
                ? since(live(folder, next.ruleBase().about().title(), next), next, folder)
                : withRealContacts(checked);
    }

    /** Compares with what is live. */
    RuleBaseCheck since(GuardedVersion live, RuleBaseCheck checked, Path folder) {
        return withRealContacts(checked) instanceof Admitted next
                ? since(Compared.with(live), next, folder)
                : withRealContacts(checked);
    }

    /** Approvals are acts of people who have signed in, or who have signed in git: anybody can write a line of text. */
    private RuleBaseCheck since(Compared live, Admitted next, Path folder) {
        var found = live.with()
                .filter(last -> !isSame(last, next.version()))
                .map(last -> compare(last, next))
                .orElseGet(() -> Guard.alone(next.version()));
        List<FileProblem> problems = Stream.of(
                        RuleBaseGate.withoutScenarios(next.version().scenarios()).stream(),
                        found.problems().stream(),
                        RuleBaseRepository.isOne(folder) ? unapproved(live, next) : Stream.<FileProblem>empty())
                .flatMap(it -> it)
                .toList();
        return problems.isEmpty() ? new Admitted(next.version(), next.files(), live.instead()) : new Refused(problems);
    }

    /** The database is asked only where something is weakened, so that all else goes live without it. */
    private Guard.Finding compare(GuardedVersion last, Admitted next) {
        var found = Guard.compare(last, next.version(), Set.of());
        return found.unapproved().isEmpty()
                ? found
                : Guard.compare(last, next.version(), acts.answeredFor(next.files()));
    }

    /**
     * In a repository what the clinical safety officer has to approve in the workbench does not come past it by git either:
     * sentences of alerts and codes may say less without any safeguard being gone.
     */
    private Stream<FileProblem> unapproved(Compared live, Admitted next) {
        var need = live.wasLive()
                .map(last -> ApprovalNeed.of(files(last), files(next.version()), List.of()))
                .filter(ApprovalNeed::bySafetyOfficer);
        return need.isEmpty()
                        || acts.madeLive(next.files())
                        || acts.approvals(next.files()).stream()
                                .anyMatch(act -> act.role().equals(Role.SAFETY_OFFICER.word()))
                ? Stream.empty()
                : need.get().why().stream()
                        .map(why -> new FileProblem(
                                "what was pushed",
                                0,
                                "",
                                why,
                                "have the clinical safety officer approve it, who must not have made the change"));
    }

    private static RuleBaseFiles files(GuardedVersion version) {
        return RuleBaseFiles.of(version.tables(), ScenarioFiles.NONE);
    }

    /** Keeps that these tables and scenarios are live, unless somebody's act says so already. */
    void wentLive(String tree) {
        try {
            if (!acts.madeLive(tree)) {
                acts.addByItself(new What(Kind.WENT_LIVE, "", tree, "", "", List.of()));
            }
        } catch (DataAccessException unreachable) {
            LOG.warn("The history does not know that another version is live, since the database does not answer");
        }
    }

    /** Changes with each approval; the same while the database does not answer. */
    long approvalsUntil() {
        try {
            return acts.lastNumber();
        } catch (DataAccessException unreachable) {
            return 0;
        }
    }

    private static boolean isSame(GuardedVersion live, GuardedVersion next) {
        return live.ruleBase().sha256().equals(next.ruleBase().sha256())
                && live.scenarios().equals(next.scenarios());
    }

    private Compared live(Path folder, String title, Admitted next) {
        return switch (kept.lastBefore(folder, title)) {
            case LastLive.Kept(var last)
            when RuleBaseFiles.of(last.tables(), last.scenarios()).sha256().equals(next.files()) ->
                Compared.with(next.version());
            case LastLive.Kept(var last) ->
                last.sha256().equals(next.ruleBase().sha256())
                        ? Compared.with(new GuardedVersion(
                                next.ruleBase(),
                                last.tables(),
                                last.scenarios().read(next.ruleBase()).scenarios()))
                        : version(last)
                                .map(Compared::with)
                                .orElseGet(() -> instead(
                                        folder,
                                        title,
                                        "what was live last (" + last.title() + " " + last.version()
                                                + ") has faults by the checks of this program"));
            case LastLive.NeverLive() -> new Compared(shipped(title), Optional.empty());
            case LastLive.Unusable(var problem) -> instead(folder, title, problem.file() + " " + problem.wrong());
        };
    }

    /** The nearest to it that can be read: what the folder held before its last change, or the shipped tables. */
    private static Compared instead(Path folder, String title, String why) {
        var committed = FolderHistory.before(folder, folder.resolve(FolderSnapshot.SCENARIOS))
                .flatMap(earlier -> version(earlier.tables(), earlier.scenarios())
                        .map(version -> new Compared(
                                Optional.of(version),
                                Optional.of(why + "; compared with commit " + earlier.commit()))));
        var compared = committed.orElseGet(() -> {
            var shipped = shipped(title);
            return new Compared(
                    shipped,
                    Optional.of(why
                            + (shipped.isPresent()
                                    ? "; compared with the tables that Footbridge brings"
                                    : "; compared with nothing, so that a lost safeguard was not seen")));
        });
        LOG.warn(
                "The rule base is not compared with what was live before: {}",
                compared.instead().orElse(""));
        return compared;
    }

    private static Optional<GuardedVersion> version(KeptRuleBase last) {
        return version(last.tables(), last.scenarios());
    }

    private static Optional<GuardedVersion> version(TableFiles tables, ScenarioFiles scenarios) {
        return RuleBaseReader.read(tables) instanceof Outcome.Sound(var ruleBase)
                ? Optional.of(new GuardedVersion(
                        ruleBase, tables, scenarios.read(ruleBase).scenarios()))
                : Optional.empty();
    }

    private static Optional<GuardedVersion> shipped(String title) {
        return version(FolderSnapshot.shipped().tables(), ScenarioFiles.NONE)
                .filter(shipped -> shipped.ruleBase().about().title().equals(title));
    }
}
