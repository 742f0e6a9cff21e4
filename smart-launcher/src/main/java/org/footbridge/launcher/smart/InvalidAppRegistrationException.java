package org.footbridge.launcher.smart;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** An app in {@code practice.smart.apps} that cannot work as it is registered. */
final class InvalidAppRegistrationException extends RuntimeException {

    InvalidAppRegistrationException(String message) {
        super(message);
    }

    /** Shows the message as one line instead of a stack trace; named in META-INF/spring.factories. */
    static final class Analyzer extends AbstractFailureAnalyzer<InvalidAppRegistrationException> {
        @Override
        protected FailureAnalysis analyze(Throwable root, InvalidAppRegistrationException invalid) {
            return new FailureAnalysis(String.valueOf(invalid.getMessage()), null, invalid);
        }
    }
}
