package org.footbridge.governance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.footbridge.table.Problem;
import org.footbridge.table.TableFiles;

/** What one look at a governance folder found. Two looks with the same fingerprint found the same. */
sealed interface FolderReading {

    /** Names the content: tables and scenarios. */
    String fingerprint();

    /** All files could be read; what they say is not judged yet. */
    record Read(TableFiles tables, String fingerprint) implements FolderReading {}

    /** There is no folder, or a file in it cannot be read. */
    record Unreadable(Problem problem) implements FolderReading {
        @Override
        public String fingerprint() {
            return problem.toString();
        }
    }

    static FolderReading of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return unreadable(folder, "is no folder");
        }
        try {
            // Resolved once: where the folder is a link that somebody points elsewhere, all files come from one side.
            var real = folder.toRealPath();
            var tables = TableFiles.in(real);
            return new Read(tables, tables.sha256() + scenarios(real.resolve("scenarios")));
        } catch (IOException | UncheckedIOException unreadable) {
            return unreadable(folder, "cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        }
    }

    private static FolderReading unreadable(Path folder, String wrong) {
        return new Unreadable(
                new Problem(folder.toString(), 0, "", wrong, "give footbridge.rulebase the folder of the tables"));
    }

    private static String scenarios(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        var digest = sha256();
        for (var file : files(folder)) {
            digest.update(folder.relativize(file).toString().getBytes(UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(file));
            digest.update((byte) 0);
        }
        return "+" + HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
