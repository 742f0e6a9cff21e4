package org.footbridge.launcher.persona;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The words of one entry of a persona file. Every complaint says in which file and entry, and what is there. */
final class PersonaFields {

    private static final Pattern DAYS = Pattern.compile("(-?\\d+)([dmy])");

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

    /** Reads a YAML file in which every value is the text that stands there: no, 14:30 and 0123 stay what they are. */
    static PersonaFields read(Resource file) {
        var name = String.valueOf(file.getFilename());
        try (InputStream in = file.getInputStream()) {
            var loading = new LoaderOptions();
            loading.setAllowDuplicateKeys(false);
            var dumping = new DumperOptions();
            var textOnly = new Resolver() {
                @Override
                protected void addImplicitResolvers() {
                    // None: the code that reads a field says what type it must be.
                }
            };
            var yaml = new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, textOnly);
            return new PersonaFields(name, yaml.load(in));
        } catch (IOException | YAMLException e) {
            throw new PersonaException(name + " cannot be read: " + e.getMessage(), e);
        }
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

    /** What an entry is about: a coded term ({@code what}), or {@code words} to which nobody gave a code. */
    CodeableConcept what() {
        return maybe("words")
                .map(words -> new CodeableConcept().setText(words))
                .orElseGet(() -> UkCore.concept(text("what"), where));
    }

    /** A day counted from the one given: {@code today}, {@code -40d}, {@code -3m} or {@code -2y}. */
    LocalDate day(String key, LocalDate from) {
        return "today".equals(text(key)) ? from : from.plus(period(key));
    }

    Optional<DateTimeType> maybeDay(String key, LocalDate from) {
        return maybe(key).map(any -> UkCore.day(day(key, from)));
    }

    Period period(String key) {
        var form = DAYS.matcher(text(key));
        if (!form.matches()) {
            throw new PersonaException(where + ": '" + text(key) + "' is no day; write today, -40d, -3m or -2y");
        }
        int count = Integer.parseInt(form.group(1));
        return switch (form.group(2)) {
            case "d" -> Period.ofDays(count);
            case "m" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
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
