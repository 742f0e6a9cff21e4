package org.footbridge.governance.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footbridge.change.Approval;
import org.footbridge.change.PersonName;

/**
 * One thing that somebody did.
 *
 * @param number in the order in which they were done
 * @param change the name of the change; empty where it was about none
 * @param person by name
 * @param personId as {@link TeamMember#id}
 * @param role the word of the role in which it was done
 * @param tree SHA-256 of all tables and scenarios that it was about
 * @param commit as git names it; empty where there is none
 * @param reason in that person's words
 * @param seen the names of the weakenings that the person was shown
 * @param due the day on which it is to happen, of what is to happen later
 * @param tag of an approval that stands in git the id of its signed tag
 */
public record Act(
        long number,
        Instant at,
        Kind kind,
        String change,
        String person,
        String personId,
        String role,
        String tree,
        String commit,
        String reason,
        List<String> seen,
        Optional<LocalDate> due,
        Optional<String> tag) {

    /** What was done. */
    public enum Kind {
        BEGUN("began the change"),
        SAVED("changed a table"),
        APPROVED("approved it"),
        /** The approvals that the same person has given to just this version before. */
        TAKEN_BACK("took back their approval of it"),
        /** Nothing happens before its day; and then only if just this version is still what was approved. */
        SCHEDULED("set a day for it"),
        PUBLISHED("published it"),
        WITHDRAWN("withdrew it"),
        ROLLED_BACK("rolled back"),
        /** By one person, though a safeguard of what was live is lost by it: a second one has a day to look at it. */
        EMERGENCY("rolled back in an emergency"),
        SECONDED("looked at the emergency and agreed"),
        /** From then on it is evaluated for real calls, and shows nothing. */
        SHADOWED("started it in the shadow"),
        SHADOW_ENDED("ended it in the shadow"),
        /** However it came, it was live from here on, and may be rolled back to. */
        WENT_LIVE("took it as what is live");

        private static final Set<Kind> WRITING = EnumSet.of(BEGUN, SAVED, PUBLISHED);

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether its commit was written by it, and is not only what it is about. */
        public boolean writes() {
            return WRITING.contains(this);
        }
    }

    public Act {
        seen = List.copyOf(seen);
    }

    /**
     * Whether a person has done it. Who has signed it in git is known by name and address there; two people of one name
     * count as one.
     */
    public boolean isBy(String id, String name) {
        return personId.equals(id)
                || (tag.isPresent()
                        && (PersonName.isSame(person, name) || PersonName.isSame(personId, TeamMember.address(id))));
    }

    /** What an approval comes to, whichever way it was given. */
    public Approval approval() {
        return new Approval(person, TeamMember.address(personId), role, seen);
    }
}
