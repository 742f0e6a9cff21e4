package org.footbridge.cli.repository;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.footbridge.change.Change;
import org.footbridge.change.RepositoryHistory;
import org.footbridge.change.SignedApproval;
import org.footbridge.cli.output.OutputFormat;
import org.footbridge.history.RuleBaseRepository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what was live one after the other, the changes under way, and the approvals. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Lists what was live, which changes are under way, and whose approvals count.")
public final class HistoryCommand implements Callable<Integer> {

    @Option(names = "--most", paramLabel = "N", description = "How many versions (default: ${DEFAULT-VALUE}).")
    private int most = 30;

    @Mixin
    private final RepositoryOption option = new RepositoryOption();

    @Mixin
    private final SignersOption signers = new SignersOption();

    @Mixin
    private final OutputFormat output = new OutputFormat();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A change that somebody works at. */
    record UnderWay(String name, String reason, List<String> by, String sha256, boolean upToDate) {}

    /** What machines read. */
    record History(
            List<RepositoryHistory.Version> versions,
            List<UnderWay> changes,
            List<SignedApproval> approvals,
            List<SignedApproval.Refusal> refused) {}

    @Override
    public Integer call() throws IOException {
        return option.run(repository -> {
            var read = RepositoryHistory.of(repository, signers.signers(spec), most);
            var history = new History(read.versions(), changes(repository), read.approvals(), read.refused());
            output.print(history, (out, _) -> print(history, out));
            return 0;
        });
    }

    private static void print(History history, PrintWriter out) {
        out.println("What was live, the last first:");
        history.versions()
                .forEach(it -> out.println("  " + it.shortCommit() + " " + it.at() + " " + it.by() + ": " + it.what()
                        + (it.approved().isEmpty() ? "" : " [approved by " + it.approved() + "]")));
        out.println(history.changes().isEmpty() ? "No change is under way." : "Changes under way:");
        history.changes()
                .forEach(it -> out.println("  " + it.name() + " (" + String.join(", ", it.by()) + "): " + it.reason()
                        + (it.upToDate() ? "" : " [another one went live since]")));
        var tagged = !history.approvals().isEmpty() || !history.refused().isEmpty();
        out.println(tagged ? "Approvals by tag:" : "Nobody has approved anything with a tag.");
        history.approvals().forEach(it -> out.println("  " + inWords(it)));
        history.refused().forEach(it -> out.println("  " + it.name() + " does not count: " + it.why()));
    }

    private static String inWords(SignedApproval signed) {
        var approval = signed.approval();
        return approval.person() + " (" + approval.role() + ") approved "
                + signed.commit().id().substring(0, 8) + ": " + signed.reason()
                + (approval.seen().isEmpty() ? "" : " [saw: " + String.join(", ", approval.seen()) + "]");
    }

    private static List<UnderWay> changes(RuleBaseRepository repository) throws IOException {
        var changes = new ArrayList<UnderWay>();
        for (var name : repository.branches(Change.BRANCH)) {
            Change.find(repository, name)
                    .map(it -> new UnderWay(name, it.reason(), it.authors(), it.tree(), it.isUpToDate()))
                    .ifPresent(changes::add);
        }
        return List.copyOf(changes);
    }
}
