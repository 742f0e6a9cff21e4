package org.footbridge.launch.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Where the key comes from: the configuration, or a file next to the H2 database that is made once. */
final class EncryptionKey {
    private static final Logger LOG = LoggerFactory.getLogger(EncryptionKey.class);
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?([^;]+).*");
    private static final int BYTES = 32;

    private EncryptionKey() {}

    /**
     * Finds or makes the key.
     *
     * @param key from the configuration, where it stands there
     * @param file from the configuration, where it stands there
     * @param database the URL of the database, next to which a key may be kept
     */
    static byte[] find(@Nullable String key, @Nullable Path file, String database) {
        if (key != null && !key.isBlank()) {
            return decoded(key, "footbridge.launch.key");
        }
        if (file != null && !file.toString().isBlank()) {
            return ofFile(file);
        }
        if (database.startsWith("jdbc:h2:mem:")) {
            // What it seals is gone with the database.
            return KeyGenerators.secureRandom(BYTES).generateKey();
        }
        var h2 = H2_FILE.matcher(database);
        if (h2.matches() && !database.matches("jdbc:h2:(tcp|ssl|zip|nio|split).*")) {
            return ofFile(Path.of(h2.group(1).replaceFirst("^~", System.getProperty("user.home")) + ".launch-key"));
        }
        throw new EncryptionKeyMissing();
    }

    private static byte[] ofFile(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return decoded(Files.readString(file, StandardCharsets.US_ASCII), "footbridge.launch.key-file: " + file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "footbridge.launch.key-file: the key cannot be read or made: " + file, unreadable);
        }
    }

    /** Written whole under another name and then linked, so that two starts at once agree on one key. */
    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path made = Files.createTempFile(folder, "launch-key", ".new", forOwnerOnly());
        try {
            Files.writeString(
                    made,
                    Base64.getEncoder()
                            .encodeToString(KeyGenerators.secureRandom(BYTES).generateKey()),
                    StandardCharsets.US_ASCII);
            // Unlike a move, it never replaces what is there.
            Files.createLink(file, made);
            LOG.info("Made the key that seals launches: {}. Keep it as safe as the database, and apart from it", file);
        } catch (FileAlreadyExistsException otherWasFirst) {
            LOG.debug("Another instance made the key");
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static FileAttribute<?>[] forOwnerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] decoded(String text, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through to the one message, which does not quote the key.
        }
        throw new IllegalArgumentException(
                where + " must be 32 bytes in Base64, as openssl rand -base64 32 gives them");
    }

    /** A database that several instances may share needs a key that they share, so the service does not start without. */
    static final class EncryptionKeyMissing extends RuntimeException {
        EncryptionKeyMissing() {
            super("footbridge.launch.key is missing. With a database other than an H2 file, set it (or"
                    + " footbridge.launch.key-file) to the same 32 bytes in Base64 for every instance: openssl rand -base64"
                    + " 32 makes them.");
        }

        /** Says so in one line instead of a stack trace; named in META-INF/spring.factories. */
        static final class InOneLine extends AbstractFailureAnalyzer<EncryptionKeyMissing> {
            @Override
            protected FailureAnalysis analyze(Throwable root, EncryptionKeyMissing missing) {
                return new FailureAnalysis(String.valueOf(missing.getMessage()), null, missing);
            }
        }
    }
}
