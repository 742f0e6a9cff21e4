package org.footbridge.scenario.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of a YAML file that knows its line. What a word means is the reader's to say, so scalars stay text. */
sealed interface YamlNode {

    int line();

    /** A word, a number or a sentence; empty where a key stands without a value. */
    record Text(int line, String text) implements YamlNode {}

    /** A list. */
    record Items(int line, List<YamlNode> items) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Keys with their values, in the order of the file. */
    record Fields(int line, List<Field> fields) implements YamlNode {
        public Fields {
            fields = List.copyOf(fields);
        }

        static Fields none(int line) {
            return new Fields(line, List.of());
        }

        Optional<Field> find(String key) {
            return fields.stream().filter(field -> field.key().equals(key)).findFirst();
        }

        /** The one item behind a key, or the items of a list; none where the key is not there. */
        List<YamlNode> each(String key) {
            return find(key).map(field -> field.value().each()).orElse(List.of());
        }

        /** These fields with those of another in place of, or behind, their namesakes. */
        Fields overriddenBy(Fields other) {
            Map<String, Field> merged = new LinkedHashMap<>();
            fields.forEach(field -> merged.put(field.key(), field));
            other.fields.forEach(field -> merged.put(field.key(), field));
            return new Fields(other.line, List.copyOf(merged.values()));
        }

        Fields without(String key) {
            return new Fields(
                    line,
                    fields.stream().filter(field -> !field.key().equals(key)).toList());
        }
    }

    /** A key and what stands behind it. */
    record Field(String key, int line, YamlNode value) {}

    /** The one item of something that is no list, or the items of a list. */
    default List<YamlNode> each() {
        return switch (this) {
            case Items items -> items.items();
            case Text text -> text.text().isEmpty() ? List.of() : List.of(this);
            case Fields _ -> List.of(this);
        };
    }
}
