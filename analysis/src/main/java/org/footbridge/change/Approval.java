package org.footbridge.change;

import java.util.List;

/**
 * Somebody answers for just one version of the tables and scenarios.
 *
 * @param person by name
 * @param address as git has it
 * @param role the word of the role in which it was given, as {@link Role#word}
 * @param seen the names of the weakenings that the person was shown
 */
public record Approval(String person, String address, String role, List<String> seen) {
    public Approval {
        seen = List.copyOf(seen);
    }
}
