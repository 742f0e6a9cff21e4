package org.footbridge.history;

import java.util.Set;

/**
 * Who has changed tables and scenarios since they held something.
 *
 * @param people by the names and addresses that git has
 * @param isComplete whether these are all; a history that is too long to read to its end may have others
 */
public record AuthorsSince(Set<String> people, boolean isComplete) {

    /** Where git knows nothing. */
    public static final AuthorsSince NOBODY = new AuthorsSince(Set.of(), true);

    public AuthorsSince {
        people = Set.copyOf(people);
    }
}
