package org.footbridge.workbench;

import java.net.URI;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.history.RuleBaseRepository.Committer;

/** People of the governance team as git names them. */
final class Team {
    private Team() {}

    static Committer committer(TeamMember person) {
        return new Committer(person.name(), address(person.id()));
    }

    /** Who it is at which identity provider, in the form of an address: {@code Practitioner-ruth-abara@records.example}. */
    static String address(String personId) {
        var parts = personId.split(" ", 2);
        return parts[1].replaceAll("[^A-Za-z0-9._-]", "-") + "@"
                + URI.create(parts[0]).getHost();
    }
}
