package org.footbridge.governance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footbridge.change.RuleBaseCheck.Admitted;
import org.footbridge.change.RuleBaseCheck.Refused;
import org.footbridge.governance.FolderSnapshot.Read;
import org.footbridge.governance.LiveState.RejectedChange;
import org.footbridge.governance.kept.KeptRuleBase;
import org.footbridge.governance.kept.KeptRuleBases;
import org.footbridge.governance.kept.LastLive;
import org.footbridge.governance.kept.RuleBaseKeeper;
import org.footbridge.governance.shared.SharedRepository;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.Committer;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.FileProblem;
import org.footbridge.table.ProblemSummary;
import org.footbridge.table.TableFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Loads the rule base at start. Where the folder is broken the last good version serves; where there is none, the service
 * refuses to start with the whole report.
 */
@Configuration(proxyBeanMethods = false)
class GovernanceConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(GovernanceConfiguration.class);

    @Bean
    LiveRuleBase liveRuleBase(
            @Value("${footbridge.rulebase:}") String setting,
            @Value("${footbridge.rulebase-from:}") String madeFrom,
            KeptRuleBases kept,
            Safeguards safeguards,
            RuleBaseKeeper keeper,
            RuleBaseLog log,
            SharedRepository shared,
            Clock clock) {
        var named = Optional.of(setting).filter(text -> !text.isBlank()).map(Path::of);
        if (named.isEmpty()) {
            return new LiveRuleBase(shipped(safeguards, log, clock));
        }
        var folder = named.get();
        begin(shared, folder);
        boolean isNew = !madeFrom.isBlank() && !Files.exists(folder);
        if (isNew) {
            make(folder, Path.of(madeFrom), clock);
        }
        var reading = FolderSnapshot.of(folder);
        var judged = reading.check();
        var state =
                switch (isNew ? safeguards.ofNewRepository(judged, folder) : safeguards.sinceLastRun(judged, folder)) {
                    case Refused(var problems) ->
                        lastGood(folder, reading, RejectedChange.of(clock.instant(), problems), kept, safeguards);
                    case Admitted admitted -> LiveState.first(admitted, clock.instant(), named, reading.fingerprint());
                };
        log.started(state);
        if (reading instanceof Read sound && !state.isWaiting()) {
            safeguards.wentLive(sound.files().sha256());
            keeper.keep(folder, sound.asLive(state.ruleBase(), state.since()));
        }
        return new LiveRuleBase(state);
    }

    private static void begin(SharedRepository shared, Path folder) {
        try {
            shared.begin(folder);
        } catch (IOException e) {
            throw new FaultyRuleBase("The repository that footbridge.rulebase names cannot be made from the database ("
                    + e.getMessage() + "). Check that the path can be written.");
        }
    }

    /** What a repository begins with is judged as all that comes later. */
    private static void make(Path repository, Path from, Clock clock) {
        if (!Files.isRegularFile(from.resolve("about.csv"))) {
            throw new FaultyRuleBase("footbridge.rulebase-from names " + from
                    + ", which is no folder of tables: it has no about.csv. Give it one, with its scenarios.");
        }
        try (var _ = RuleBaseRepository.create(
                repository,
                RuleBaseFiles.of(TableFiles.in(from), ScenarioFiles.in(from.resolve(FolderSnapshot.SCENARIOS))),
                new Committer("Footbridge", "footbridge@localhost"),
                "Begin with the tables of " + from.getFileName(),
                clock.instant())) {
            LOG.info("Made the repository of the rule base");
        } catch (IOException e) {
            throw new FaultyRuleBase(
                    "The repository that footbridge.rulebase names cannot be made from footbridge.rulebase-from" + " ("
                            + e.getMessage() + "). Check that both paths can be written and read.");
        }
    }

    private static LiveState shipped(Safeguards safeguards, RuleBaseLog log, Clock clock) {
        var reading = FolderSnapshot.shipped();
        return switch (safeguards.withRealContacts(reading.check())) {
            case Refused(var problems) -> throw new FaultyRuleBase(report(problems));
            case Admitted admitted -> {
                var state = LiveState.first(admitted, clock.instant(), Optional.empty(), reading.fingerprint());
                log.started(state);
                yield state;
            }
        };
    }

    private static LiveState lastGood(
            Path folder, FolderSnapshot broken, RejectedChange refused, KeptRuleBases kept, Safeguards safeguards) {
        var report = report(refused.problems());
        return switch (kept.lastGood(folder, broken.title())) {
            case LastLive.NeverLive() ->
                throw new FaultyRuleBase(
                        report
                                + "\n\nThe database keeps no version that was live from this folder, which could serve instead.");
            case LastLive.Unusable(var problem) ->
                throw new FaultyRuleBase(report + "\n\nNo last good version can serve instead:\n\n" + problem);
            case LastLive.Kept(var last) ->
                switch (safeguards.withRealContacts(new Read(last.tables(), last.scenarios()).check())) {
                    case Admitted admitted ->
                        LiveState.lastGood(admitted, last.since(), Optional.of(folder), broken.fingerprint(), refused);
                    case Refused(var problems) ->
                        throw new FaultyRuleBase(
                                report + "\n\n" + name(last) + " is refused, too:\n\n" + report(problems));
                };
        };
    }

    private static String name(KeptRuleBase last) {
        return "The last good version (" + last.title() + " " + last.version() + ", live since " + last.since() + ")";
    }

    private static String report(List<FileProblem> problems) {
        return String.join("\n", ProblemSummary.lines(problems));
    }
}
