package org.footbridge.record;

import java.util.Arrays;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a record's JSON in one pass, whichever way it came: a request with its prefetch, a FHIR server's answer, a file.
 * No nodes are made of the entries of a Bundle but for what says whether any term can use them; all else is the same as
 * in a tree of the whole, limits included. A key that comes twice has {@link RepeatedKeys no value}.
 */
public final class RecordJson {

    /** Most objects of a record have at most so many members. */
    private static final int FEW = 3;

    private final JsonMapper json;
    private final byte[] text;
    private final JsonParser parser;
    private final LastRead subject = new LastRead();
    private final LastRead search = new LastRead();
    private final Members anything = _ -> tree();

    private RecordJson(JsonMapper json, byte[] text, JsonParser parser) {
        this.json = json;
        this.text = text;
        this.parser = parser;
    }

    /** Reads part of a JSON value, with the parser on its first token. */
    @FunctionalInterface
    private interface Reading {
        JsonNode read();
    }

    /** Reads the members of an object by their names, with the parser on the first token of the value. */
    @FunctionalInterface
    private interface Members {
        JsonNode read(String name);
    }

    /**
     * Reads a Bundle, or any other resource.
     *
     * @throws JacksonException where it is not JSON; the message quotes the text
     */
    public static JsonNode bundle(JsonMapper json, byte[] text) {
        try (var parser = json.createParser(text)) {
            var reader = new RecordJson(json, text, parser);
            return reader.whole(reader::bundle);
        }
    }

    /**
     * Reads a request of a CDS client, with what it sends as {@code prefetch}.
     *
     * @throws JacksonException where it is not JSON; the message quotes the text
     */
    public static JsonNode request(JsonMapper json, byte[] text) {
        try (var parser = json.createParser(text)) {
            var reader = new RecordJson(json, text, parser);
            return reader.whole(reader::request);
        }
    }

    /** The same as a tree of all that was sent, for writing it down. */
    public static JsonNode whole(JsonNode read) {
        return switch (read) {
            case SlicedResource sliced -> sliced.whole();
            case ObjectNode object -> {
                var whole = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(member -> whole.set(member.getKey(), whole(member.getValue())));
                yield whole;
            }
            case ArrayNode array -> {
                var whole = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> whole.add(whole(element)));
                yield whole;
            }
            default -> read;
        };
    }

    /** Reads all of the JSON value that stands somewhere in a text that has been read once. */
    static JsonNode part(JsonMapper json, byte[] text, int start, int length) {
        try (var parser = json.createParser(text, start, length)) {
            parser.nextToken();
            return new RecordJson(json, text, parser).tree();
        }
    }

    private JsonNode whole(Reading reading) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return json.readTree(text);
        }
        // Offsets count bytes in UTF-8 only; nobody sends anything else.
        var read = parser.currentTokenLocation().getByteOffset() < 0 ? tree() : reading.read();
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "something follows the end");
        }
        return read;
    }

    private JsonNode request() {
        return object(name -> name.equals("prefetch") && isAt(JsonToken.START_OBJECT) ? prefetch() : tree());
    }

    private JsonNode prefetch() {
        return object(_ -> isAt(JsonToken.START_OBJECT) ? bundle() : tree());
    }

    private JsonNode bundle() {
        return object(name -> name.equals("entry") && isAt(JsonToken.START_ARRAY) ? array(this::entry) : tree());
    }

    private JsonNode entry() {
        return object(name -> switch (name) {
            case "resource" -> isAt(JsonToken.START_OBJECT) ? resource() : tree();
            case "search" -> search.read();
            default -> tree();
        });
    }

    private boolean isAt(JsonToken token) {
        return parser.currentToken() == token;
    }

    private JsonNode resource() {
        var resource = new SlicedResource(
                json, text, (int) parser.currentTokenLocation().getByteOffset());
        for (String element = parser.nextName(); element != null; element = parser.nextName()) {
            var token = parser.nextToken();
            switch (element) {
                case "resourceType" -> resource.type(text(token));
                case "id" -> resource.id(text(token));
                case "code" -> code(resource, token);
                case "subject" -> resource.subject(subject.read());
                case "valueCodeableConcept" -> resource.codedValue(tree());
                case "component" ->
                    resource.components(token == JsonToken.START_ARRAY ? array(this::component) : tree());
                default -> parser.skipChildren();
            }
        }
        resource.endsAt((int) parser.currentLocation().getByteOffset());
        return SlicedResource.isOfType(resource.type()) ? resource : resource.whole();
    }

    /** A string; empty where anything else stands there. */
    private String text(JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        parser.skipChildren();
        return "";
    }

    private void code(SlicedResource resource, JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            resource.codeStandsAt(start, (int) parser.currentLocation().getByteOffset());
        } else {
            resource.code(tree());
        }
    }

    private JsonNode component() {
        var component = json.createObjectNode();
        for (String element = parser.nextName(); element != null; element = parser.nextName()) {
            parser.nextToken();
            switch (element) {
                case "code", "valueCodeableConcept" -> RepeatedKeys.set(component, element, tree());
                default -> parser.skipChildren();
            }
        }
        return component;
    }

    /** An object, whose members are read in a way of their own; most have few. */
    private JsonNode object(Members members) {
        var object = new ObjectNode(json.getNodeFactory(), LinkedHashMap.newLinkedHashMap(FEW));
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            RepeatedKeys.set(object, name, members.read(name));
        }
        return object;
    }

    /** An array, whose objects are read in a way of their own. */
    private JsonNode array(Reading reading) {
        ArrayNode array = json.createArrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(parser.currentToken() == JsonToken.START_OBJECT ? reading.read() : tree());
        }
        return array;
    }

    /** An object that most entries of a record have alike, as the one that says whom they are about: made into nodes once. */
    private final class LastRead {

        private JsonNode read = MissingNode.getInstance();
        private int start;
        private int end;

        JsonNode read() {
            if (!isAt(JsonToken.START_OBJECT)) {
                return tree();
            }
            int from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            int to = (int) parser.currentLocation().getByteOffset();
            if (!Arrays.equals(text, start, end, text, from, to)) {
                read = part(json, text, from, to - from);
                start = from;
                end = to;
            }
            return read;
        }
    }

    /** Nodes of all that is there, made here since most trees are small, and asking a mapper costs more than they do. */
    private JsonNode tree() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(anything);
            case START_ARRAY -> array(this::tree);
            case VALUE_STRING -> json.getNodeFactory().stringNode(parser.getString());
            case VALUE_TRUE -> json.getNodeFactory().booleanNode(true);
            case VALUE_FALSE -> json.getNodeFactory().booleanNode(false);
            case null, default ->
                json.readerFor(JsonNode.class)
                        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .readTree(parser);
        };
    }
}
