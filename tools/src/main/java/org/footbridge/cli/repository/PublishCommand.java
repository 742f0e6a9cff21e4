package org.footbridge.cli.repository;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.footbridge.change.Change;
import org.footbridge.change.Role;
import org.footbridge.facts.London;
import org.footbridge.history.RuleBaseRepository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts an approved change on the branch that is served. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Makes a change live that is sound, up to date and approved by a signed tag.",
        footer = "%nThe service judges it once more, as all that comes.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {"0:published", "1:it cannot go live, and nothing is written", "2:the call itself is wrong"})
public final class PublishCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The change.")
    private String name = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why it goes live.")
    private String reason = "";

    @Mixin
    private final RepositoryOption option = new RepositoryOption();

    @Mixin
    private final SignersOption signers = new SignersOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        return option.run(repository -> {
            option.mustNotBeCheckedOut(repository);
            var change = option.change(repository, name);
            var live = repository.files(option.live(repository).id());
            var findings = option.findings(live, change.files());
            var approvals = SeeCommand.approvals(
                    repository, change, signers, spec, live.tables().sha256());
            if (!change.isUpToDate()) {
                return refuse("Another change went live since: bring this one up to date first.");
            }
            if (!findings.checked().isSound()) {
                return refuse("It is not sound: ./footbridge see " + name + " says what is wrong.");
            }
            if (!findings.need().isMetBy(approvals, change, findings.checked().weakenings())) {
                return refuse("It is not approved by " + findings.need().inWords()
                        + ", with a key that --signers names. ./footbridge see " + name + " says what it needs.");
            }
            var approval = approvals.stream()
                    .filter(it -> it.role().equals(Role.SAFETY_OFFICER.word()))
                    .findFirst()
                    .orElse(approvals.getFirst());
            var published = change.publish(
                    repository,
                    approval,
                    option.committer(repository),
                    reason,
                    LocalDate.now(London.ZONE),
                    RepositoryOption.now());
            spec.commandLine()
                    .getOut()
                    .println("Published: commit " + published.id().substring(0, 8)
                            + " is on the branch live, and the branch of the change is gone. Where this is a clone, send"
                            + " it: git push origin live" + remote(repository));
            return 0;
        });
    }

    /** What the push of a clone takes along: the branch of the change is gone where the clone comes from, too. */
    private String remote(RuleBaseRepository repository) throws IOException {
        return repository.hasRemote(Change.branch(name)) ? " :" + Change.branch(name) : "";
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        return 1;
    }
}
