package org.footbridge.cli.repository;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.Commit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts an older version on the branch that is served. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Makes an older version live again.",
        footer = "%nWhere that takes a safeguard away the service waits for the clinical safety officer's approval; an"
                + " emergency that waits for nobody is for the workbench.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:it is on the branch live",
            "1:that version has faults, and nothing is written",
            "2:the call is wrong"
        })
public final class RollbackCommand implements Callable<Integer> {

    @Parameters(paramLabel = "COMMIT", description = "The version, as history prints it.")
    private String commit = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
    private String reason = "";

    @Mixin
    private final RepositoryOption option = new RepositoryOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        return option.run(repository -> {
            option.mustNotBeCheckedOut(repository);
            var last = option.live(repository);
            var older = older(repository, last);
            var files = repository.files(older.id());
            var checked = option.findings(repository.files(last.id()), files).checked();
            var out = spec.commandLine().getOut();
            if (!checked.isSound()) {
                spec.commandLine()
                        .getErr()
                        .println("That version has faults by the checks of this tool: "
                                + checked.problems().getFirst());
                return 1;
            }
            var back = repository.put(
                    RuleBaseRepository.LIVE,
                    last,
                    files,
                    option.committer(repository),
                    "Roll back: " + reason,
                    RepositoryOption.now());
            out.println("Commit " + back.id().substring(0, 8) + " is on the branch live, with what was live at "
                    + older.at() + ".");
            checked.weakenings()
                    .forEach(lost -> out.println(
                            "  " + lost.file() + ":" + lost.line() + " " + lost.name() + ": " + lost.what()));
            if (!checked.weakenings().isEmpty()) {
                out.println("It takes safeguards away: the service waits for ./footbridge approve live.");
            }
            return 0;
        });
    }

    private Commit older(RuleBaseRepository repository, Commit last) throws IOException {
        if (commit.length() < 4) {
            throw option.wrong("Name the version by at least four letters and digits of its commit.");
        }
        return repository.history(Integer.MAX_VALUE).stream()
                .filter(it -> it.id().startsWith(commit) && !it.equals(last))
                .findFirst()
                .orElseThrow(() -> option.wrong("No older version that was live has the commit " + commit
                        + ". ./footbridge history names them."));
    }
}
