package org.footbridge.record;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tree that Jackson reads of a text, with each key that comes twice in an object marked as such. Jackson itself gives the
 * last of the values and says nothing of the others, so that such a tree is put together here.
 */
final class TreeOfAll {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonParser parser;
    private boolean hasRepeatedKeys;

    private TreeOfAll(JsonParser parser) {
        this.parser = parser;
    }

    static JsonNode of(byte[] text) {
        var tree = JSON.readTree(text);
        try (var parser = JSON.createParser(text)) {
            parser.nextToken();
            var reading = new TreeOfAll(parser);
            var marked = reading.value();
            return reading.hasRepeatedKeys ? marked : tree;
        }
    }

    private JsonNode value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var object = JSON.createObjectNode();
                for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    boolean isRepeated = object.has(name);
                    hasRepeatedKeys |= isRepeated;
                    var value = value();
                    object.set(name, isRepeated ? RepeatedKeys.VALUE : value);
                }
                yield object;
            }
            case START_ARRAY -> {
                var array = JSON.createArrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value());
                }
                yield array;
            }
            case null -> JSON.missingNode();
            default ->
                JSON.readerFor(JsonNode.class)
                        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .readTree(parser);
        };
    }
}
