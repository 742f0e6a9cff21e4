package org.footbridge.change;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person may do in the workbench: everybody sees and rolls back, authors change, the others approve. */
public enum Role {
    AUTHOR("author"),
    APPROVER("approver"),
    /** Approves what weakens a safeguard, rows about safety and the codes of terms, and all else. */
    SAFETY_OFFICER("clinical safety officer");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** As identity providers and settings write it, such as {@code safety-officer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that word; empty where none has it. */
    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    public boolean approves() {
        return this != AUTHOR;
    }
}
