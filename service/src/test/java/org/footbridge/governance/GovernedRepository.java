package org.footbridge.governance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.footbridge.change.RuleBaseCheck.Admitted;
import org.footbridge.governance.acts.Acts;
import org.footbridge.governance.acts.ActsDatabase;
import org.footbridge.governance.kept.KeptDatabase;
import org.footbridge.governance.shared.SharedDatabase;
import org.footbridge.governance.shared.SharedRepository;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.Committer;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;

/** The sample's rule base in a repository, live from its branch {@code live}, with all that watches it. */
public record GovernedRepository(
        Path path,
        LiveRuleBase live,
        ChangeCheck check,
        FolderWatch watch,
        Acts acts,
        SharedRepository shared,
        SignedApprovals signed) {

    private static final Path SAMPLE = Path.of("../docs/governance-sample/rules");

    /** Begins one in a folder that is not there yet. */
    public static GovernedRepository at(Path path, Clock clock) {
        return at(path, clock, ActsDatabase.empty(clock), Path.of(""));
    }

    /** Begins one whose acts stand in a database that others use, too. */
    public static GovernedRepository at(Path path, Clock clock, Acts acts) {
        return at(path, clock, acts, Path.of(""));
    }

    /** Begins one whose approvals may be signed by those whom a file names. */
    public static GovernedRepository at(Path path, Clock clock, Path signers) {
        return at(path, clock, ActsDatabase.empty(clock), signers);
    }

    private static GovernedRepository at(Path path, Clock clock, Acts acts, Path signers) {
        try (var _ = RuleBaseRepository.create(
                path,
                RuleBaseFiles.of(TableFiles.in(SAMPLE), ScenarioFiles.in(SAMPLE.resolve("scenarios"))),
                new Committer("Footbridge", "footbridge@localhost"),
                "Begin",
                clock.instant())) {
            return live(path, clock, acts, signers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in a plain folder, which is no repository. */
    public static GovernedRepository folder(Path path, Clock clock) throws IOException {
        var files = RuleBaseFiles.of(TableFiles.in(SAMPLE), ScenarioFiles.in(SAMPLE.resolve("scenarios")));
        for (var file : files.texts().entrySet()) {
            Files.createDirectories(path.resolve(file.getKey()).getParent());
            Files.writeString(path.resolve(file.getKey()), file.getValue(), UTF_8);
        }
        return live(path, clock, ActsDatabase.empty(clock), Path.of(""));
    }

    private static GovernedRepository live(Path path, Clock clock, Acts acts, Path signers) {
        var reading = FolderSnapshot.of(path);
        var admitted = (Admitted) reading.check();
        var live =
                new LiveRuleBase(LiveState.first(admitted, clock.instant(), Optional.of(path), reading.fingerprint()));
        var shared = SharedDatabase.empty();
        var signed = new SignedApprovals(acts, signers.toString());
        var safeguards = new Safeguards(KeptDatabase.empty(), acts, true);
        safeguards.wentLive(admitted.files());
        var watch = new FolderWatch(
                live,
                safeguards,
                signed,
                shared,
                KeptDatabase.keeper(clock),
                new RuleBaseLog(clock),
                clock,
                Duration.ofSeconds(2));
        return new GovernedRepository(path, live, new ChangeCheck(live, safeguards), watch, acts, shared, signed);
    }

    /** Whether the last change of the branch was refused, with why. */
    public String refusal() {
        return live.state()
                .refusal()
                .map(refused -> String.join("\n", refused.lines()))
                .orElse("");
    }
}
