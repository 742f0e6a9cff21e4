package org.footbridge.record;

import java.nio.ByteBuffer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A concept as it stands in a record, read when it is asked for. Two are equal where they are written alike, so that what
 * a record says many times need be understood once only.
 */
public sealed interface WrittenConcept {

    /** The concept of what has none. */
    WrittenConcept NONE = new Read(MissingNode.getInstance());

    /** The concept, not yet checked in any way. */
    JsonNode read();

    /** One that has been read already. */
    record Read(JsonNode read) implements WrittenConcept {}

    /** One that stands in a text; compared by its bytes. */
    final class InText implements WrittenConcept {

        private final JsonMapper json;
        private final ByteBuffer text;

        InText(JsonMapper json, byte[] text, int start, int end) {
            this.json = json;
            this.text = ByteBuffer.wrap(text, start, end - start);
        }

        @Override
        public JsonNode read() {
            return RecordJson.part(json, text.array(), text.position(), text.remaining());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof InText concept && text.equals(concept.text);
        }

        /** Eight bytes at a time: it is asked for every entry of a record. */
        @Override
        public int hashCode() {
            long hash = text.remaining();
            for (int at = text.position(); at + Long.BYTES <= text.limit(); at += Long.BYTES) {
                hash = 31 * hash + text.getLong(at);
            }
            return Long.hashCode(hash);
        }
    }
}
