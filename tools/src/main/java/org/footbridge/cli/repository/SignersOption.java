package org.footbridge.cli.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.change.Role;
import org.footbridge.change.SignedApproval;
import org.footbridge.change.Signers;
import org.footbridge.change.Signers.FaultySigners;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whose signatures count. */
public final class SignersOption {

    @Option(
            names = "--signers",
            paramLabel = "FILE",
            description =
                    "Who may sign, with the columns person, address, role and key. It must stand where authors of rules"
                            + " cannot write.")
    private @Nullable Path file;

    /** Nobody's where no file was named; one with faults is a wrong call. */
    public Signers signers(CommandSpec spec) {
        try {
            return file == null ? Signers.none() : Signers.read(file);
        } catch (FaultySigners faulty) {
            throw new ParameterException(spec.commandLine(), faulty.getMessage(), faulty);
        }
    }

    /**
     * The names of the weakenings that the clinical safety officer has approved in just these files of a folder, with a tag
     * that is signed in the folder's git repository.
     *
     * @param live SHA-256 of the tables that are live
     */
    public Set<String> approved(CommandSpec spec, Path folder, RuleBaseFiles files, String live) {
        var signers = signers(spec);
        if (signers.all().isEmpty()) {
            return Set.of();
        }
        try (var repository = RuleBaseRepository.around(folder).orElse(null)) {
            return repository == null
                    ? Set.of()
                    : SignedApproval.in(repository, signers, live, _ -> false, _ -> false).found().stream()
                            .filter(approval -> approval.tree().equals(files.sha256()))
                            .map(SignedApproval::approval)
                            .filter(approval -> approval.role().equals(Role.SAFETY_OFFICER.word()))
                            .flatMap(approval -> approval.seen().stream())
                            .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
