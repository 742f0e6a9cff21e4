package org.footbridge.printed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Text files inside the program. */
public final class ProgramFiles {

    private ProgramFiles() {}

    /**
     * The text of a file.
     *
     * @param owner a class of the package that it belongs to
     * @param name its name
     */
    public static String text(Class<?> owner, String name) {
        try (var file = owner.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** The name and version of the program, as documents name their maker. */
    public static String version() {
        return text(ProgramFiles.class, "version.txt").strip();
    }
}
