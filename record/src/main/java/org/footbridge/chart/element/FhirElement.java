package org.footbridge.chart.element;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footbridge.chart.element.FhirDefinitions.ElementType;
import org.footbridge.facts.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * An element whose values have been checked. One can be there without a value: where it says only why there is none, or
 * says nothing at all.
 */
public final class FhirElement {

    private final ElementType type;
    private final JsonNode value;
    private final @Nullable JsonNode underscored;
    private final boolean isResource;

    private FhirElement(ElementType type, JsonNode value, @Nullable JsonNode underscored, boolean isResource) {
        this.type = type;
        this.value = value;
        this.underscored = underscored;
        this.isResource = isResource;
    }

    static FhirElement resource(ElementType type, JsonNode resource) {
        return new FhirElement(type, resource, null, true);
    }

    /** FHIR's name of the type: {@code Quantity}, {@code dateTime}. */
    public String type() {
        return type.name();
    }

    /** Every element of a name. A list may stand where one element is expected, and lists may be nested. */
    public List<FhirElement> all(String name) {
        var element = type.element(name);
        if (element == null) {
            return List.of();
        }
        // Of the elements of a resource itself, only those with a value matter.
        var next = isResource ? null : value.get("_" + name);
        var found = new ArrayList<FhirElement>(1);
        add(element.type(), value.get(name), next, found);
        return found;
    }

    private static void add(
            ElementType type, @Nullable JsonNode value, @Nullable JsonNode next, List<FhirElement> found) {
        if (value == null) {
            if (next != null) {
                found.add(new FhirElement(type, NullNode.getInstance(), next, false));
            }
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                add(type, value.get(i), next == null ? null : next.get(i), found);
            }
        } else {
            found.add(new FhirElement(type, value, next, false));
        }
    }

    public Optional<FhirElement> one(String name) {
        var all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    /** The one that is there of a choice: {@code value} finds {@code valueQuantity}. */
    public Optional<FhirElement> choice(String name) {
        for (String each : value.propertyNames()) {
            var element = type.element(each.startsWith("_") && !isResource ? each.substring(1) : each);
            if (element != null && element.choice().equals(name)) {
                var found = one(element.name());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The value of a primitive as text; empty where there is none. */
    public String text() {
        return FhirPrimitive.text(value);
    }

    /** The text of an element in this one; empty where there is none. */
    public String text(String name) {
        return one(name).map(FhirElement::text).orElse("");
    }

    /** The number of a decimal or an integer. */
    public Optional<BigDecimal> number() {
        return FhirPrimitive.decimalIn(text());
    }

    public boolean isTrue() {
        return text().trim().equals("true");
    }

    /** The date of a date, dateTime or instant. */
    public Optional<PartialDate> date() {
        return FhirDateTime.of(text());
    }

    public Optional<PartialDate> date(String name) {
        return one(name).flatMap(FhirElement::date);
    }

    /** Whether it says anything: a value, or by an extension that there is none. */
    public boolean hasContent() {
        return (type.isPrimitive() ? hasValue() : hasElements()) || hasContent(underscored);
    }

    public boolean hasContent(String name) {
        return all(name).stream().anyMatch(FhirElement::hasContent);
    }

    /** Whether one of its modifier extensions says anything. */
    public boolean hasModifierExtension() {
        return hasExtensions(value.path("modifierExtension"));
    }

    private boolean hasValue() {
        return value.isObject() ? hasExtensions(value.path("extension")) : !FhirPrimitive.isBlank(type, text());
    }

    private boolean hasElements() {
        for (var element : type.elements()) {
            if (hasContent(element.name())) {
                return true;
            }
        }
        return hasExtensions(value.path("extension"));
    }

    private static boolean hasContent(@Nullable JsonNode underscored) {
        if (underscored == null || underscored.isArray()) {
            return underscored != null && hasContent(underscored.get(0));
        }
        return !underscored.path("id").stringValue("").isBlank() || hasExtensions(underscored.path("extension"));
    }

    private static boolean hasExtensions(JsonNode extensions) {
        for (JsonNode extension : extensions) {
            if (!FhirPrimitive.text(extension.path("url")).isBlank()
                    || !FhirPrimitive.text(extension.path("id")).isBlank()
                    || new FhirElement(FhirDefinitions.EXTENSION, extension, null, false).hasElements()) {
                return true;
            }
        }
        return false;
    }
}
