package org.footbridge.chart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A key that comes twice in an object, which no tree can hold: a mark in the tree becomes two keys in the text. */
final class KeyTwice {

    private static final String MARK = "this key is to come twice";
    private static final Pattern MARKED =
            Pattern.compile("(\"[^\"]*\"):\\[\"" + MARK + "\",(\"[^\"]*\"),(\"[^\"]*\")]");

    private KeyTwice() {}

    /** Marks a key of the resource, or of an object in it; both values are the one that is there, or the second is another. */
    static void in(JsonNode resource, Random random) {
        var places = new ArrayList<ObjectNode>();
        collect(resource, places);
        if (places.isEmpty()) {
            return;
        }
        var place = random.nextBoolean() ? places.getFirst() : places.get(random.nextInt(places.size()));
        var keys = List.copyOf(place.propertyNames());
        var key = keys.get(random.nextInt(keys.size()));
        var value = place.path(key).toString();
        var other = List.of(value, "null", "[]", "{}", "\"final\"").get(random.nextInt(5));
        ArrayNode mark = JsonNodeFactory.instance.arrayNode();
        place.set(key, mark.add(MARK).add(hidden(value)).add(hidden(other)));
    }

    /** Without quotation marks, so that it can be found again in the text. */
    private static String hidden(String json) {
        return HexFormat.of().formatHex(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String shown(String quoted) {
        return new String(HexFormat.of().parseHex(quoted.substring(1, quoted.length() - 1)), StandardCharsets.UTF_8);
    }

    private static void collect(JsonNode node, List<ObjectNode> places) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            places.add(object);
        }
        node.forEach(child -> collect(child, places));
    }

    /** The text with each marked key twice. */
    static byte[] written(String text) {
        return replaced(
                text,
                found -> found.group(1) + ":" + shown(found.group(2)) + "," + found.group(1) + ":"
                        + shown(found.group(3)));
    }

    /** The text with a value in each marked key that no element may have. */
    static byte[] unreadable(String text) {
        return replaced(text, found -> found.group(1) + ":[{\"\":\"this key comes twice\"}]");
    }

    private static byte[] replaced(String text, Function<Matcher, String> by) {
        var matcher = MARKED.matcher(text);
        var replaced = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(by.apply(matcher)));
        }
        return matcher.appendTail(replaced).toString().getBytes(StandardCharsets.UTF_8);
    }
}
