package org.footbridge.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.footbridge.change.Change;
import org.footbridge.change.PersonName;
import org.footbridge.change.Signers.Signer;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.governance.SignedApprovals;
import org.footbridge.governance.acts.Acts;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.history.RuleBaseRepository;
import org.springframework.stereotype.Component;

/**
 * Who has made a change. What was saved in the workbench was made by somebody who had signed in, and what is signed by a
 * registered person; of anything else that was pushed, git says only what it was made to say.
 */
@Component
class ChangeMakers {

    private final LiveRuleBase live;
    private final SignedApprovals signed;
    private final Acts acts;

    ChangeMakers(LiveRuleBase live, SignedApprovals signed, Acts acts) {
        this.live = live;
        this.signed = signed;
        this.acts = acts;
    }

    /**
     * What is known of them.
     *
     * @param signers who has signed a commit of it
     * @param unknown the commits of which nobody knows who has made them, by the beginnings of their ids
     */
    record Makers(Set<Signer> signers, List<String> unknown) {
        Makers {
            signers = Set.copyOf(signers);
            unknown = List.copyOf(unknown);
        }

        /** Whether everybody who has worked at it is known. */
        public boolean areKnown() {
            return unknown.isEmpty();
        }

        /** Whether a person has signed a commit of it. */
        public boolean include(TeamMember person) {
            return signers.stream()
                    .anyMatch(signer -> PersonName.isSame(signer.person(), person.name())
                            || PersonName.isSame(signer.address(), person.address()));
        }
    }

    Makers of(Change change) {
        var signers = new HashSet<Signer>();
        var unknown = new ArrayList<String>();
        var registered = signed.signers();
        try (var repository = RuleBaseRepository.open(live.folder().orElseThrow())) {
            for (var commit : change.commits()) {
                if (acts.wrote(commit.id())) {
                    continue;
                }
                repository
                        .key(commit)
                        .flatMap(registered::of)
                        .ifPresentOrElse(
                                signers::add, () -> unknown.add(commit.id().substring(0, 8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Makers(signers, unknown);
    }
}
