package org.footbridge.chart.element;

import java.util.HashSet;
import java.util.Set;
import org.footbridge.chart.element.FhirDefinitions.ElementDefinition;
import org.footbridge.chart.element.FhirDefinitions.ElementType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where in a resource its check is: in an element that is known, in an extension, or in one that nobody knows. */
final class ElementPlace {

    /** An element that nobody knows: what is in it is not looked at, but must be JSON as FHIR writes it. */
    static final ElementPlace UNKNOWN = new ElementPlace(null, null, false);

    private final @Nullable ElementType composite;
    private final @Nullable ElementDefinition primitive;
    private final boolean isExtension;
    private @Nullable Set<String> seen;
    private boolean hasValue;
    private boolean hasExtensions;

    ElementPlace(@Nullable ElementType composite, @Nullable ElementDefinition primitive, boolean isExtension) {
        this.composite = composite;
        this.primitive = primitive;
        this.isExtension = isExtension;
    }

    boolean isRepeating(String name) {
        var element = composite == null ? null : composite.element(name);
        return element != null && element.repeats();
    }

    /** The place of an element in this one; null where it may not stand here once more. */
    @Nullable ElementPlace of(String name, boolean inArray) {
        var element = isExtension
                ? FhirDefinitions.EXTENSION.element(name)
                : composite == null ? null : composite.element(name);
        if (element == null) {
            return UNKNOWN;
        }
        if (isExtension) {
            hasValue = true;
        } else if (!element.repeats() && (inArray || !element.choice().isEmpty()) && !seen().add(element.once())) {
            return null;
        }
        return element.type().isPrimitive()
                ? new ElementPlace(null, element, false)
                : new ElementPlace(element.type(), null, false);
    }

    private Set<String> seen() {
        if (seen == null) {
            seen = new HashSet<>();
        }
        return seen;
    }

    /** The place of an extension of this one. */
    ElementPlace ofExtension(boolean isModifier) {
        boolean takesModifiers = composite != null && composite.element("modifierExtension") != null;
        if (this == UNKNOWN || (isModifier && !takesModifiers)) {
            return UNKNOWN;
        }
        hasExtensions = true;
        return new ElementPlace(null, null, true);
    }

    boolean takes(JsonNode value) {
        return composite == null && (primitive == null || FhirPrimitive.isValid(primitive, FhirPrimitive.text(value)));
    }

    boolean hasValueAndExtensions() {
        return hasValue && hasExtensions;
    }
}
