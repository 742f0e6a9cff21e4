package org.footbridge.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The database cannot be reached or written, so the service does not start. */
final class UnusableDatabase extends RuntimeException {
    private final transient String url;

    /** Of the URL only what stands before its parameters is shown: these may hold a password. */
    UnusableDatabase(String url, String what, Throwable failure) {
        super(what + ": " + reason(failure), failure);
        this.url = url.replaceFirst("[;?].*", "");
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("").strip();
    }

    /** Says what to change instead of a stack trace; named in META-INF/spring.factories. */
    static final class Analyzer extends AbstractFailureAnalyzer<UnusableDatabase> {
        @Override
        protected FailureAnalysis analyze(Throwable root, UnusableDatabase unusable) {
            return new FailureAnalysis(
                    "The database " + unusable.url + " cannot be used, " + unusable.getMessage(),
                    "Set spring.datasource.url, username and password to a database that is up and may be written"
                            + " (for an H2 file: a folder that this user may write), then start again.",
                    unusable);
        }
    }
}
