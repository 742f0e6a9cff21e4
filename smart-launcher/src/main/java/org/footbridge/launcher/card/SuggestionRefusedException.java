package org.footbridge.launcher.card;

/** A suggestion that must not or cannot be applied; the message is fit for the screen. */
final class SuggestionRefusedException extends RuntimeException {

    SuggestionRefusedException(String message) {
        super(message);
    }

    SuggestionRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
