package org.footbridge.governance.acts;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Somebody of the governance team who has signed in.
 *
 * @param id who it is, by the identity provider's name and its own: no two people share it
 * @param name as the identity provider gives it
 * @param roles what they may do
 */
public record TeamMember(String id, String name, Set<Role> roles) {
    public TeamMember {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean writes() {
        return is(Role.AUTHOR);
    }

    public boolean approves() {
        return roles.stream().anyMatch(Role::approves);
    }

    /** The roles as people read them, the one that may approve most last. */
    public List<String> titles() {
        return roles.stream().sorted(Comparator.naturalOrder()).map(Role::title).toList();
    }

    /** The role in which this person acts where several would do. */
    public Role highest() {
        return roles.stream()
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("nobody without a role acts"));
    }
}
