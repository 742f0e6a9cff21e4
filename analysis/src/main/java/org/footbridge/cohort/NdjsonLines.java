package org.footbridge.cohort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.footbridge.cohort.PersonRecord.Place;

/** The lines of a large file, found once and read again one by one. */
final class NdjsonLines {

    private static final int BUFFER = 1 << 16;

    private NdjsonLines() {}

    /**
     * Where a line stands.
     *
     * @param number counted from 1
     * @param offset of its first byte
     * @param length in bytes, without its end
     */
    record Line(Path file, int number, long offset, int length) {
        Place place() {
            return new Place(file, number);
        }

        CohortReadProblem fault(String wrong) {
            return place().fault(wrong);
        }

        /** Reads it again. */
        byte[] bytes() throws IOException {
            try (var again = new RandomAccessFile(file.toFile(), "r")) {
                var bytes = new byte[length];
                again.seek(offset);
                again.readFully(bytes);
                return bytes;
            }
        }
    }

    /** Is shown each line that is not blank. */
    @FunctionalInterface
    interface Reader {
        void read(Line line, byte[] bytes);
    }

    /** Shows every line of a file, one after another. */
    static void each(Path file, Reader reader) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            var bytes = new ByteArrayOutputStream();
            var next = new Line(file, 1, 0, 0);
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int from = 0;
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        bytes.write(buffer, from, i - from);
                        next = show(next, bytes, reader);
                        from = i + 1;
                    }
                }
                bytes.write(buffer, from, read - from);
            }
            show(next, bytes, reader);
        }
    }

    /** Shows one line, and says where the next one begins. */
    private static Line show(Line line, ByteArrayOutputStream bytes, Reader reader) {
        var text = bytes.toByteArray();
        bytes.reset();
        if (!isBlank(text)) {
            reader.read(new Line(line.file(), line.number(), line.offset(), text.length), text);
        }
        return new Line(line.file(), line.number() + 1, line.offset() + text.length + 1, 0);
    }

    private static boolean isBlank(byte[] text) {
        for (byte some : text) {
            if (some != ' ' && some != '\t' && some != '\r') {
                return false;
            }
        }
        return true;
    }
}
