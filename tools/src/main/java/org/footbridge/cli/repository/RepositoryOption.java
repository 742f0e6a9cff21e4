package org.footbridge.cli.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.footbridge.change.Change;
import org.footbridge.change.Checked;
import org.footbridge.change.Findings;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.BranchMoved;
import org.footbridge.history.RuleBaseRepository.Commit;
import org.footbridge.history.RuleBaseRepository.Committer;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The git repository that a command works in, and who works there. */
final class RepositoryOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--repository",
            paramLabel = "PATH",
            description =
                    "The repository: a bare one, or a clone of it (default: this folder). Its branch live is what is"
                            + " served.")
    private Path path = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Your private SSH key, with which what is written is signed.")
    private @Nullable Path key;

    @Option(names = "--who", paramLabel = "NAME", description = "Your name (default: git's user.name).")
    private @Nullable String who;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "Your address (default: git's user.email).")
    private @Nullable String address;

    /** What a command does with the repository; gives the exit code. */
    @FunctionalInterface
    interface Work {
        int in(RuleBaseRepository repository) throws IOException, BranchMoved;
    }

    /** Opens the repository; one that is none, or without a branch live, is a wrong call. */
    int run(Work work) throws IOException {
        var place = path.toAbsolutePath().normalize();
        if (key != null && !Files.isRegularFile(key)) {
            throw wrong("There is no key " + key + ".");
        }
        if (!RuleBaseRepository.isOne(place) && !Files.isDirectory(place.resolve(".git"))) {
            throw wrong(place + " is no git repository. Name one with --repository.");
        }
        try (var repository = RuleBaseRepository.open(place, Optional.ofNullable(key))) {
            live(repository);
            return work.in(repository);
        } catch (BranchMoved moved) {
            throw wrong("Somebody else has changed the same branch meanwhile, and nothing was written. Try again.");
        }
    }

    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The last commit of what is served. */
    Commit live(RuleBaseRepository repository) throws IOException {
        return repository
                .tip(RuleBaseRepository.LIVE)
                .orElseThrow(
                        () -> wrong("The repository has no branch live. In a clone: git branch live origin/live."));
    }

    Change change(RuleBaseRepository repository, String name) throws IOException {
        var found = Change.find(repository, name);
        if (found.isEmpty()) {
            var names = repository.branches(Change.BRANCH);
            throw wrong("There is no change " + name + " in the repository. "
                    + (names.isEmpty() ? "No change is under way." : "Under way: " + String.join(", ", names) + "."));
        }
        return found.get();
    }

    Committer committer(RuleBaseRepository repository) {
        var user = repository.user();
        var name = who == null ? user.map(Committer::name).orElse("") : who;
        var at = address == null ? user.map(Committer::address).orElse("") : address;
        if (name.isBlank() || at.isBlank()) {
            throw wrong("Nobody knows who you are: give --who and --address, or set git's user.name and user.email.");
        }
        return new Committer(name, at);
    }

    /** In a clone the files in the work tree would stay as they were, and the next commit would undo what was done. */
    void mustNotBeCheckedOut(RuleBaseRepository repository) throws IOException {
        if (repository.isCheckedOut(RuleBaseRepository.LIVE)) {
            throw wrong("The branch live is checked out in this clone: git switch --detach, and call again.");
        }
    }

    /** What is written by hand has to be signed, or nobody can tell who has written it. */
    void needsKey() {
        if (key == null) {
            throw wrong("An approval is signed: give your private SSH key with --key.");
        }
    }

    /** As git keeps times: to the second. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** What a version does, compared with another. */
    Findings findings(RuleBaseFiles live, RuleBaseFiles next) {
        return Findings.of(live, next, Checked.of(guarded(live), next, checked -> checked));
    }

    /** What is live may have faults by the checks of today; then nothing can be compared with it. */
    private GuardedVersion guarded(RuleBaseFiles live) {
        if (RuleBaseReader.read(live.tables()) instanceof Outcome.Sound(var ruleBase)) {
            return new GuardedVersion(
                    ruleBase, live.tables(), live.scenarios().read(ruleBase).scenarios());
        }
        throw wrong(
                "What stands on the branch live has faults by the checks of this tool, so that nothing can be compared"
                        + " with it. Use the version of the tool that your service runs.");
    }
}
