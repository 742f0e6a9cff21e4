package org.footbridge.crmi;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.change.Role;
import org.footbridge.guard.RowApprovals.Approval;
import org.footbridge.rule.RowHead;
import org.footbridge.rule.RowHead.Status;
import org.footbridge.rulebase.RuleBase;

/**
 * What may be said of the approval of a rule or a value set. Only an approval by somebody in a role that owns rows, or that
 * approves in the workbench, makes anything active; any other one, such as that of the demonstration, leaves it a draft.
 */
public final class Publication {

    /** The roles that approve in the workbench, as it writes them into {@code approved-rows.csv}. */
    public static final Set<String> WORKBENCH_ROLES =
            Stream.of(Role.values()).filter(Role::approves).map(Role::word).collect(Collectors.toUnmodifiableSet());

    private final Set<String> roles;

    /** Knows the roles of a rule base. */
    public Publication(RuleBase ruleBase) {
        this.roles = Stream.concat(
                        WORKBENCH_ROLES.stream(),
                        ruleBase.rows().stream().map(row -> row.head().owner()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody answers for it who may. */
    public boolean isByARole(Optional<Approval> approval) {
        return approval.map(Approval::role).filter(roles::contains).isPresent();
    }

    /** FHIR's publication status of a rule. */
    String status(RowHead rule, Optional<Approval> approval) {
        if (rule.status() == Status.RETIRED) {
            return "retired";
        }
        return rule.isActive() && isByARole(approval) ? "active" : "draft";
    }

    /** FHIR's publication status of what consists of several rows. */
    String status(Collection<Optional<Approval>> approvals) {
        return !approvals.isEmpty() && approvals.stream().allMatch(this::isByARole) ? "active" : "draft";
    }

    /** Who approved a row as it stands, or that nobody did, or nobody who may. */
    public String inWords(Optional<Approval> approval) {
        return said(approval, approval.map(by -> by.who() + " (" + by.role() + ")"));
    }

    /** The same, without the name of a person. */
    public String inWordsByRole(Optional<Approval> approval) {
        return said(approval, approval.map(Approval::role));
    }

    private String said(Optional<Approval> approval, Optional<String> by) {
        if (approval.isEmpty()) {
            return "Changed and not approved: nobody has approved it as it stands.";
        }
        var who = by.orElse("") + " on " + approval.get().date() + ".";
        return isByARole(approval)
                ? "Approved as it stands by " + who
                : "Not approved by anybody in a role of the governance team; marked as read by " + who;
    }
}
