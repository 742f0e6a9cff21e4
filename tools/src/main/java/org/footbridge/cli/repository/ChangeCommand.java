package org.footbridge.cli.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.footbridge.change.Change;
import org.footbridge.change.RaisedVersion;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.BranchMoved;
import org.footbridge.history.RuleBaseRepository.Commit;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the tables and scenarios of a folder into the repository, as a change that is not live yet. */
@Command(
        name = "change",
        mixinStandardHelpOptions = true,
        description = "Begins a change with the tables and scenarios of a folder, or goes on with one.")
public final class ChangeCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    @Parameters(paramLabel = "NAME", description = "A name for it: small letters, digits, - and .")
    private String name = "";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FOLDER",
            description = "The tables, with their scenarios below.")
    private Path from = Path.of("");

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why the change is made.")
    private String reason = "";

    @Mixin
    private final RepositoryOption option = new RepositoryOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw option.wrong("\"" + name + "\" is no name for a change: small letters, digits, - and . only.");
        }
        if (!Files.isRegularFile(from.resolve("about.csv"))) {
            throw option.wrong("There are no tables in " + from + ": it has no about.csv.");
        }
        return option.run(repository -> {
            var files = RuleBaseFiles.of(TableFiles.in(from), ScenarioFiles.in(from.resolve(RuleBaseFiles.SCENARIOS)));
            var saved = save(repository, files);
            spec.commandLine()
                    .getOut()
                    .println("Saved as change " + name + " (commit "
                            + saved.id().substring(0, 8) + "). See what it does: ./footbridge see " + name);
            return 0;
        });
    }

    private Commit save(RuleBaseRepository repository, RuleBaseFiles files) throws IOException, BranchMoved {
        var live = option.live(repository);
        var by = option.committer(repository);
        var branch = Change.branch(name);
        var begun = Change.find(repository, name);
        var base = repository.files(begun.map(Change::base).orElse(live).id());
        var now = begun.map(Change::files).orElse(base);
        var raised = RaisedVersion.of(files, base);
        if (files.texts().equals(now.texts()) || raised.texts().equals(now.texts())) {
            throw option.wrong(from + " says just what "
                    + (begun.isPresent() ? "the change " + name + " says already" : "is live")
                    + ", so that there is nothing to save. Change a table or a scenario in it first.");
        }
        var last = begun.isPresent()
                ? begun.get().tip()
                : repository.begin(branch, live, by, reason, RepositoryOption.now());
        return repository.put(branch, last, raised, by, reason, RepositoryOption.now());
    }
}
