package org.footbridge.chart.element;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types of FHIR R4 that the chart reads, with their elements: facts of HL7's definitions (FHIR 4.0.1, public domain under
 * CC0), in a table that a test writes from and compares with HAPI's.
 */
final class FhirDefinitions {

    /**
     * An element of a type.
     *
     * @param type what it consists of
     * @param repeats whether it is a list
     * @param choice the name that elements of a choice share, as {@code value} of {@code valueString}; empty for others
     * @param codes the codes that it may have; empty where FHIR does not bind them
     */
    record ElementDefinition(String name, ElementType type, boolean repeats, String choice, Set<String> codes) {

        /** The name under which it can stand once in an object. */
        String once() {
            return choice.isEmpty() ? name : choice;
        }
    }

    /** A type by its name; one without elements is primitive. */
    static final class ElementType {

        private final String name;
        private final Map<String, ElementDefinition> elements = new HashMap<>();

        private ElementType(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        boolean isPrimitive() {
            return elements.isEmpty();
        }

        @Nullable ElementDefinition element(String element) {
            return elements.get(element);
        }

        Iterable<ElementDefinition> elements() {
            return elements.values();
        }
    }

    private static final Map<String, ElementType> TYPES = read();

    /** What an extension's value may be called; every other element of it is read by its name. */
    static final ElementType EXTENSION = type("Extension");

    private FhirDefinitions() {}

    static ElementType type(String name) {
        return Objects.requireNonNull(TYPES.get(name), name);
    }

    private static Map<String, ElementType> read() {
        var types = new HashMap<String, ElementType>();
        table().lines().skip(1).forEach(line -> {
            var cells = line.split(",", -1);
            var codes = cells[5].isEmpty() ? Set.<String>of() : Set.of(cells[5].split(" "));
            var element = new ElementDefinition(
                    cells[1],
                    types.computeIfAbsent(cells[2], ElementType::new),
                    cells[3].equals("yes"),
                    cells[4],
                    codes);
            types.computeIfAbsent(cells[0], ElementType::new).elements.put(cells[1], element);
        });
        // HAPI takes the name of an extension's value in lower case too.
        var extension = Objects.requireNonNull(types.get("Extension")).elements;
        List.copyOf(extension.values())
                .forEach(value -> extension.put(value.name().toLowerCase(Locale.ROOT), value));
        return Map.copyOf(types);
    }

    private static String table() {
        try (InputStream table =
                Objects.requireNonNull(FhirDefinitions.class.getResourceAsStream("fhir-r4-elements.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
