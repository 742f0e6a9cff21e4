package org.footbridge.governance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.footbridge.change.Change;
import org.footbridge.change.Role;
import org.footbridge.change.SignedApproval;
import org.footbridge.change.SignedApproval.Refusal;
import org.footbridge.change.Signers;
import org.footbridge.change.Signers.FaultySigners;
import org.footbridge.governance.acts.Act.Kind;
import org.footbridge.governance.acts.Acts;
import org.footbridge.governance.acts.Acts.What;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.history.RuleBaseRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes the approvals that stand in git, as tags that somebody has signed, among the acts: from there on they count as if
 * that person had signed in.
 */
@Component
public class SignedApprovals {
    private static final Logger LOG = LoggerFactory.getLogger(SignedApprovals.class);

    private final Acts acts;
    private final Optional<Path> file;

    /** Tags that are acts already, or approve nothing while the same people are registered. */
    private final Set<String> known = new HashSet<>();

    /** Why tags approve nothing, by the ids of the tags. */
    private final Map<String, Refusal> refused = new ConcurrentHashMap<>();

    private Signers lastSigners = Signers.none();
    private String lastFault = "";

    SignedApprovals(Acts acts, @Value("${footbridge.workbench.signers:}") String file) {
        this.acts = acts;
        this.file = Optional.of(file).filter(text -> !text.isBlank()).map(Path::of);
    }

    /**
     * Looks for new ones.
     *
     * @param governed the repository, or the folder in the work tree of one
     * @param live SHA-256 of the tables that are live
     */
    synchronized void take(Path governed, String live) {
        if (file.isEmpty()) {
            return;
        }
        try (var repository = RuleBaseRepository.isOne(governed)
                ? RuleBaseRepository.open(governed)
                : RuleBaseRepository.around(governed).orElse(null)) {
            if (repository != null) {
                take(repository, signers(file.get()), live);
            }
        } catch (IOException | FaultySigners unreadable) {
            warnOnce("Approvals in git are not read: " + unreadable.getMessage());
        }
    }

    /** Those whose signatures count; nobody where none are registered, or where their file has faults. */
    public Signers signers() {
        try {
            return file.isPresent() ? Signers.read(file.get()) : Signers.none();
        } catch (FaultySigners faulty) {
            warnOnce("Approvals in git are not read: " + faulty.getMessage());
            return Signers.none();
        }
    }

    /** A person who is registered later makes approvals of before count. */
    private Signers signers(Path from) throws FaultySigners {
        var signers = Signers.read(from);
        if (!signers.equals(lastSigners)) {
            known.clear();
            refused.clear();
            lastSigners = signers;
        }
        return signers;
    }

    private void take(RuleBaseRepository repository, Signers signers, String live) throws IOException {
        var reading = SignedApproval.in(repository, signers, live, this::isKnown, commit -> acts.wrote(commit.id()));
        for (var refusal : reading.refused()) {
            known.add(refusal.tag());
            refused.put(refusal.tag(), refusal);
            LOG.warn("The tag {} approves nothing: {}", refusal.name(), refusal.why());
        }
        for (var approval : reading.found()) {
            acts.addSigned(
                    new TeamMember(
                            approval.approval().address(),
                            approval.approval().person(),
                            Set.of(Role.of(approval.approval().role()).orElseThrow())),
                    new What(
                            Kind.APPROVED,
                            change(repository, approval),
                            approval.tree(),
                            approval.commit().id(),
                            approval.reason(),
                            approval.approval().seen()),
                    approval.tag());
            known.add(approval.tag());
        }
    }

    /** The tags on a commit that approve nothing, with why, as far as they have been read. */
    public List<Refusal> refused(String commit) {
        return refused.values().stream()
                .filter(refusal -> refusal.commit().equals(commit))
                .sorted(Comparator.comparing(Refusal::name))
                .toList();
    }

    private boolean isKnown(String tag) {
        return known.contains(tag) || (acts.knowsTag(tag) && known.add(tag));
    }

    /** The change whose last commit was approved; none where it is no change of the workbench. */
    private static String change(RuleBaseRepository repository, SignedApproval approval) throws IOException {
        for (var name : repository.branches(Change.BRANCH)) {
            if (repository
                    .tip(Change.branch(name))
                    .filter(approval.commit()::equals)
                    .isPresent()) {
                return name;
            }
        }
        return "";
    }

    private void warnOnce(String fault) {
        if (!fault.equals(lastFault)) {
            LOG.warn(fault);
            lastFault = fault;
        }
    }
}
