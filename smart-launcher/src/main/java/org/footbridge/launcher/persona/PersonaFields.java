package org.footbridge.launcher.persona;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of one entry of a persona file. Every complaint says in which file and entry, and what is there. */
final class PersonaFields {

    private final String where;
    private final Map<?, ?> map;
    private final Set<Object> unread;

    PersonaFields(String where, Object yaml) {
        if (!(yaml instanceof Map<?, ?> entries)) {
            throw new PersonaException(where + ": lines of the form 'word: value' are needed, not " + yaml);
        }
        this.where = where;
        this.map = entries;
        this.unread = new HashSet<>(entries.keySet());
    }

    String where() {
        return where;
    }

    boolean has(String key) {
        return map.containsKey(key);
    }

    String text(String key) {
        return maybe(key).orElseThrow(() -> new PersonaException(where + ": '" + key + "' is missing"));
    }

    String text(String key, String otherwise) {
        return maybe(key).orElse(otherwise);
    }

    Optional<String> maybe(String key) {
        unread.remove(key);
        return Optional.ofNullable(map.get(key)).map(Object::toString).map(String::strip);
    }

    int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            throw new PersonaException(where + ": '" + key + "' must be a whole number, not " + map.get(key), e);
        }
    }

    /** The entries of a list; an absent list is an empty one. */
    List<PersonaFields> list(String key) {
        unread.remove(key);
        return switch (map.get(key)) {
            case null -> List.of();
            case List<?> items ->
                items.stream()
                        .map(item -> new PersonaFields(where + ", " + key, item == null ? "nothing" : item))
                        .toList();
            case Object other -> throw new PersonaException(where + ": '" + key + "' must be a list, not " + other);
        };
    }

    PersonaFields part(String key) {
        unread.remove(key);
        var value = map.get(key);
        return new PersonaFields(where + ", " + key, value == null ? "nothing" : value);
    }

    /** A misspelt word would otherwise be a fact that silently is not in the record. */
    void nothingElse() {
        if (!unread.isEmpty()) {
            throw new PersonaException(where + ": no such word: " + unread);
        }
    }
}
