package org.footbridge.governance.acts;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.footbridge.change.Role;

/**
 * Somebody of the governance team who has signed in.
 *
 * @param id who it is: no two people share it. By the identity provider's name and its own; of somebody who signs in git,
 *     by the address there
 * @param name as the identity provider gives it
 * @param roles what they may do
 */
public record TeamMember(String id, String name, Set<Role> roles) {
    public TeamMember {
        roles = Set.copyOf(roles);
    }

    /** Who it is, in the form in which git names people: {@code Practitioner-ruth-abara@records.example}. */
    public String address() {
        return address(id);
    }

    /** An identity provider's name and its own, in the form of an address; what is one already stays. */
    static String address(String id) {
        var parts = id.split(" ", 2);
        return parts.length == 1
                ? id
                : parts[1].replaceAll("[^A-Za-z0-9._-]", "-") + "@"
                        + URI.create(parts[0]).getHost();
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
