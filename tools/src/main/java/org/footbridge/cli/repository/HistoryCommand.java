package org.footbridge.cli.repository;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.footbridge.change.Change;
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

    /** One version that was live. */
    record Version(String commit, String at, String by, String what) {}

    /** A change that somebody works at. */
    record UnderWay(String name, String reason, List<String> by, String sha256, boolean upToDate) {}

    /** An approval that stands in a tag; where it does not count, why. */
    record Tagged(String by, String role, String commit, String words, List<String> seen, String refused) {}

    /** What machines read. */
    record History(List<Version> versions, List<UnderWay> changes, List<Tagged> approvals) {}

    @Override
    public Integer call() throws IOException {
        return option.run(repository -> {
            var history = new History(versions(repository), changes(repository), approvals(repository));
            output.print(history, (out, _) -> {
                out.println("What was live, the last first:");
                history.versions()
                        .forEach(it -> out.println(
                                "  " + it.commit().substring(0, 8) + " " + it.at() + " " + it.by() + ": " + it.what()));
                out.println(history.changes().isEmpty() ? "No change is under way." : "Changes under way:");
                history.changes()
                        .forEach(it -> out.println("  " + it.name() + " (" + String.join(", ", it.by()) + "): "
                                + it.reason() + (it.upToDate() ? "" : " [another one went live since]")));
                out.println(
                        history.approvals().isEmpty()
                                ? "Nobody has approved anything with a tag."
                                : "Approvals by tag:");
                history.approvals().forEach(it -> out.println("  " + inWords(it)));
            });
            return 0;
        });
    }

    private static String inWords(Tagged tagged) {
        return tagged.refused().isEmpty()
                ? tagged.by() + " (" + tagged.role() + ") approved "
                        + tagged.commit().substring(0, 8) + ": "
                        + tagged.words()
                        + (tagged.seen().isEmpty() ? "" : " [saw: " + String.join(", ", tagged.seen()) + "]")
                : tagged.words() + " does not count: " + tagged.refused();
    }

    private List<Version> versions(RuleBaseRepository repository) throws IOException {
        return repository.history(most).stream()
                .map(it -> new Version(it.id(), it.at().toString(), it.author(), it.subject()))
                .toList();
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

    private List<Tagged> approvals(RuleBaseRepository repository) throws IOException {
        var live = repository.files(option.live(repository).id()).tables().sha256();
        var reading = SignedApproval.in(repository, signers.signers(spec), live, _ -> false, _ -> false);
        var tagged = new ArrayList<Tagged>();
        reading.found()
                .forEach(it -> tagged.add(new Tagged(
                        it.approval().person(),
                        it.approval().role(),
                        it.commit().id(),
                        it.reason(),
                        it.approval().seen(),
                        "")));
        reading.refused().forEach(it -> tagged.add(new Tagged("", "", "", it.name(), List.of(), it.why())));
        return List.copyOf(tagged);
    }
}
