package org.footbridge.people;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildChoiceDefinition;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes into every element of a resource in which others may write what they like, those that it does not have included;
 * FHIR's own definitions say which they are. What decides what a resource means is left as it is: codes, dates,
 * references, identifiers' systems.
 */
public final class FreeTextWriter {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Set<String> TEXT = Set.of("string", "markdown", "xhtml");
    private static final Set<String> NOT_TEXT = Set.of("id", "reference", "contained");

    /** By being there at all it says that a value is not to be trusted. */
    private static final String NO_VALUE = "dataAbsentReason";

    private static final int DEEPEST = 5;

    private final UnaryOperator<String> text;

    private FreeTextWriter(UnaryOperator<String> text) {
        this.text = text;
    }

    /**
     * The resource with these texts.
     *
     * @param text gives the text of an element, by its path: {@code Patient.name.family}
     */
    public static JsonNode in(JsonNode resource, UnaryOperator<String> text) {
        var copy = (ObjectNode) resource.deepCopy();
        var type = copy.path("resourceType").stringValue("");
        new FreeTextWriter(text).fill(FHIR.getResourceDefinition(type), copy, type, 0);
        return copy;
    }

    private void fill(BaseRuntimeElementCompositeDefinition<?> definition, ObjectNode node, String path, int depth) {
        for (BaseRuntimeChildDefinition child : definition.getChildren()) {
            String element = child.getElementName();
            // One of a choice at most may be there, and which it is decides what is meant.
            boolean isChoice = child instanceof RuntimeChildChoiceDefinition;
            if (!NOT_TEXT.contains(element)
                    && !element.equals(NO_VALUE)
                    && !element.toLowerCase(Locale.ROOT).endsWith("extension")) {
                for (String name : isChoice ? child.getValidChildNames() : Set.of(element)) {
                    if (!isChoice || node.has(name)) {
                        fill(child.getChildByName(name), child.getMax() != 1, node, name, path, depth);
                    }
                }
            }
        }
    }

    private void fill(
            BaseRuntimeElementDefinition<?> type,
            boolean repeats,
            ObjectNode node,
            String name,
            String path,
            int depth) {
        var place = path + "." + name;
        if (TEXT.contains(type.getName())) {
            var written = JsonNodeFactory.instance.stringNode(text.apply(place));
            node.set(name, repeats ? node.arrayNode().add(written) : written);
        } else if (type instanceof BaseRuntimeElementCompositeDefinition<?> composite && depth < DEEPEST) {
            var there = node.path(name);
            if (there instanceof ArrayNode items) {
                items.forEach(item -> fill(composite, (ObjectNode) item, place, depth + 1));
            } else if (there instanceof ObjectNode one) {
                fill(composite, one, place, depth + 1);
            } else if (there.isMissingNode()) {
                var added = node.objectNode();
                fill(composite, added, place, depth + 1);
                if (!added.isEmpty()) {
                    node.set(name, repeats ? node.arrayNode().add(added) : added);
                }
            }
        }
    }
}
