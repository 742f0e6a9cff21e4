package org.footbridge.chart.element;

import org.footbridge.chart.element.FhirDefinitions.ElementType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether the elements of a resource have values that they may have, as deep as they go: the same answer that HAPI's parser
 * gives, which is lenient about what FHIR may add and strict about values that are not what they should be.
 */
final class ElementCheck {

    private ElementCheck() {}

    /** Whether the elements of a resource that matter are sound. */
    static boolean isSound(ElementType type, JsonNode resource, Elements elements) {
        var place = new ElementPlace(type, null, false);
        for (var element : resource.properties()) {
            if (elements.matter(element.getKey())
                    && !element(place, element.getKey(), element.getValue(), null, false)) {
                return false;
            }
        }
        return true;
    }

    private static boolean element(
            ElementPlace in, String name, JsonNode value, @Nullable JsonNode underscored, boolean inArray) {
        if (name.equals("id") && (value.isContainer() || value.isNull())) {
            return false;
        }
        if (value.isArray()) {
            return items(in, name, value, underscored);
        }
        if (value.isObject() && !inArray && in.isRepeating(name)) {
            return false;
        }
        var place = in.of(name, inArray);
        return place != null
                && (value.isObject() || value.isNull() || place.takes(value))
                && underscored(place, underscored)
                && (!value.isObject() || children(place, value));
    }

    private static boolean items(ElementPlace in, String name, JsonNode values, @Nullable JsonNode underscored) {
        if (underscored != null && !underscored.isArray()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!element(in, name, values.path(i), underscored == null ? null : underscored.get(i), true)) {
                return false;
            }
        }
        return true;
    }

    private static boolean children(ElementPlace place, JsonNode object) {
        boolean hasUnderscored = false;
        for (var child : object.properties()) {
            hasUnderscored |= child.getKey().startsWith("_");
        }
        for (var child : object.properties()) {
            var name = child.getKey();
            boolean isModifier = name.equals("modifierExtension");
            if (name.isEmpty()) {
                return false;
            }
            if (isModifier || name.equals("extension")) {
                var extensions = child.getValue();
                if (!extensions.isNull() && !(extensions.isArray() && extensions(place, extensions, isModifier))) {
                    return false;
                }
            } else if (name.charAt(0) != '_' && !name.equals("fhir_comments")) {
                var underscored = hasUnderscored ? object.get("_" + name) : null;
                if (!element(place, name, child.getValue(), underscored, false)) {
                    return false;
                }
            }
        }
        return !hasUnderscored || withoutValue(place, object, false);
    }

    /** Elements that have an extension but no value, as one that says why there is none. */
    private static boolean withoutValue(ElementPlace place, JsonNode object, boolean isStrict) {
        for (var child : object.properties()) {
            var name = child.getKey();
            if (name.startsWith("_") && name.length() > 1) {
                boolean isAlone = object.get(name.substring(1)) == null;
                if (!child.getValue().isObject() && (isAlone || isStrict)) {
                    return false;
                }
                if (isAlone) {
                    var alone = place.of(name.substring(1), false);
                    if (alone == null || !underscored(alone, child.getValue())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** What stands next to a value under its name with an underscore. */
    private static boolean underscored(ElementPlace place, @Nullable JsonNode underscored) {
        if (underscored == null || underscored.isNull()) {
            return true;
        }
        if (underscored.isArray()) {
            return underscored.isEmpty() || (underscored.size() == 1 && underscored(place, underscored.get(0)));
        }
        if (!underscored.isObject()) {
            return false;
        }
        var id = underscored.path("id");
        return (id.isMissingNode() || (id.isValueNode() && !id.isNull()))
                && extensions(place, underscored.path("extension"), false)
                && extensions(place, underscored.path("modifierExtension"), true);
    }

    private static boolean extensions(ElementPlace place, JsonNode extensions, boolean isModifier) {
        if (extensions.isArray()) {
            for (JsonNode extension : extensions) {
                if (!extension.isObject() || !extension(place.ofExtension(isModifier), extension)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean extension(ElementPlace place, JsonNode extension) {
        int underscored = 0;
        int paired = 0;
        for (var child : extension.properties()) {
            var name = child.getKey();
            if (name.isEmpty()) {
                return false;
            }
            boolean isModifier = name.equals("modifierExtension");
            if (isModifier || name.equals("extension")) {
                if (!extensions(place, child.getValue(), isModifier)) {
                    return false;
                }
            } else if (name.charAt(0) == '_') {
                underscored++;
            } else if (!name.equals("url")) {
                var next = extension.get("_" + name);
                paired += next == null ? 0 : 1;
                if (!element(place, name, child.getValue(), next, false)) {
                    return false;
                }
            }
        }
        return (underscored <= paired || withoutValue(place, extension, true)) && !place.hasValueAndExtensions();
    }
}
