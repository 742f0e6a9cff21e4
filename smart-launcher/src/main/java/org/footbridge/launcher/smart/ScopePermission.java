package org.footbridge.launcher.smart;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a scope lets an app do with a type of resource, in the order in which SMART 2 writes the letters. */
public enum ScopePermission {
    CREATE,
    READ,
    UPDATE,
    DELETE,
    SEARCH;

    private char letter() {
        return Character.toLowerCase(name().charAt(0));
    }

    /** From {@code rs}, {@code cruds} and the like, or SMART 1's {@code read}, {@code write} and {@code *}. */
    static Set<ScopePermission> of(String text) {
        return switch (text) {
            case "read" -> EnumSet.of(READ, SEARCH);
            case "write" -> EnumSet.of(CREATE, UPDATE, DELETE);
            case "*" -> EnumSet.allOf(ScopePermission.class);
            default ->
                Stream.of(values())
                        .filter(permission -> text.indexOf(permission.letter()) >= 0)
                        .collect(Collectors.toSet());
        };
    }
}
