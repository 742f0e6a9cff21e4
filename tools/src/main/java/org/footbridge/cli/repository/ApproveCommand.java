package org.footbridge.cli.repository;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.footbridge.change.Findings;
import org.footbridge.change.PersonName;
import org.footbridge.change.SignedApproval;
import org.footbridge.guard.Weakening;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.Commit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Approves just this version of a change, with a signed tag that names each weakening that was shown. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = "Shows what a change weakens, and approves it with a tag that your SSH key signs.",
        footer =
                "%nThe service counts it where its signers.csv has your key, and you have not made the change yourself.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:approved",
            "1:the change is not sound or not up to date, and nothing is written",
            "2:the call itself is wrong"
        })
public final class ApproveCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            description = "The change, or the word live for what was pushed there and is refused.")
    private String name = "";

    @Option(names = "--words", paramLabel = "WORDS", description = "What you want to say of it.")
    private String words = "";

    @Option(
            names = "--compared-with",
            paramLabel = "COMMIT",
            description = "Of live: what the service serves (default: the version before).")
    private String comparedWith = "";

    @Mixin
    private final RepositoryOption option = new RepositoryOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        option.needsKey();
        return option.run(repository -> {
            if (name.equals(RuleBaseRepository.LIVE)) {
                return approve(repository, option.live(repository), served(repository));
            }
            var change = option.change(repository, name);
            if (!change.isUpToDate()) {
                spec.commandLine().getErr().println("Another change went live since: bring this one up to date first.");
                return 1;
            }
            return approve(repository, change.tip(), change.base());
        });
    }

    private int approve(RuleBaseRepository repository, Commit about, Commit live) throws IOException {
        return approve(repository, about, option.findings(repository.files(live.id()), repository.files(about.id())));
    }

    private Commit served(RuleBaseRepository repository) throws IOException {
        var history = repository.history(Integer.MAX_VALUE);
        return history.stream()
                .skip(1)
                .filter(commit -> comparedWith.isEmpty() || commit.id().startsWith(comparedWith))
                .findFirst()
                .orElseThrow(() -> option.wrong("What was live before has no such commit."));
    }

    private int approve(RuleBaseRepository repository, Commit about, Findings findings) throws IOException {
        var out = spec.commandLine().getOut();
        var checked = findings.checked();
        if (!checked.isSound()) {
            spec.commandLine().getErr().println("It is not sound, so that nothing can be approved:");
            checked.problems().forEach(problem -> spec.commandLine().getErr().println("  " + problem));
            return 1;
        }
        List<Weakening> weakenings = checked.weakenings();
        weakenings.forEach(
                lost -> out.println("  " + lost.file() + ":" + lost.line() + " " + lost.name() + ": " + lost.what()));
        var by = option.committer(repository);
        if (repository.hasTag(SignedApproval.name(repository, about, by))) {
            throw option.wrong("You have approved just this version already.");
        }
        if (PersonName.isAmong(about.people(), by.name(), by.address())) {
            throw option.wrong("You have made this change yourself: your approval would not count.");
        }
        var tag = SignedApproval.write(repository, about, by, words, weakenings, RepositoryOption.now());
        out.println("Approved with the tag " + tag + (weakenings.isEmpty() ? "; it weakens nothing." : "."));
        out.println("Where this is a clone, send it: git push origin " + tag);
        return 0;
    }
}
