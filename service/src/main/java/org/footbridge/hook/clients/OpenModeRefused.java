package org.footbridge.hook.clients;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Open mode was asked for on an address that others can reach, so the service does not start. */
final class OpenModeRefused extends RuntimeException {
    OpenModeRefused(String address) {
        super("FOOTBRIDGE_OPEN=true is for this machine only, but server.address is " + address
                + ": set server.address to 127.0.0.1, or leave open mode and register the caller.");
    }

    /** Says so in one line instead of a stack trace; named in META-INF/spring.factories. */
    static final class InOneLine extends AbstractFailureAnalyzer<OpenModeRefused> {
        @Override
        protected FailureAnalysis analyze(Throwable root, OpenModeRefused refused) {
            return new FailureAnalysis(String.valueOf(refused.getMessage()), null, refused);
        }
    }
}
