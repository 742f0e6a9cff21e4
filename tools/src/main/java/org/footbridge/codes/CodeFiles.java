package org.footbridge.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.footbridge.vocabulary.ListSource;

/** Writes changed tables: each whole or not at all, and the table of sources last. */
public final class CodeFiles {

    private CodeFiles() {}

    /**
     * Writes all texts beneath a folder. Where the machine stops in between, the same command finishes it.
     *
     * @throws IOException where a place cannot be written; nothing is changed then, unless the disk fails while files are renamed
     */
    public static void write(Path folder, Map<String, String> texts) throws IOException {
        var ready = new LinkedHashMap<Path, Path>();
        try {
            for (var path : texts.keySet()) {
                var target = real(folder.resolve(path));
                Files.createDirectories(target.getParent());
                var written = target.resolveSibling("." + target.getFileName() + ".new");
                ready.put(written, target);
                Files.writeString(written, texts.get(path));
            }
            for (var file : ready.entrySet()) {
                if (!file.getValue().endsWith(ListSource.FILE)) {
                    replace(file.getKey(), file.getValue());
                }
            }
            for (var file : ready.entrySet()) {
                if (file.getValue().endsWith(ListSource.FILE)) {
                    replace(file.getKey(), file.getValue());
                }
            }
        } finally {
            for (var written : ready.keySet()) {
                Files.deleteIfExists(written);
            }
        }
    }

    /** Where a link leads, so that it is the table that is replaced and not the link. */
    private static Path real(Path path) throws IOException {
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    }

    private static void replace(Path written, Path target) throws IOException {
        Files.move(written, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
