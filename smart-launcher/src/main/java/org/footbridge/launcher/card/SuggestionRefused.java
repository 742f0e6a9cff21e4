package org.footbridge.launcher.card;

/** A suggestion that must not or cannot be applied; the message is fit for the screen. */
final class SuggestionRefused extends RuntimeException {

    SuggestionRefused(String message) {
        super(message);
    }

    SuggestionRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
