package org.footbridge.cli.repository;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.footbridge.change.Approval;
import org.footbridge.change.Change;
import org.footbridge.change.SignedApproval;
import org.footbridge.cli.output.OutputFormat;
import org.footbridge.guard.Weakening;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.table.FileProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a change does: the safeguards it weakens first. */
@Command(
        name = "see",
        mixinStandardHelpOptions = true,
        description = "Says what a change does, what keeps it from going live, and who has to approve it.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {"0:it can go live", "1:it is not sound, not approved, or not up to date", "2:the call is wrong"
        })
public final class SeeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The change.")
    private String name = "";

    @Mixin
    private final RepositoryOption option = new RepositoryOption();

    @Mixin
    private final SignersOption signers = new SignersOption();

    @Mixin
    private final OutputFormat output = new OutputFormat();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What machines read. */
    record Seen(
            String change,
            String reason,
            String sha256,
            boolean sound,
            boolean upToDate,
            boolean approved,
            boolean bySafetyOfficer,
            List<Weakening> weakenings,
            List<FileProblem> problems,
            List<String> scenarios,
            List<Approval> approvals) {}

    @Override
    public Integer call() throws IOException {
        return option.run(repository -> {
            var change = option.change(repository, name);
            var live = repository.files(option.live(repository).id());
            var findings = option.findings(repository.files(change.base().id()), change.files());
            var approvals =
                    approvals(repository, change, signers, spec, live.tables().sha256());
            var seen = new Seen(
                    name,
                    change.reason(),
                    change.tree(),
                    findings.checked().isSound(),
                    change.isUpToDate(),
                    findings.need()
                            .isMetBy(approvals, change, findings.checked().weakenings()),
                    findings.need().bySafetyOfficer(),
                    findings.checked().weakenings(),
                    findings.checked().problems(),
                    findings.scenarios().stream().map(it -> it.scenario()).toList(),
                    approvals);
            output.print(seen, (out, _) -> new ChangeInWords(out).print(change, findings, approvals, seen.approved()));
            return seen.sound() && seen.upToDate() && seen.approved() ? 0 : 1;
        });
    }

    /** The approvals of just this version that count. */
    static List<Approval> approvals(
            RuleBaseRepository repository, Change change, SignersOption signers, CommandSpec spec, String live)
            throws IOException {
        return SignedApproval.in(repository, signers.signers(spec), live, _ -> false, _ -> false).found().stream()
                .filter(approval -> approval.tree().equals(change.tree()))
                .map(SignedApproval::approval)
                .toList();
    }
}
