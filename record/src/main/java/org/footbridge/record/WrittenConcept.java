package org.footbridge.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
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

        private static final VarHandle EIGHT_BYTES =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

        private final JsonMapper json;
        private final byte[] text;
        private final int start;
        private final int end;

        InText(JsonMapper json, byte[] text, int start, int end) {
            this.json = json;
            this.text = text;
            this.start = start;
            this.end = end;
        }

        @Override
        public JsonNode read() {
            return RecordJson.part(json, text, start, end - start);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof InText concept
                    && Arrays.equals(text, start, end, concept.text, concept.start, concept.end);
        }

        /** Eight bytes at a time: it is asked for every entry of a record. */
        @Override
        public int hashCode() {
            long hash = (long) end - start;
            for (int at = start; at + Long.BYTES <= end; at += Long.BYTES) {
                hash = 31 * hash + (long) EIGHT_BYTES.get(text, at);
            }
            return Long.hashCode(hash);
        }
    }
}
