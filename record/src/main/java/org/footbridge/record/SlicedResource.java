package org.footbridge.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A resource of which only what says whether any term can use it has been read: its type, id, code and subject, and
 * what an Observation has of coded values and components. The rest is read from the text when it is asked for, which for most
 * resources is never; asked for an element as a node, it gives what the text has.
 */
final class SlicedResource extends ObjectNode {

    private static final long serialVersionUID = 1;

    private final transient JsonMapper json;
    private final transient byte[] text;
    private final int start;
    private int end;
    private String type = "";
    private String id = "";
    private transient WrittenConcept code = WrittenConcept.NONE;
    private transient JsonNode subject = MissingNode.getInstance();
    private transient JsonNode codedValue = MissingNode.getInstance();
    private transient JsonNode components = MissingNode.getInstance();
    private transient @Nullable JsonNode whole;

    SlicedResource(JsonMapper json, byte[] text, int start) {
        super(json.getNodeFactory(), Map.of());
        this.json = json;
        this.text = text;
        this.start = start;
        this.end = start;
    }

    void type(String type) {
        this.type = type;
    }

    void id(String id) {
        this.id = id;
    }

    void codeStandsAt(int from, int to) {
        this.code = new WrittenConcept.InText(json, text, from, to);
    }

    void code(JsonNode code) {
        this.code = new WrittenConcept.Read(code);
    }

    void subject(JsonNode subject) {
        this.subject = subject;
    }

    void codedValue(JsonNode codedValue) {
        this.codedValue = codedValue;
    }

    void components(JsonNode components) {
        this.components = components;
    }

    void endsAt(int end) {
        this.end = end;
    }

    String type() {
        return type;
    }

    String id() {
        return id;
    }

    WrittenConcept code() {
        return code;
    }

    JsonNode subject() {
        return subject;
    }

    /** The coded value of an Observation. */
    JsonNode codedValue() {
        return codedValue;
    }

    /** The components of an Observation, with their codes and coded values only. */
    JsonNode components() {
        return components;
    }

    @Override
    public @Nullable JsonNode get(String element) {
        return isType(element) ? stringNode(type) : whole().get(element);
    }

    @Override
    public JsonNode path(String element) {
        return isType(element) ? stringNode(type) : whole().path(element);
    }

    /** The one element that is asked of every resource. */
    private boolean isType(String element) {
        return element.equals("resourceType") && !type.isEmpty();
    }

    /** The resource with all its elements. */
    synchronized JsonNode whole() {
        if (whole == null) {
            whole = RecordJson.part(json, text, start, end - start);
        }
        return whole;
    }
}
