package org.footbridge.workbench;

import org.footbridge.governance.acts.TeamMember;
import org.footbridge.history.RuleBaseRepository.Committer;

/** People of the governance team as git names them. */
final class Team {
    private Team() {}

    static Committer committer(TeamMember person) {
        return new Committer(person.name(), person.address());
    }
}
