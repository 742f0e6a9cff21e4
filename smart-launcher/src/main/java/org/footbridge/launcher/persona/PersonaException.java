package org.footbridge.launcher.persona;

/** A persona file that cannot be read; the message names the file and what to correct. */
final class PersonaException extends RuntimeException {

    PersonaException(String message) {
        super(message);
    }

    PersonaException(String message, Throwable cause) {
        super(message, cause);
    }
}
