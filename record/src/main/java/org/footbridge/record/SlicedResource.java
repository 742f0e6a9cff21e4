package org.footbridge.record;

import java.util.Map;
import java.util.Set;
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

    /** Of these there are many, and most are of no use. */
    private static final Set<String> TYPES = Set.of("Condition", "Observation", "Procedure");

    private final transient JsonMapper json;
    private final transient byte[] text;
    private final int start;
    private int end;
    private @Nullable String type;
    private @Nullable String id;
    private transient @Nullable WrittenConcept code;
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

    /** Whether resources of a type are read in this way. */
    static boolean isOfType(String type) {
        return TYPES.contains(type);
    }

    /** Takes the type, or none where it comes twice; so do the others. */
    void type(String type) {
        this.type = this.type == null ? type : "";
    }

    void id(String id) {
        this.id = this.id == null ? id : "";
    }

    void codeStandsAt(int from, int to) {
        this.code = once(new WrittenConcept.InText(json, text, from, to));
    }

    void code(JsonNode code) {
        this.code = once(new WrittenConcept.Read(code));
    }

    private WrittenConcept once(WrittenConcept concept) {
        return code == null ? concept : new WrittenConcept.Read(RepeatedKeys.VALUE);
    }

    void subject(JsonNode subject) {
        this.subject = once(this.subject, subject);
    }

    void codedValue(JsonNode codedValue) {
        this.codedValue = once(this.codedValue, codedValue);
    }

    void components(JsonNode components) {
        this.components = once(this.components, components);
    }

    private static JsonNode once(JsonNode before, JsonNode now) {
        return before.isMissingNode() ? now : RepeatedKeys.VALUE;
    }

    void endsAt(int end) {
        this.end = end;
    }

    String type() {
        return type == null ? "" : type;
    }

    String id() {
        return id == null ? "" : id;
    }

    WrittenConcept code() {
        return code == null ? WrittenConcept.NONE : code;
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
        return isType(element) ? stringNode(type()) : whole().get(element);
    }

    @Override
    public JsonNode path(String element) {
        return isType(element) ? stringNode(type()) : whole().path(element);
    }

    /** The one element that is asked of every resource. */
    private boolean isType(String element) {
        return element.equals("resourceType") && !type().isEmpty();
    }

    /** The resource with all its elements. */
    synchronized JsonNode whole() {
        if (whole == null) {
            whole = RecordJson.part(json, text, start, end - start);
        }
        return whole;
    }
}
