package org.footbridge.workbench;

import java.util.Set;
import org.footbridge.change.PersonName;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.history.RuleBaseRepository.Commit;

/**
 * Who has changed something since a person opened it, as that person reads it.
 *
 * @param name the author's
 * @param isSame whether it is the same person, who has two windows open
 */
record LaterAuthor(String name, boolean isSame) {

    static LaterAuthor of(Commit commit, TeamMember person) {
        return new LaterAuthor(
                commit.author(),
                PersonName.isAmong(Set.of(commit.author(), commit.address()), person.name(), person.address()));
    }

    /** Such as "Ms Ruth Abara has changed this row meanwhile". */
    public String has(String done) {
        return isSame ? "You have " + done + " in another window meanwhile" : name + " has " + done + " meanwhile";
    }

    /** As the subject of a sentence. */
    public String subject() {
        return isSame ? "You" : name;
    }
}
