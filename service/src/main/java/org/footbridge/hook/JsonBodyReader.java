package org.footbridge.hook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.footbridge.consultation.Deadline;
import org.footbridge.record.RecordJson;
import org.footbridge.settings.Limits;
import org.footbridge.web.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a body as JSON, up to a limit and by a deadline; the parser's own messages quote the body and go no further.
 * There is room for so many bytes at a time, until their calls are answered: large bodies wait for it, small ones hardly
 * ever.
 */
@Component
class JsonBodyReader {
    private static final int UNIT = 64 * 1024;

    private final JsonMapper json;
    private final int limit;
    private final Semaphore room;

    /** Two processors answer one call of the largest size at a time. */
    JsonBodyReader(JsonMapper json, @Value("${footbridge.body-limit:16MB}") DataSize limit) {
        this.json = json;
        this.limit = Math.toIntExact(
                Limits.size("footbridge.body-limit", limit, "1GB").toBytes());
        this.room = new Semaphore(
                units(this.limit) * Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    }

    /** A body, which takes up room until it is closed. */
    record Body(JsonNode json, Runnable leave) implements AutoCloseable {
        @Override
        public void close() {
            leave.run();
        }
    }

    /** The caller closes the body when its call is answered. */
    Body read(HttpServletRequest request, Deadline deadline) {
        if (request.getContentLengthLong() > limit) {
            throw Refused.bodyTooLarge(limit);
        }
        try {
            var input = new TimedInput(request.getInputStream(), deadline);
            int length = (int) request.getContentLengthLong();
            var start = new byte[length < 0 ? UNIT : Math.min(UNIT, length)];
            int got = input.readNBytes(start, 0, start.length);
            int units = got < UNIT ? 1 : units(length);
            take(units, deadline);
            return read(
                    () -> got < UNIT ? Arrays.copyOf(start, got) : whole(start, length, input),
                    () -> room.release(units));
        } catch (IOException brokenOff) {
            throw Refused.malformed("The body broke off");
        }
    }

    /** A body that does not say how long it is counts as the longest. */
    private int units(int length) {
        return Math.ceilDiv(length < 0 ? limit : length, UNIT);
    }

    /** Where the length is known, all is read to where it stays. */
    private byte[] whole(byte[] start, int length, InputStream input) throws IOException {
        if (length < 0) {
            byte[] rest = input.readNBytes(limit + 1 - start.length);
            if (start.length + rest.length > limit) {
                throw Refused.bodyTooLarge(limit);
            }
            byte[] bytes = Arrays.copyOf(start, start.length + rest.length);
            System.arraycopy(rest, 0, bytes, start.length, rest.length);
            return bytes;
        }
        byte[] bytes = Arrays.copyOf(start, length);
        int end = start.length + input.readNBytes(bytes, start.length, length - start.length);
        return end == length ? bytes : Arrays.copyOf(bytes, end);
    }

    /** Reads the bytes of a body. */
    @FunctionalInterface
    private interface Bytes {
        byte[] read() throws IOException;
    }

    private void take(int units, Deadline deadline) {
        try {
            if (!room.tryAcquire(units)
                    && !room.tryAcquire(units, deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw Refused.answerTooSlow(Deadline.RETRY_AFTER);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refused.answerTooSlow(Deadline.RETRY_AFTER);
        }
    }

    private Body read(Bytes bytes, Runnable leave) throws IOException {
        boolean isRead = false;
        try {
            var body = new Body(RecordJson.request(json, bytes.read()), leave);
            isRead = true;
            return body;
        } catch (JacksonException malformed) {
            var place = malformed.getLocation();
            throw Refused.malformed(
                    place == null || place.getLineNr() < 1
                            ? "The body is no JSON"
                            : "The body is no JSON at line " + place.getLineNr() + ", column " + place.getColumnNr());
        } finally {
            if (!isRead) {
                leave.run();
            }
        }
    }

    /** A body that comes drop by drop must not take longer than its answer may. */
    private static final class TimedInput extends FilterInputStream {
        private final Deadline deadline;

        TimedInput(InputStream input, Deadline deadline) {
            super(input);
            this.deadline = deadline;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (deadline.isPast()) {
                throw Refused.answerTooSlow(Deadline.RETRY_AFTER);
            }
            return super.read(into, offset, length);
        }
    }
}
