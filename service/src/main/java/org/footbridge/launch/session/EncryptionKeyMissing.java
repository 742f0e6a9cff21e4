package org.footbridge.launch.session;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A database that several instances may share needs a key that they share, so the service does not start without. */
final class EncryptionKeyMissing extends RuntimeException {
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
