package org.footbridge.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.footbridge.facts.London;
import org.footbridge.guard.ApprovedRows;
import org.footbridge.guard.ApprovedRows.Unapproved;
import org.footbridge.table.TableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Records that somebody has read changed rows of tables and answers for them. */
@Command(
        name = "approve-rows",
        mixinStandardHelpOptions = true,
        description =
                "Writes into approved-rows.csv that somebody approves the rows that are changed and not approved.",
        footer = "%nA weakening is approved in the workbench, or with ./footbridge approve.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {"0:written", "1:the tables have faults, and nothing is written", "2:the call itself is wrong"})
final class ApproveRowsCommand implements Callable<Integer> {

    @Mixin
    private final RuleBaseFolder rules = new RuleBaseFolder();

    @Option(names = "--who", required = true, paramLabel = "NAME", description = "Who approves.")
    private String who = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "In which role they approve.")
    private String role = "";

    @Option(
            names = "--only",
            paramLabel = "TABLE[:ROW]",
            description = "One table, or one row of it, as check prints them; may stand several times (default: all).")
    private List<String> only = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (who.isBlank() || role.isBlank()) {
            throw new ParameterException(spec.commandLine(), "Write who approves, and in which role.");
        }
        return rules.run(spec, "The tables have faults, so that nothing can be approved.", _ -> approve(rules.path()));
    }

    private int approve(Path folder) throws IOException {
        var tables = TableFiles.in(folder);
        var today = LocalDate.now(London.ZONE);
        var chosen = ApprovedRows.state(tables, today).unapproved().stream()
                .filter(this::isChosen)
                .toList();
        if (chosen.isEmpty() && !only.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No row that is changed and not approved is " + String.join(" or ", only) + ".");
        }
        var file = folder.resolve(TableFiles.APPROVED_ROWS);
        Predicate<Unapproved> which = chosen::contains;
        Files.writeString(file, ApprovedRows.approve(tables, who.strip(), role.strip(), today, which), UTF_8);
        var out = spec.commandLine().getOut();
        chosen.stream().limit(WeakeningCheck.MOST_LINES).forEach(row -> out.println("  " + row.inWords()));
        out.println(
                chosen.size() + " rows approved by " + who.strip() + " (" + role.strip() + "), written into " + file);
        return 0;
    }

    private boolean isChosen(Unapproved row) {
        return only.isEmpty() || only.contains(row.table()) || only.contains(row.table() + ":" + row.name());
    }
}
